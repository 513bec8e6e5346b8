import type { Page } from '@playwright/test';
import type { CaseAnswers } from '#domain/intake/case-file.ts';

/** Every piece of text on a page, to the last character, as the document holds it. */
export async function shownTexts(page: Page): Promise<string[]> {
  return page.getByRole('main').evaluate((main) => {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '');
    return texts;
  });
}

/** All that a customer typed into a case in their own words. */
export function freeTexts({ project, concern, scope, contact, examples }: CaseAnswers): string[] {
  const { severity: _, ...said } = concern;
  return [
    project.partner,
    ...Object.values(said),
    ...scope.scopeReferences.flatMap(({ condition: _c, agreedOn: _a, dueOn: _d, ...texts }) => Object.values(texts)),
    ...[scope.waiver, contact.waiver],
    ...contact.partnerContacts.flatMap(({ contactedOn: _on, channel: _c, response: _r, ...texts }) =>
      Object.values(texts),
    ),
    ...examples.examples.flatMap(({ occurredOn: _on, ...texts }) => Object.values(texts)),
  ].filter((text) => text !== null);
}
