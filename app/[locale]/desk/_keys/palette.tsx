'use client';

import { Command } from 'cmdk';
import type { Route } from 'next';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { isReference } from '#domain/triage/reference.ts';
import { foundIn } from './found-in.ts';

export interface PaletteProps {
  words: {
    label: string;
    placeholder: string;
    /** with `\u0001` where what was typed stands */
    open: string;
    search: string;
    groups: Readonly<Record<'find' | 'acts' | 'macros' | 'go' | 'languages', string>>;
  };
  /** the queue’s address, to search it */
  desk: string;
  go: readonly { address: string; label: string }[];
  acts: readonly { name: string; label: string; key?: string }[];
  macros: readonly { key: string; name: string }[];
  languages: readonly { code: string; name: string }[];
  onAct: (name: string, value?: string) => void;
  onClose: () => void;
}

/** Everything that the desk can do, by typing a part of its name. Loaded when it is first opened. */
export function Palette({ words, desk, go, acts, macros, languages, onAct, onClose }: PaletteProps) {
  const router = useRouter();
  const path = usePathname();
  const box = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const asked = typed.trim();
  useEffect(() => {
    box.current?.showModal();
    // Not the frame around it, which could have the focus too.
    box.current?.querySelector('input')?.focus();
  }, []);

  /** Closes first, so that what is done next finds the page as it was. */
  const then = (act: () => void) => () => {
    box.current?.close();
    act();
  };
  const goTo = (address: string) => then(() => router.push(address as Route));
  const reference = asked.toUpperCase();
  return (
    <dialog ref={box} className="over palette" aria-label={words.label} onClose={onClose}>
      <Command label={words.label} loop filter={(value, search) => (foundIn(value, search) ? 1 : 0)}>
        <Command.Input value={typed} onValueChange={setTyped} placeholder={words.placeholder} className="input" />
        <Command.List label={words.label}>
          {isReference(reference) && (
            <Command.Group heading={words.groups.find}>
              <Command.Item value={`open ${asked}`} onSelect={goTo(`${desk}/${reference}`)}>
                <Said words={words.open} typed={reference} />
              </Command.Item>
            </Command.Group>
          )}
          <Command.Group heading={words.groups.acts}>
            {acts.map(({ name, label, key }) => (
              <Command.Item key={name} value={label} onSelect={then(() => onAct(name))}>
                {label}
                {key && <kbd>{key}</kbd>}
              </Command.Item>
            ))}
          </Command.Group>
          <Command.Group heading={words.groups.macros}>
            {macros.map(({ key, name }) => (
              <Command.Item key={key} value={`${name} ${key}`} onSelect={then(() => onAct('macro', key))}>
                {name}
              </Command.Item>
            ))}
          </Command.Group>
          <Command.Group heading={words.groups.go}>
            {go.map(({ address, label }) => (
              <Command.Item key={address} value={label} onSelect={goTo(address)}>
                {label}
              </Command.Item>
            ))}
          </Command.Group>
          <Command.Group heading={words.groups.languages}>
            {languages.map(({ code, name }) => (
              <Command.Item key={code} value={name} onSelect={then(() => switchTo(code, path))}>
                <span lang={code}>{name}</span>
              </Command.Item>
            ))}
          </Command.Group>
          {asked !== '' && (
            <Command.Group heading={words.groups.find}>
              <Command.Item
                value={`search ${asked}`}
                onSelect={goTo(`${desk}?${new URLSearchParams({ status: 'all', q: asked })}`)}
              >
                <Said words={words.search} typed={asked} />
              </Command.Item>
            </Command.Group>
          )}
        </Command.List>
      </Command>
    </dialog>
  );
}

function Said({ words, typed }: { words: string; typed: string }) {
  const [before, after] = words.split('\u0001');
  return (
    <span>
      {before}
      <b>{typed}</b>
      {after}
    </span>
  );
}

/** The same page in another language: the whole document changes. */
function switchTo(code: string, path: string): void {
  window.location.assign(`/${code}${path.replace(/^\/[^/]+/, '')}${window.location.search}`);
}
