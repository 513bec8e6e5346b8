import { useLocale, useTranslations } from 'next-intl';
import { numberOf } from '#domain/calendar/iso-day.ts';
import type { Moment, Move } from '#domain/triage/timeline.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Case } from '#server/triage/cases.ts';

/** How moments and moves are named in the picture: short, its table has the rest. */
export interface PictureWords {
  name: (moment: Moment) => string;
  move: (move: Move) => string;
}

export function usePictureWords({ scopeReferences }: Pick<Case, 'scopeReferences'>): PictureWords {
  const t = useTranslations('Picture');
  const channel = useTranslations('Channel');
  const { shortDate, list } = formatsFor(useLocale());
  const sections = (numbers: readonly number[]) =>
    list(numbers.map((number) => shortSection(scopeReferences[number - 1]?.section ?? String(number))));
  const name = (moment: Moment): string => {
    const { day, until } = moment;
    switch (moment.kind) {
      case 'agreed':
        return t('agreed', { document: shortTitle(moment.document), n: moment.numbers.length });
      case 'due': {
        const words = { date: shortDate(day), what: sections(moment.numbers) };
        return until === null ? t('due', words) : t('dueLate', { ...words, days: daysFrom(day, until) });
      }
      case 'goLive':
        return t('goLive', { date: shortDate(day) });
      case 'contact': {
        const words = { channel: channel(moment.channel) };
        return until === null
          ? t(`contact.${moment.response}`, words)
          : t('contact.silence', { ...words, days: daysFrom(day, until) });
      }
      case 'example':
        return moment.reference ?? t('example', { number: String(moment.number) });
      case 'case':
        return list(moment.happened.map((what) => t(`happened.${what}`)));
    }
  };
  const move = ({ days }: Move) => t(days > 0 ? 'later' : 'earlier', { days: Math.abs(days) });
  return { name, move };
}

export function daysFrom(day: string, until: string): number {
  return numberOf(until) - numberOf(day);
}

/** The number of a passage, where it begins with one: 4.2 Order export. */
function shortSection(section: string): string {
  return /^\W{0,2}\d+(?:\.\d+)*(?=\D|$)/u.exec(section.trim())?.[0] ?? section;
}

/** What stands before the first dash or colon: Statement of Work 2 – ERP Integration, v1.3. */
function shortTitle(title: string): string {
  const [head = title] = title.split(/\s[–—-]\s|[:;(]/u);
  return head.trim().length >= 3 ? head.trim() : title;
}
