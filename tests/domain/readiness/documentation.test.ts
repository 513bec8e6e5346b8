import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { exampleTable, figureTable, filled, ruleTable } from '#scripts/readiness-tables.ts';

it('docs/readiness.md shows the rules, figures and examples as they are; npm run readiness:docs writes them', () => {
  const page = readFileSync('docs/readiness.md', 'utf8');
  expect(filled(page, { rules: ruleTable(), figures: figureTable(), examples: exampleTable() })).toBe(page);
});
