'use client';

import { type ComponentProps, useRef } from 'react';
import { useFormStatus } from 'react-dom';
import { Button } from '#ui/button.tsx';
import { useLate, useLatePage } from '#ui/late.ts';

/**
 * A button that sends its form. While the answer is on its way a second press does nothing; when it is long in coming
 * the button shows it, and keeps its words, its width and the focus. Of several buttons of a form each has a name and a
 * value, by which the pressed one is known.
 *
 * @param busy another form of the page is on its way, and this one waits for it
 */
export function SubmitButton({
  busy = false,
  children,
  onClick,
  ...props
}: ComponentProps<typeof Button> & { busy?: boolean }) {
  const { pending, data } = useFormStatus();
  const mark = useRef<HTMLSpanElement>(null);
  const pressed = pending && (!props.name || data?.get(props.name) === props.value);
  const late = useLatePage(pressed, mark);
  const waits = useLate(pending || busy);
  return (
    <Button
      {...props}
      type="submit"
      aria-disabled={waits || undefined}
      onClick={(event) => {
        if (pending || busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {children}
      <span ref={mark} className={late ? 'late' : undefined} hidden />
    </Button>
  );
}
