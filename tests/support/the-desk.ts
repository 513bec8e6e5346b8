import type { Locator, Page } from '@playwright/test';
import type { Locale } from '#domain/identity/user.ts';
import type { Status } from '#domain/triage/status.ts';
import { type Translate, translatorFor } from '#server/platform/translator.ts';
import { startingWith } from '#tests/support/the-form.ts';

/** The queue and its cases as somebody of the vendor sees them who reads one language. */
export async function theDesk(page: Page, locale: Locale = 'en'): Promise<Desk> {
  return new Desk(page, locale, await translatorFor(locale));
}

export class Desk {
  readonly page: Page;
  readonly locale: Locale;
  readonly t: Translate;

  constructor(page: Page, locale: Locale, t: Translate) {
    this.page = page;
    this.locale = locale;
    this.t = t;
  }

  async openQueue(query = '?status=open'): Promise<void> {
    await this.page.goto(`/${this.locale}/desk${query}`);
  }

  async openCase(reference: string): Promise<void> {
    await this.page.goto(`/${this.locale}/desk/${reference}`);
  }

  /** The line of the queue that bears a reference. */
  row(reference: string): Locator {
    return this.page.getByRole('row').filter({ hasText: reference });
  }

  async take(): Promise<void> {
    await this.button(this.t('Desk.case.assignToMe')).click();
  }

  /** Chooses a new status, says what goes along with it, and sends both; a partner has until `day`, an ISO day. */
  async moveTo(status: Status, reason?: string, day = '2099-12-31'): Promise<void> {
    await this.choice(status).check();
    if (status === 'with_partner') await this.page.getByLabel(this.t('Workflow.day.label'), { exact: true }).fill(day);
    if (reason !== undefined) await this.reason(status).fill(reason);
    await this.button(this.t('Desk.case.changeStatus')).click();
  }

  choice(status: Status): Locator {
    return this.page.getByRole('radio', { name: startingWith(this.t(`Status.${status}`)) });
  }

  reason(status: Status): Locator {
    const moves = status === 'needs_information' || status === 'with_partner';
    const label = moves ? this.t(`Workflow.text.${status}.label`) : this.t(`Case.change.text.${status}.label`);
    return this.page.getByRole('main').getByLabel(startingWith(label));
  }

  button(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true });
  }

  /** A fact of the line under the title, by its name. */
  fact(name: 'status' | 'assignee' | 'severity'): Locator {
    const term = this.page.getByRole('term').filter({ hasText: new RegExp(`^${this.t(`Case.facts.${name}`)}$`) });
    return this.page.getByRole('main').locator('div').filter({ has: term }).last().getByRole('definition');
  }
}
