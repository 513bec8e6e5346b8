/** The name of the field that says what a control held when the page was made. */
export function startOf(name: string): string {
  return `was-${name}`;
}

/**
 * What was posted without the controls that were left as they came. Typed again over a page that has changed meanwhile,
 * they would take back what somebody else has amended.
 */
export function withoutUntouched(typed: Readonly<Record<string, string>>): Record<string, string> {
  const untouched = new Set(
    Object.keys(typed).filter((name) => startOf(name) in typed && typed[name] === typed[startOf(name)]),
  );
  return Object.fromEntries(
    Object.entries(typed).filter(([name]) => !untouched.has(name) && !untouched.has(name.replace(/^was-/, ''))),
  );
}
