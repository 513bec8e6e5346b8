export type SignName = 'section' | 'quote' | 'hash';

/** The three signs of the guidance. § is set in the serif; ” and # are drawn, so that their weight agrees with it. */
export function Sign({ name }: { name: SignName }) {
  if (name === 'section') return <>§</>;
  return (
    <svg className="hash" viewBox="0 0 20 20" aria-hidden="true">
      {name === 'hash' ? (
        <path
          d="M8 1 4.5 19M15.5 1 12 19M2 6.6h16.5M1.2 13.4h16.5"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.1"
        />
      ) : (
        <g fill="currentColor">
          <circle cx="5" cy="6.5" r="3.7" />
          <circle cx="15" cy="6.5" r="3.7" />
          <path d="M8.7 6.5c0 4.5-2 7.7-6 9.3l-.6-1.3C5 12.8 6.2 10.5 5.6 8Z" />
          <path d="M18.7 6.5c0 4.5-2 7.7-6 9.3l-.6-1.3c2.9-1.7 4.1-4 3.5-6.5Z" />
        </g>
      )}
    </svg>
  );
}
