/** The ISO date of the day that many days before the demo is loaded; a negative number lies ahead. */
export type Day = (daysAgo: number) => string;

/** Cases by name, in the format of case files, with days that keep their distance to the day of loading. */
export type ShortCases = Record<string, (day: Day) => Record<string, unknown>>;

export function at(language: string, organization: string, partner: string, product: string, productVersion: string) {
  return { language, organization, partner, product, productVersion };
}

export function scope(
  documentTitle: string,
  documentLocation: string,
  section: string,
  deliverable: string,
  condition: string,
  agreedOn: string,
  detail: string,
) {
  return { documentTitle, documentLocation, section, deliverable, condition, agreedOn, detail, timelineImpact: null };
}

export function contact(
  contactedOn: string,
  channel: string,
  partnerRole: string,
  raised: string,
  response: string,
  responseDetail: string | null,
  reference: string | null,
) {
  return { contactedOn, channel, partnerRole, raised, response, responseDetail, reference };
}

export function example(occurredOn: string, whatHappened: string, expected: string, impact: string, reference: string) {
  return { occurredOn, whatHappened, expected, impact, reference };
}
