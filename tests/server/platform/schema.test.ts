import { expect, inject, test } from 'vitest';
import { differenceToSchema } from '#scripts/schema-difference.ts';

test('the migrations give the schema', async () => {
  expect(await differenceToSchema(inject('adminUrl'))).toBeNull();
});
