/** What is left of a whole, as a slice that gets smaller; never the only label. */
export function Pie({ part }: { part: number }) {
  const turn = Math.max(0.04, Math.min(0.9999, part)) * 2 * Math.PI;
  const [x, y] = [8 + 6.6 * Math.sin(turn), 8 - 6.6 * Math.cos(turn)];
  return (
    <svg className="i" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d={`M8 8V1.4A6.6 6.6 0 ${turn > Math.PI ? 1 : 0} 1 ${x.toFixed(2)} ${y.toFixed(2)}Z`} fill="currentColor" />
    </svg>
  );
}
