import type { Locator, Page } from '@playwright/test';
import type { Locale } from '#domain/identity/user.ts';
import type { Field, Typed } from '#domain/intake/field.ts';
import { type ListName, type StepName, stepShapes } from '#domain/intake/steps.ts';
import { entriesOf, type TypedEntry, type TypedStep } from '#domain/intake/typed.ts';
import { type Translate, translatorFor } from '#server/platform/translator.ts';

/** The form as somebody sees it who reads one language: questions by their words, buttons by what they say. */
export async function theForm(page: Page, locale: Locale = 'en'): Promise<Form> {
  return new Form(page, locale, await translatorFor(locale));
}

export class Form {
  readonly page: Page;
  readonly locale: Locale;
  readonly t: Translate;

  constructor(page: Page, locale: Locale, t: Translate) {
    this.page = page;
    this.locale = locale;
    this.t = t;
  }

  /** Opens a step, or the review, of a draft. */
  async open(draft: string, step: StepName | 'review'): Promise<void> {
    await this.page.goto(`/${this.locale}/escalate/${draft}/${step}`);
  }

  /** Types the answers of a whole step, entry by entry; adds entries where there are too few. */
  async fill(step: StepName, typed: TypedStep): Promise<void> {
    const { fields, list } = stepShapes[step];
    if (fields) return this.#fillAll(this.page.getByRole('main'), step, fields, typed as TypedEntry);
    if (typed.waived === 'yes') return this.waive(list.waiver ?? 'scope', String(typed.waiverReason));
    for (const [index, entry] of entriesOf(step, typed).entries()) await this.fillEntry(list.name, index + 1, entry);
  }

  /** Types one entry, which is the next one or an open one. */
  async fillEntry(list: ListName, number: number, entry: TypedEntry): Promise<void> {
    if (number > 1 && (await this.entry(number).count()) === 0) await this.add(list);
    const step = (Object.keys(stepShapes) as StepName[]).find((name) => stepShapes[name].list?.name === list);
    const fields = (step && stepShapes[step].list?.fields) ?? {};
    await this.#fillAll(this.entry(number), list, fields, entry);
  }

  async #fillAll(
    scope: Locator,
    group: string,
    fields: Readonly<Record<string, Field>>,
    typed: TypedEntry,
  ): Promise<void> {
    for (const [name, field] of Object.entries(fields)) {
      const answer = typed[name];
      if (answer !== undefined) await this.answer(scope, group, name, field, answer);
    }
  }

  /** Answers one question; a choice that is empty is left as it is. */
  async answer(scope: Locator, group: string, name: string, field: Field, typed: Typed): Promise<void> {
    const question = this.question(scope, group, name, field);
    if (typeof typed !== 'string') {
      for (const part of ['day', 'month', 'year'] as const) await this.part(question, part).fill(typed[part]);
    } else if (field.kind === 'choice') {
      if (typed !== '') await this.choice(question, name, typed).check();
    } else {
      await question.fill(typed);
    }
  }

  /** The control of a question; for choices and dates the group that holds them. */
  question(scope: Locator, group: string, name: string, field: Field): Locator {
    const label = this.t(`Field.${group}.${name}.label`);
    const words = field.required ? label : `${label} ${this.t('Escalate.form.optional')}`;
    if (field.kind === 'date' || field.kind === 'choice') return scope.getByRole('group', { name: words, exact: true });
    return scope.getByLabel(words, { exact: true });
  }

  part(date: Locator, part: 'day' | 'month' | 'year'): Locator {
    return date.getByRole('textbox', { name: this.t(`Escalate.form.${part}`), exact: true });
  }

  /** One answer of a choice: its label, with or without what it means. */
  choice(group: Locator, name: string, code: string): Locator {
    const label = this.t(`${name[0]?.toUpperCase()}${name.slice(1)}.${code}`);
    return group.getByRole('radio', { name: startingWith(label) });
  }

  /** An entry that is open, by its number. */
  entry(number: number): Locator {
    return this.page.getByRole('region', { name: this.t('Escalate.entries.entry', { number }), exact: true });
  }

  async add(list: ListName): Promise<void> {
    const first = this.t(`Escalate.entries.addFirst.${list}`);
    const another = this.t(`Escalate.entries.add.${list}`);
    await this.button(another).or(this.button(first)).click();
  }

  async remove(number: number): Promise<void> {
    await this.button(this.t('Escalate.entries.removeOf', { number })).click();
  }

  async moveUp(number: number): Promise<void> {
    await this.button(this.t('Escalate.entries.upOf', { number })).click();
  }

  /** Says that a list does not apply, and why. */
  async waive(item: 'scope' | 'contact', reason: string): Promise<void> {
    const box = this.page.getByRole('checkbox', { name: startingWith(this.t('Escalate.review.waived')) });
    if (!(await box.isVisible()))
      await this.page.getByText(this.t(`Field.waiver.${item}.label`), { exact: true }).click();
    await box.check();
    await this.page.getByLabel(this.t(`Field.waiver.${item}.reasonLabel`), { exact: true }).fill(reason);
  }

  async continue(): Promise<void> {
    await this.button(this.t('Escalate.form.continue')).click();
  }

  /** Continues, and waits for the page that comes after. */
  async continueTo(step: StepName | 'review'): Promise<void> {
    await this.continue();
    await this.page.waitForURL(new RegExp(`/${step}($|[?#])`));
    await this.page.getByRole('heading', { level: 1, name: this.t(`Escalate.steps.${step}.title`) }).waitFor();
  }

  async submit(): Promise<void> {
    await this.button(this.t('Escalate.review.submit')).click();
  }

  /** What stands in the receipt as the reference of the case. */
  async reference(): Promise<string> {
    await this.page.getByRole('heading', { level: 1, name: this.t('Receipt.title') }).waitFor();
    return (await this.page.getByRole('definition').first().textContent()) ?? '';
  }

  button(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true });
  }

  /** The summary of `count` errors. */
  summary(count: number): Locator {
    return this.page.getByRole('alert', { name: this.t('Errors.summary', { n: count }) });
  }
}

/** A name that begins with these words: choices say after them what they mean. */
export function startingWith(words: string): RegExp {
  return new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}
