import { z } from 'zod';
import type { Severity } from '#domain/intake/steps.ts';

/** What the desk has promised time for: to say something first, and to settle the case. */
export const slaKinds = ['first_response', 'resolution'] as const;
export type SlaKind = (typeof slaKinds)[number];

/** How much business time there is for each, in minutes. */
export type SlaTargets = Readonly<Record<SlaKind, number>>;

/** Targets by severity (W2). */
export type SlaPolicy = Readonly<Record<Severity, SlaTargets>>;

/** Until an admin sets others. 480 minutes are a day of eight hours. */
export const defaultSlaPolicy: SlaPolicy = {
  critical: { first_response: 120, resolution: 1440 },
  high: { first_response: 240, resolution: 2400 },
  medium: { first_response: 480, resolution: 4800 },
  low: { first_response: 960, resolution: 9600 },
};

/** The longest target: a year of days of eight hours. */
export const longestTarget = 480 * 366;

/** What can be wrong about a target. */
export type TargetProblem = 'not_minutes' | 'response_after_resolution' | 'not_targets';

const code = (problem: TargetProblem) => problem;

const minutes = z
  .int({ error: code('not_minutes') })
  .min(1, { error: code('not_minutes') })
  .max(longestTarget, { error: code('not_minutes') });

const targets = z
  .strictObject({ first_response: minutes, resolution: minutes }, { error: code('not_targets') })
  .refine((set) => set.first_response <= set.resolution, { error: code('response_after_resolution') });

/** A policy as it is stored and as it stands in an admin's file. Issues carry a `TargetProblem`. */
export const slaPolicy: z.ZodType<SlaPolicy> = z.strictObject(
  { critical: targets, high: targets, medium: targets, low: targets },
  { error: code('not_targets') },
);
