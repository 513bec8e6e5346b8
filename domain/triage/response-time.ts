/**
 * How many business days a Customer Success Manager has for the first answer. Product policy until service levels by
 * severity exist; the receipt and the review promise no more than this.
 */
export const firstResponseDays = 2;

/**
 * The day by which a case that was submitted at `submittedAt` gets its first answer, as an ISO date. Weekends do not
 * count, nor does the day of the submission. Holidays are not known yet.
 *
 * @param submittedAt the moment of the submission; its day is taken in UTC
 */
export function firstResponseBy(submittedAt: Date): string {
  return nextBusinessDay(submittedAt.toISOString().slice(0, 10), firstResponseDays);
}

/** The `count`-th day after `day` (ISO date) that is no Saturday or Sunday. */
export function nextBusinessDay(day: string, count: number): string {
  const date = new Date(day);
  for (let left = count; left > 0; ) {
    date.setUTCDate(date.getUTCDate() + 1);
    if (date.getUTCDay() !== 0 && date.getUTCDay() !== 6) left -= 1;
  }
  return date.toISOString().slice(0, 10);
}
