import { expect, type Locator, type Page } from '@playwright/test';

/** Goes on by Tab until something, or what is in it, has the focus; every stop on the way shows that it has it. */
export async function tabTo(target: Locator, { atMost = 60 } = {}): Promise<void> {
  const page = target.page();
  for (let stops = 0; stops < atMost; stops += 1) {
    await page.keyboard.press('Tab');
    await expectVisibleFocus(page);
    if (await target.evaluate((element) => element.contains(document.activeElement))) return;
  }
  throw new Error(`Not reached within ${atMost} stops: ${target}`);
}

/** Goes to a link or a button and presses Enter. */
export async function press(target: Locator): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press('Enter');
}

/** Goes to a field and types over what it holds. */
export async function type(target: Locator, text: string): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press('ControlOrMeta+a');
  await target.page().keyboard.insertText(text);
}

/** Goes to a group of radios and chooses one by the arrows. */
export async function choose(group: Locator, choice: Locator): Promise<void> {
  const page = group.page();
  await tabTo(group);
  await page.keyboard.press('Space');
  for (let turns = await group.getByRole('radio').count(); turns > 0 && !(await choice.isChecked()); turns -= 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(choice).toBeChecked();
  await expectVisibleFocus(page);
}

/** Whatever has the focus looks different for it: an outline of its own, of the frame around it, or of what it holds. */
export async function expectVisibleFocus(page: Page): Promise<void> {
  const focused = await page.evaluate(() => {
    const element = document.activeElement;
    const isMarked = (candidate: Element | null | undefined) => {
      if (!candidate) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(candidate);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    };
    return {
      element: element?.outerHTML.slice(0, 200),
      isMarked: [element, element?.closest('label'), ...(element?.querySelectorAll('*') ?? [])].some(isMarked),
      isBody: element === document.body,
    };
  });
  if (!focused.isBody) expect(focused.isMarked, `the focus can be seen on ${focused.element}`).toBe(true);
}
