'use client';

import { type ReactNode, useEffect, useState } from 'react';

export const sheetId = 'key-sheet';

/** Opens the sheet of keys. Shown where there are keys: once the browser has taken over, wherever it comes to stand. */
export function SheetButton({ children }: { children: ReactNode }) {
  const [works, setWorks] = useState(false);
  useEffect(() => setWorks(true), []);
  const open = () => document.querySelector<HTMLDialogElement>(`#${sheetId}`)?.showModal();
  return (
    <button type="button" className="linkbtn" hidden={!works} onClick={open}>
      {children}
    </button>
  );
}
