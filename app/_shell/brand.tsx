/** The open file: the white leaf is the customer's, the manila leaf the guidance. */
export function BrandSign() {
  return (
    <svg
      viewBox="0 0 28 22"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinejoin="round"
    >
      <path d="M1 2.5C5 1 10 1.2 14 3.5v17C10 18.2 5 18 1 19.5Z" />
      <path d="M27 2.5C23 1 18 1.2 14 3.5v17c4-2.3 9-2.5 13-1Z" fill="var(--manila-deep)" />
    </svg>
  );
}
