'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type ComponentProps, startTransition } from 'react';

/**
 * A form that only asks: its answers become the query of `action`. With JavaScript the page stays until the answer is
 * there, so that it can show that it waits; the transition is what tells its button (useFormStatus).
 */
export function GetForm({ action, ...props }: Omit<ComponentProps<'form'>, 'action'> & { action: string }) {
  const router = useRouter();
  return (
    <form
      {...props}
      method="get"
      action={action}
      onSubmit={(event) => {
        event.preventDefault();
        const { submitter } = event.nativeEvent as SubmitEvent;
        const answers = [...new FormData(event.currentTarget, submitter)].map(([name, value]) => [name, String(value)]);
        startTransition(() => router.push(`${action}?${new URLSearchParams(answers)}` as Route));
      }}
    />
  );
}
