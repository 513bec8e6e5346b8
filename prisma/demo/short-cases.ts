import type { ShortCases } from '#prisma/demo/short-case.ts';
import { dutch } from '#prisma/demo/short-cases/dutch.ts';
import { english } from '#prisma/demo/short-cases/english.ts';
import { italian } from '#prisma/demo/short-cases/italian.ts';
import { portuguese } from '#prisma/demo/short-cases/portuguese.ts';
import { spanish } from '#prisma/demo/short-cases/spanish.ts';
import { swedish } from '#prisma/demo/short-cases/swedish.ts';

/** Short cases beside the long ones of prisma/demo/cases. */
export const shortCases: ShortCases = { ...english, ...italian, ...swedish, ...dutch, ...portuguese, ...spanish };
