'use client';

import { useFormStatus } from 'react-dom';
import { Button } from '#ui/button.tsx';

/** Submits once: while the answer is on its way, the button says so and does nothing more. */
export function SubmitButton({ label, sending }: { label: string; sending: string }) {
  const { pending } = useFormStatus();
  return (
    <Button
      type="submit"
      name="intent"
      value="submit"
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
    >
      {pending ? sending : label}
    </Button>
  );
}
