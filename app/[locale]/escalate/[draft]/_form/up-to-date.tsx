'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useSyncExternalStore } from 'react';
import { lastSave, subscribeToSaves } from '#app/[locale]/escalate/[draft]/_form/latest.ts';

/**
 * Reads a page anew when this tab has saved something after the page was made: on the way back from a step, or when a
 * save and the way here have crossed.
 *
 * @param madeAt when the server made the page, as an ISO timestamp
 */
export function UpToDate({ madeAt }: { madeAt: string }) {
  const router = useRouter();
  const savedAt = useSyncExternalStore(subscribeToSaves, lastSave, () => '');
  const old = savedAt > madeAt;
  useEffect(() => {
    if (old) router.refresh();
  }, [old, router]);
  return null;
}
