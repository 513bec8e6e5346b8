'use client';

import { type ReactNode, useRef, useState } from 'react';

/**
 * Forms on a page that is kept up to date: while something is typed or chosen in them, they stay as they were, with the
 * version that they were made for, so that nothing typed is lost and a save on top of another's change is still refused.
 * Sent or emptied, they are up to date again.
 */
export function KeepTyped({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const touched = useRef(false);
  const [holding, setHolding] = useState(false);
  const [held, setHeld] = useState(children);
  if (!holding && held !== children) setHeld(children);

  function judge(): void {
    const fields = fieldsIn(box.current);
    setHolding(fields.includes(document.activeElement as Field) || (touched.current && fields.some(isFilled)));
  }
  function release(): void {
    touched.current = false;
    setHolding(false);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches what happens in its fields
    <div
      ref={box}
      className="keeptyped"
      onInput={() => {
        touched.current = true;
        judge();
      }}
      onFocus={judge}
      onBlur={() => queueMicrotask(judge)}
      onSubmit={release}
      onReset={release}
    >
      {holding ? held : children}
    </div>
  );
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function fieldsIn(box: Element | null): Field[] {
  const all = box?.querySelectorAll<Field>('input:not([type=hidden]), textarea, select') ?? [];
  return [...all];
}

/** Whether a field says something, or something else than at first. */
function isFilled(field: Field): boolean {
  if (field instanceof HTMLSelectElement) {
    return [...field.options].some((option) => option.selected !== option.defaultSelected);
  }
  if (field.type === 'radio' || field.type === 'checkbox') {
    return (field as HTMLInputElement).checked !== (field as HTMLInputElement).defaultChecked;
  }
  return field.value.trim() !== '';
}
