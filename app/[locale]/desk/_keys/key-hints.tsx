import { useTranslations } from 'next-intl';

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
      <SheetButton />
    </>
  );
}

/** Opens the sheet of keys. Shown where there are keys: once the browser has taken over. */
export function SheetButton() {
  const t = useTranslations('Keys.hint');
  return (
    <button type="button" className="linkbtn" id="open-keys" hidden>
      <kbd>?</kbd> {t('all')}
    </button>
  );
}
