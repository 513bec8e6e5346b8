import type { ReactNode } from 'react';
import { Sign, type SignName } from '#ui/sign.tsx';

/** One practice across the page: its sign or number, the advice, and beside it what it means for the reader. */
export function Practice({
  id,
  sign,
  number,
  title,
  body,
  list,
  children,
}: {
  id: string;
  sign?: SignName;
  number?: number;
  title: string;
  body: readonly string[];
  list?: readonly string[];
  children: ReactNode;
}) {
  return (
    <section className="practice" aria-labelledby={id}>
      <div className={sign ? 'sign' : 'step'} aria-hidden="true">
        {sign ? <Sign name={sign} /> : number}
      </div>
      <div>
        <h2 id={id}>{title}</h2>
        <div className="body">
          {body.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {list && (
            <ul>
              {list.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
      {children}
    </section>
  );
}
