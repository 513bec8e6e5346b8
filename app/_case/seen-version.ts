import { z } from 'zod';

/** The version of a case that a form was made for; a form that has none was not made by us. */
export const seenVersion = z.coerce.number().int().min(1).max(2_000_000_000);
