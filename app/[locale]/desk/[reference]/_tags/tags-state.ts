/** What the form of the tags says after it was sent: what was done, or what is to be mended with what was typed. */
export interface TagsState {
  typed: string;
  error: string | null;
  said: string;
}

export const noTagsYet: TagsState = { typed: '', error: null, said: '' };
