import { daysIn } from '#domain/readiness/dates.ts';
import type { AnswerField } from '#domain/readiness/finding.ts';
import type { Observation, Reading } from '#domain/readiness/observation.ts';
import { judgeText } from '#domain/readiness/rules.ts';

/** Of project and concern: a go-live day that has passed, a severity without a figure, an outcome nobody can tick off. */
export function ofProject({ answers, language, today }: Reading): Observation[] {
  const { goLiveOn, phase, severity, businessImpact, desiredOutcome } = answers;
  const meets = (field: AnswerField, text: string, rule: string) =>
    judgeText(field, text, language).findings.some((finding) => finding.rule === rule && finding.met);
  const found: Observation[] = [];
  if (goLiveOn && goLiveOn < today && phase && phase !== 'live') {
    found.push({ code: 'go_live_past', step: 'project', at: 'goLiveOn', values: { day: { day: goLiveOn } } });
  }
  if (
    (severity === 'high' || severity === 'critical') &&
    businessImpact &&
    !meets('businessImpact', businessImpact, 'quantity')
  ) {
    found.push({ code: 'severity_without_figure', step: 'concern', at: 'severity', values: { severity } });
  }
  if (
    desiredOutcome &&
    daysIn(desiredOutcome, language, today).length === 0 &&
    !meets('desiredOutcome', desiredOutcome, 'verifiable')
  ) {
    found.push({ code: 'outcome_open', step: 'concern', at: 'desiredOutcome', values: {} });
  }
  return found;
}
