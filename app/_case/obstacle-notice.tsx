import { Notice } from '#ui/notice.tsx';
import type { Obstacle } from './change-state.ts';

/** Why nothing was changed: somebody was faster, or the session has ended. What was typed is not lost. */
export function ObstacleNotice({ title, text, changes, kept, signIn }: Obstacle) {
  return (
    <Notice kind="error" live>
      <p className="strong">{title}</p>
      <p>{text}</p>
      {changes.length > 0 && (
        <ul className="changes">
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      {kept && (
        <>
          <p>{kept.label}</p>
          <blockquote className="typed" dir="auto">
            {kept.text}
          </blockquote>
        </>
      )}
      {signIn && (
        <a href={signIn.href} target="_blank" rel="noopener">
          {signIn.label}
        </a>
      )}
    </Notice>
  );
}
