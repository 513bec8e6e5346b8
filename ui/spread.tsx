import type { ComponentProps, ReactNode } from 'react';
import { Note, NoteButton, type NoteTexts } from '#ui/note.tsx';

/** An open file: questions on the left leaf, advice on the right. Holds `Row`s; put the form around it or inside. */
export function Spread({ className, ...props }: ComponentProps<'div'>) {
  return <div className={className ? `spread ${className}` : 'spread'} {...props} />;
}

/** A question (`children`) and the note that belongs to it, beside each other as long as the question is in view. */
export function Row({ note, children }: { note?: NoteTexts & { body: ReactNode }; children: ReactNode }) {
  if (!note)
    return (
      <div className="row">
        <div className="q">{children}</div>
      </div>
    );
  const { body, ...texts } = note;
  return (
    <div className="row">
      <div className="q">
        {children}
        <NoteButton {...texts} />
      </div>
      <Note {...texts}>{body}</Note>
    </div>
  );
}
