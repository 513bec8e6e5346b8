import type { Locale } from '#domain/identity/user.ts';
import { namedDays } from '#domain/readiness/dates.ts';
import { type ContactEntry, type Observation, pathOf, type Reading } from '#domain/readiness/observation.ts';
import { fold } from '#domain/readiness/text.ts';

/** Of the record of contact: promises whose day has passed, who was told, and what nobody else can look up. */
export function ofContacts({ answers, language, today }: Reading): Observation[] {
  const { partnerContacts: contacts, scopeReferences } = answers;
  const agreed = firstOf(scopeReferences.map(({ agreedOn }) => agreedOn));
  const found = contacts.flatMap((entry, position): Observation[] => {
    const at = (field: string) => pathOf('partnerContacts', entry, position, field);
    const { contactedOn, response, responseDetail } = entry;
    if (!contactedOn) return [];
    const own: Observation[] = [];
    const day =
      response === 'promised' && responseDetail ? promisedFor(responseDetail, contactedOn, language) : undefined;
    if (
      day &&
      day < today &&
      !contacts.some((later) => later.response === 'resolved' && (later.contactedOn ?? '') > contactedOn)
    ) {
      own.push({
        code: 'promise_open',
        step: 'contact',
        at: at('responseDetail'),
        values: { contacted: { day: contactedOn }, day: { day } },
      });
    }
    if (agreed && contactedOn < agreed) {
      own.push({
        code: 'raised_before_agreed',
        step: 'contact',
        at: at('contactedOn'),
        values: { contacted: { day: contactedOn }, agreed: { day: agreed } },
      });
    }
    return own;
  });
  const last = contacts.at(-1);
  if (!last) return found;
  const end = (field: string) => pathOf('partnerContacts', last, contacts.length - 1, field);
  if (contacts.every(({ partnerRole }) => isSupportDesk(partnerRole))) {
    found.push({
      code: 'support_desk_only',
      step: 'contact',
      at: end('partnerRole'),
      values: { count: contacts.length },
    });
  }
  if (contacts.every(isSpokenAlone)) {
    found.push({
      code: 'spoken_without_reference',
      step: 'contact',
      at: end('reference'),
      values: { count: contacts.length },
    });
  }
  return found;
}

export function firstOf(days: readonly (string | null | undefined)[]): string | undefined {
  return days.filter((day) => typeof day === 'string').sort()[0];
}

/** The first day after the contact that something was promised for; not every day that an answer names is one. */
function promisedFor(text: string, contactedOn: string, language: Locale): string | undefined {
  const named = namedDays(text, language, contactedOn);
  return named.find(({ day, before }) => day > contactedOn && promises[language].test(before))?.day;
}

/** What stands before the day that something is promised for. */
const promises: Record<Locale, RegExp> = {
  en: /\b(?:for|by|until|till|before|no later than)(?: the)? $/,
  it: /\b(?:per|entro|prima del|al piu tardi)(?: il|l’|l')? ?$/,
  sv: /\b(?:till|senast|innan|fore|klar[at]?)(?: den)? $/,
  nl: /\b(?:voor|uiterlijk|tegen|op)(?: de)? $/,
  'pt-BR': /\b(?:ate|para|antes de)(?: o| dia| o dia)? $/,
  es: /\b(?:para|antes del?|hasta|a mas tardar)(?: el)? $/,
};

/** Words and beginnings of words for those who take questions in and decide nothing. */
const supportDesk =
  /\b(?:(?:first|1st|second|2nd)[ -]?(?:line|level)|help ?desk|service ?desk|support(?:desk| desk| team| agent|medarbetare)?|suporte|soporte|assistenza|atendimento|kundtjanst|kundservice|klantenservice|mesa de ayuda|hotline)\b/;
const decides =
  /\b(?:head|manager|lead|director|chef|ansvarig|leder|hoofd|direct|responsabil|gerente|jefe|jefa|coordenador|coordinador|capo|lider)/;

function isSupportDesk(role: string | null | undefined): boolean {
  const said = fold(role ?? '');
  return supportDesk.test(said) && !decides.test(said);
}

function isSpokenAlone({ channel, reference }: ContactEntry): boolean {
  return (channel === 'call' || channel === 'chat' || channel === 'meeting') && !reference?.trim();
}
