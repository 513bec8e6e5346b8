import { expect, test } from 'vitest';
import { addressesOf } from '#scripts/bench/scripts-of-page.ts';

test('the scripts of a page count once each, without those for browsers that know no modules', () => {
  const html = `
    <script src="/_next/static/chunks/a.js?v=1&amp;w=2" async=""></script>
    <script src="/_next/static/chunks/b.js" noModule=""></script>
    <SCRIPT async src="/_next/static/chunks/c.js"></SCRIPT>
    <script>self.x = 'src="/no.js"'</script>
    <script src="/_next/static/chunks/c.js"></script>`;
  expect(addressesOf(html)).toEqual(['/_next/static/chunks/a.js?v=1&w=2', '/_next/static/chunks/c.js']);
});
