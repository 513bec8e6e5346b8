/** The products that an escalation can be about; each names its deployment. */
export const products = ['commerce-cloud', 'commerce-on-premises'] as const;
export type Product = (typeof products)[number];

/** The project's phases, in their order. */
export const phases = ['discovery', 'build', 'testing', 'launch', 'live'] as const;
export type Phase = (typeof phases)[number];

/** A version as the vendor writes it: 2.4.8, 2.4.8-p1, 2.4.9-beta2. */
export const versionPattern = /^\d{1,3}\.\d{1,3}\.\d{1,3}(-(p|alpha|beta|rc)\d{1,3})?$/;

/** The release line that decides about support: 2.4.8-p1 is of 2.4.8. */
export function releaseLine(version: string): string {
  return version.split('-')[0] ?? version;
}

/** What is known about a release line; `supportEndsOn` is an ISO date, null where no end has been named. */
export interface SupportedLine {
  product: string;
  version: string;
  supportEndsOn: string | null;
}

/**
 * Whether a version is supported on `today` (ISO date): 'unknown' where the catalogue does not list its line.
 * Support lasts through its last day.
 */
export function supportOf(
  lines: readonly SupportedLine[],
  product: string,
  version: string,
  today: string,
): 'supported' | 'ended' | 'unknown' {
  const line = lines.find((known) => known.product === product && known.version === releaseLine(version));
  if (!line) return 'unknown';
  return line.supportEndsOn === null || line.supportEndsOn >= today ? 'supported' : 'ended';
}
