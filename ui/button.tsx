import type { ComponentProps } from 'react';

export type ButtonLook = { look?: 'primary' | 'second' | 'text' | 'link'; small?: boolean };

/** A button; one that sends its form to the server is a `SubmitButton`. */
export function Button({ look, small, className, type = 'button', ...props }: ButtonLook & ComponentProps<'button'>) {
  return <button type={type} className={join(buttonClass({ look, small }), className)} {...props} />;
}

/** The same look for a link: `<Link className={buttonClass({ look: 'second' })} …>`. */
export function buttonClass({ look = 'primary', small = false }: ButtonLook = {}): string {
  if (look === 'text') return 'textbtn';
  if (look === 'link') return 'linkbtn';
  return join('btn', look === 'second' && 'second', small && 'small');
}

function join(...classes: (string | false | undefined)[]): string {
  return classes.filter(Boolean).join(' ');
}
