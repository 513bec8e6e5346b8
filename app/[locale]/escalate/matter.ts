/** What somebody may come with; only the partner's work becomes an escalation (G3). */
export const matters = ['partner', 'defect', 'billing'] as const;
export type Matter = (typeof matters)[number];

export function isMatter(word: unknown): word is Matter {
  return (matters as readonly unknown[]).includes(word);
}
