import type { ReactNode } from 'react';

/** What stands at an answer for those who may ask about it; the path is that of `Problem.path`. */
export type Ask = (path: string) => ReactNode;
