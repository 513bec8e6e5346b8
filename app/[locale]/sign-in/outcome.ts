/** What an attempt to sign in left behind for the page: what was typed, and what to mend. */
export type Outcome = {
  email: string;
  errors: readonly { target: FieldId; text: string }[];
};

/** The ids of the fields; each way of signing in asks for the address itself. */
export type FieldId = 'password-email' | 'password' | 'link-email';

export const untouched: Outcome = { email: '', errors: [] };
