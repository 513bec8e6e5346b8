import { getTranslations, setRequestLocale } from 'next-intl/server';
import { refuse } from '#app/_shell/refuse.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { untitled } from '#app/[locale]/escalate/[draft]/_form/metadata.ts';
import { noteOf } from '#app/[locale]/escalate/[draft]/_form/note-of.ts';
import { openDraft } from '#app/[locale]/escalate/[draft]/_form/open-draft.ts';
import { StepBar } from '#app/[locale]/escalate/[draft]/_form/step-bar.tsx';
import { formWords } from '#app/[locale]/escalate/[draft]/_form/step-words.ts';
import { UpToDate } from '#app/[locale]/escalate/[draft]/_form/up-to-date.tsx';
import { BypassSection } from '#app/[locale]/escalate/[draft]/wait/bypass-section.tsx';
import { Parking } from '#app/[locale]/escalate/[draft]/wait/parking.tsx';
import { Standing } from '#app/[locale]/escalate/[draft]/wait/standing.tsx';
import { Why } from '#app/[locale]/escalate/[draft]/wait/why.tsx';
import type { Locale } from '#domain/identity/user.ts';
import { clockOfDraft } from '#server/intake/clocks.ts';
import { Row, Spread } from '#ui/spread.tsx';

interface WaitProps {
  params: Promise<{ locale: string; draft: string }>;
  /** `early`: an attempt to submit came back; `parked`: it has just been parked or taken up again */
  searchParams: Promise<{ early?: string | string[]; parked?: string | string[] }>;
}

export const metadata = untitled;

/** The readiness clock of a draft (G5): from when on it is ready, why, and the ways to wait or not to. */
export default async function WaitPage({ params, searchParams }: WaitProps) {
  const { locale: named, draft: draftId } = await params;
  const locale = named as Locale;
  setRequestLocale(locale);
  const { early, parked } = await searchParams;
  const now = new Date();
  const opened = await openDraft(locale, draftId, `/${locale}/escalate/${draftId}/wait`);
  if (!opened) return refuse('notFound', { entitle: true });
  const { user, draft } = opened;
  const draftClock = await clockOfDraft(draft, now);
  const { clock } = draftClock;
  const t = await getTranslations('Clock');
  const form = await formWords(false);
  const guide = async (name: 'guide' | 'guideBypass') => ({
    sign: 'quote' as const,
    title: t(`${name}.title`),
    body: (
      <>
        <p>{t(`${name}.text`)}</p>
        {name === 'guide' && <p>{t.rich('guide.more', { b: (chunks) => <strong>{chunks}</strong> })}</p>}
      </>
    ),
  });
  const asksReason = draft.bypass !== null || clock?.state === 'waiting';
  const title = `${t(`page.title.${clock?.state ?? 'waived'}`)} – ${(await getTranslations('App'))('name')}`;
  const running = clock && clock.state !== 'not_raised' ? clock : null;
  return (
    <Shell user={user} current="escalate" steps={<StepBar draftId={draftId} states={draft.states} current={null} />}>
      <UpToDate madeAt={now.toISOString()} />
      <Spread>
        <Row note={{ ...noteOf({ form }, await guide('guide'), 'wait'), big: true }}>
          {!asksReason && <title>{title}</title>}
          <Standing {...{ draft, clock }} early={early !== undefined} />
        </Row>
        {running && (
          <Row>
            <Parking {...{ user, draft, draftClock }} changed={parked !== undefined} />
          </Row>
        )}
        {running && (
          <Row>
            <Why course={running} />
          </Row>
        )}
        {asksReason && (
          <Row note={noteOf({ form }, await guide('guideBypass'), 'bypass')}>
            <BypassSection draft={draft} title={title} />
          </Row>
        )}
      </Spread>
    </Shell>
  );
}
