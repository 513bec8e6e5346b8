// npm run readiness:docs: writes the tables of docs/readiness.md anew; tests hold them to what the rules do.
import { readFileSync, writeFileSync } from 'node:fs';
import { exampleTable, figureTable, filled, ruleTable } from '#scripts/readiness-tables.ts';

const file = 'docs/readiness.md';
const tables = { rules: ruleTable(), figures: figureTable(), examples: exampleTable() };
writeFileSync(file, filled(readFileSync(file, 'utf8'), tables));
