import { useSyncExternalStore } from 'react';

/** Whether scripts run here: false in the page as it was made, so that nothing is offered that a plain page cannot do. */
export function useScripts(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

function never(): () => void {
  return () => undefined;
}
