import { useEffect, useState } from 'react';
import { keepOneStop } from './rows.ts';
import { singleKeysAreOn, switchSingleKeys } from './single-keys.ts';

/** Switches the keys off that need no Ctrl or Cmd, for this browser. */
export function SingleKeys({ label, hint }: { label: string; hint: string }) {
  const [on, setOn] = useState(true);
  useEffect(() => setOn(singleKeysAreOn()), []);
  return (
    <label className="radio">
      <input
        type="checkbox"
        checked={on}
        onChange={({ target }) => {
          switchSingleKeys(target.checked);
          setOn(target.checked);
          keepOneStop(!target.checked);
        }}
      />
      <span>
        {label}
        <span>{hint}</span>
      </span>
    </label>
  );
}
