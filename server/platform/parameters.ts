/** Puts a value into the list of a statement's parameters and gives its place: `$3`. */
export type Bind = (value: unknown) => string;

/** The parameters of a statement that is put together from parts: each part binds its own values, none writes them. */
export function parameters(): { values: unknown[]; bind: Bind } {
  const values: unknown[] = [];
  return { values, bind: (value) => `$${values.push(value)}` };
}
