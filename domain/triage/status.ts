/** The states of a case (W1), in the order of its life. */
export const statuses = [
  'submitted',
  'in_review',
  'needs_information',
  'with_partner',
  'resolved',
  'declined',
  'withdrawn',
] as const;
export type Status = (typeof statuses)[number];

/** Somebody still has to do something about it. */
export const openStatuses = ['submitted', 'in_review', 'needs_information', 'with_partner'] as const;
export type OpenStatus = (typeof openStatuses)[number];

export function isOpen(status: Status): status is OpenStatus {
  return (openStatuses as readonly Status[]).includes(status);
}
