/** What is left of a whole, as a slice that gets smaller; never the only label. */
export function Pie({ part }: { part: number }) {
  const turn = Math.max(0.04, Math.min(1, part)) * 2 * Math.PI;
  const [x, y] = [8 + 4.2 * Math.sin(turn), 8 - 4.2 * Math.cos(turn)];
  const slice = `M8 8V3.8A4.2 4.2 0 ${turn > Math.PI ? 1 : 0} 1 ${x.toFixed(2)} ${y.toFixed(2)}Z`;
  return (
    <svg className="i" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" strokeWidth="1.8" />
      {part > 0.99 ? <circle cx="8" cy="8" r="4.2" fill="currentColor" /> : <path d={slice} fill="currentColor" />}
    </svg>
  );
}
