import type { SummaryError } from '#ui/error-summary.tsx';

/** What the form of a template gives back: all that was typed, what is to be mended, or how it reads. */
export interface TemplateState {
  /** by the names of the fields; null: nothing was posted yet */
  typed: Readonly<Record<string, string>> | null;
  errors: readonly SummaryError[];
  obstacle: string | null;
  /** each text with its fields filled in */
  preview: readonly { language: string; label: string; text: string }[];
}

export const untouched: TemplateState = { typed: null, errors: [], obstacle: null, preview: [] };
