import type { Metadata } from 'next';

/** The form sets the title itself, for it changes with what is wrong; the layout’s would stand beside it. */
export const untitled: Metadata = { title: { absolute: '' } };
