/**
 * The words of one language, by what they say about an answer; lists parted by commas. An entry stands for its
 * inflected forms too, `word*` for whatever begins so. Case and accents do not matter.
 */
export interface LexiconSource {
  /** particular things of the trade: one knows where to look */
  things: string;
  /** things that every complaint names: they say little */
  common: string;
  /** what can be seen of a thing: empty, duplicate, German */
  traits: string;
  /** what a thing or a person observably does */
  behaviours: string;
  /** what leads to the circumstances under which it happens */
  conditions: string;
  /** what sets the expected against the actual */
  contrasts: string;
  /** who: roles, departments, kinds of customers */
  roles: string;
  /** what somebody has to do instead, and what was lost */
  work: string;
  /** asking, reporting, handing over */
  asks: string;
  /** what a question begins with */
  questions: string;
  /** what leads to a day by which something is due */
  deadlines: string;
  /** what another person can open */
  records: string;
  /** measures that say something exactly: minutes, kilograms */
  fineUnits: string;
  /** measures that are often said in passing: days, pages */
  coarseUnits: string;
  /** what is counted about oneself or for emphasis: years, employees, times */
  idleUnits: string;
  money: string;
  percent: string;
  numbers: string;
  months: string;
  weekdays: string;
  weeks: string;
  /** what leads to a span that begins at a known point: for (two weeks), since, the last */
  since: string;
  /** what stands behind such a span: (two weeks) ago */
  ago: string;
  /** what such a span is told in; months and years are told in anger */
  spans: string;
  /** small words inside a date: 8 de septiembre */
  ofDate: string;
  clockWords: string;
  /** what a number behind it identifies: order 1042 */
  identified: string;
  /** what a number behind it finds in a document: section 4.2 */
  sections: string;
  /** what says that the figures beside it are about oneself or the contract: employees, founded, budget */
  self: string;
  /** we have, we sell: what a count of `scale` behind it says about oneself */
  having: string;
  /** what a business counts of itself: customers, products, shops */
  scale: string;
  /** what stands between two figures that are compared: 71 of 655, from 8 to 5 */
  between: string;
  /** what only looks like a word of the other lists: once again, kontor */
  falseFriends: string;
}

export type WordList = keyof LexiconSource;
