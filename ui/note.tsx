import type { ReactNode } from 'react';
import { Sign, type SignName } from '#ui/sign.tsx';

export type NoteTexts = {
  id: string;
  sign: SignName;
  title: ReactNode;
  /** What the phone's button says; the title where it is left out. */
  ask?: ReactNode;
  /** Head of the phone's sheet, and the button that closes it. */
  heading: string;
  close: string;
  /** The first note of a step, in large type. */
  big?: boolean;
};

/**
 * Advice on the right leaf, tied to its question by a tab on the fold. On a phone it is a sheet that `NoteButton`
 * opens, by the popover attribute: Esc closes it and no script is needed.
 */
export function Note({ id, sign, title, heading, close, big = false, children }: NoteTexts & { children: ReactNode }) {
  return (
    <div className={big ? 'gloss big' : 'gloss'} id={id} role="note" aria-labelledby={`${id}-title`} popover="auto">
      <span className="tab" aria-hidden="true">
        <Sign name={sign} />
      </span>
      <div className="sheetclose">
        <span>{heading}</span>
        <button type="button" popoverTarget={id} popoverTargetAction="hide">
          {close}
        </button>
      </div>
      {/* On a phone each note stands alone: it is a part of the page, not of the note before it. */}
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </div>
  );
}

/** Stands under the question on a phone and opens its note; wide screens show the note itself. */
export function NoteButton({ id, sign, title, ask }: Pick<NoteTexts, 'id' | 'sign' | 'title' | 'ask'>) {
  return (
    <button type="button" className="ask" popoverTarget={id}>
      <b aria-hidden="true">
        <Sign name={sign} />
      </b>
      <span>{ask ?? title}</span>
    </button>
  );
}
