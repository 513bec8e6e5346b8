import { useTranslations } from 'next-intl';
import { SheetButton } from './sheet-button.tsx';

/** The few keys that one needs first, at the foot of the queue, and the way to all of them. Shown where they work. */
export function KeyHints() {
  const t = useTranslations('Keys.hint');
  return (
    <>
      <span>
        <kbd>J</kbd> <kbd>K</kbd> {t('move')}
      </span>
      <span>
        <kbd>X</kbd> {t('select')}
      </span>
      <span>
        <kbd>A</kbd> {t('assign')}
      </span>
      <span>
        <kbd>S</kbd> {t('status')}
      </span>
      <span>
        <kbd>/</kbd> {t('search')}
      </span>
      <OpenSheet />
    </>
  );
}

/** The button that opens the sheet, with its words. */
export function OpenSheet() {
  const t = useTranslations('Keys.hint');
  return (
    <SheetButton>
      <kbd>?</kbd> {t('all')}
    </SheetButton>
  );
}
