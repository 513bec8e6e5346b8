'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import { tinykeys } from 'tinykeys';
import { Button } from '#ui/button.tsx';
import { caseBindings } from './case-bindings.ts';
import type { PaletteProps } from './palette.tsx';
import { type Bindings, queueBindings } from './queue-bindings.ts';
import { sheetId } from './sheet-button.tsx';
import { isTaken, singleKeysAreOn } from './single-keys.ts';
import { SingleKeys } from './single-keys-switch.tsx';
import { useSelection } from './use-selection.ts';

type Addresses = Readonly<Record<'queue' | 'mine' | 'unassigned' | 'last', string>>;

export interface KeysProps {
  place: 'queue' | 'case';
  words: {
    /** there is nothing to act on, or no case beside this one */
    nothing: string;
    /** “no case chosen”, “one case chosen” …: by number */
    chosen: readonly string[];
    close: string;
    single: string;
    singleHint: string;
  };
  addresses: Addresses;
  palette: Omit<PaletteProps, 'onClose' | 'onAct'>;
  /** the words and keys of the sheet */
  children: ReactNode;
}

/** The keys of the desk, their sheet and the palette: an addition to links and forms that do the same. */
export function Keys({ place, words, addresses, palette, children }: KeysProps) {
  const router = useRouter();
  const sheet = useRef<HTMLDialogElement>(null);
  const acts = useRef<Bindings['acts']>({});
  const [said, say] = useState('');
  const [Palette, setPalette] = useState<ComponentType<PaletteProps> | null>(null);
  const { queue, mine, unassigned, last } = addresses;
  const { nothing } = words;
  useSelection(place === 'queue', words.chosen);

  useEffect(() => {
    const open = () => sheet.current?.showModal();
    const bindings = (place === 'queue' ? queueBindings : caseBindings)({
      say: () => say(nothing),
      go: (address) => router.push(address as Route),
      addresses: { queue, mine, unassigned, last },
    });
    acts.current = bindings.acts;
    const keys: Bindings['keys'] = { ...bindings.keys, 'Shift+?': open, '?': open };
    // Two keys in a row come first: what they have done is not done again by the second alone.
    const inOrder = Object.entries(keys).sort(([a], [b]) => Number(b.includes(' ')) - Number(a.includes(' ')));
    const guarded = inOrder.map(([key, act]) => [
      key,
      (event: KeyboardEvent) => {
        if (isTaken(event) || (!bindings.always.includes(key) && !singleKeysAreOn())) return;
        say('');
        if (act() !== false) event.preventDefault();
      },
    ]);
    const openPalette = async (event: KeyboardEvent) => {
      if (event.isComposing || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      const loaded = await import('./palette.tsx');
      setPalette(() => loaded.Palette);
    };
    return tinykeys(window, { ...Object.fromEntries(guarded), '$mod+k': openPalette });
  }, [place, nothing, queue, mine, unassigned, last, router]);

  return (
    <>
      <p className="vh" role="status">
        {said}
      </p>
      <dialog ref={sheet} id={sheetId} className="over keysheet" aria-labelledby="keys-title">
        {children}
        <SingleKeys label={words.single} hint={words.singleHint} />
        <form method="dialog" className="acts">
          <Button type="submit" small look="second">
            {words.close}
          </Button>
        </form>
      </dialog>
      {Palette && (
        <Palette {...palette} onAct={(name, value) => acts.current[name]?.(value)} onClose={() => setPalette(null)} />
      )}
    </>
  );
}
