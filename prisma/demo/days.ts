/** Some time of the day that many days before `now`, a little later for each step. */
export function momentOf(daysAgo: number, step: number, now: Date): Date {
  return new Date(now.getTime() - daysAgo * 86_400_000 + step * 23 * 60_000);
}

/** The ISO date of the day that many days before `now`; a negative number lies ahead. */
export function isoDay(daysAgo: number, now: Date): string {
  return momentOf(daysAgo, 0, now).toISOString().slice(0, 10);
}
