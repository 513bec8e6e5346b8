import type { BusinessCalendar } from '#domain/calendar/business-calendar.ts';
import { businessMinutesBetween } from '#domain/calendar/business-minutes.ts';
import { type CaseCourse, standingsOf } from '#domain/triage/course.ts';
import type { Holder } from '#domain/triage/holder.ts';

/** Those who can have the ball, in the order in which they are always shown. */
export const players = ['customer', 'csm', 'partner'] as const;
export type Player = (typeof players)[number];

/** Who has the ball, and who had it for how long (W3). */
export interface Ball {
  holder: Holder;
  /** since when without a break */
  since: Date;
  /** business minutes of each, with their fraction */
  minutes: Record<Player, number>;
}

/** Splits the business time of a case by who had to do the next thing; the same for both sides of it. */
export function ballOf(calendar: BusinessCalendar, course: CaseCourse, now: Date): Ball {
  const minutes: Ball['minutes'] = { csm: 0, customer: 0, partner: 0 };
  const ball: Ball = { holder: 'csm', since: course.submittedAt, minutes };
  for (const { holder, from, until } of standingsOf(course, now)) {
    if (holder !== 'nobody') minutes[holder] += businessMinutesBetween(calendar, from, until);
    if (holder !== ball.holder) Object.assign(ball, { holder, since: from });
  }
  return ball;
}
