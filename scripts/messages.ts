// Part of npm run check: the texts of all languages have the same keys and arguments, fit their language, and are used.
// That the code names no key that is missing, the types check.
import { join } from 'node:path';
import { root } from '#scripts/configuration.ts';
import { type Catalogue, readCatalogues } from '#scripts/messages/catalogue.ts';
import { grammarProblems, signature } from '#scripts/messages/grammar.ts';
import { unusedKeys } from '#scripts/messages/usage.ts';
import { Sources } from '#scripts/sources.ts';

/** What is to be mended in the texts, a line each. */
export function messageProblems([model, ...others]: Catalogue[], sources: Sources): string[] {
  if (!model) return ['There are no messages.'];
  const everyText = [model, ...others].flatMap(({ locale, texts }) =>
    [...texts].map(([key, text]) => ({ locale, key, text })),
  );
  return [
    ...others.flatMap((catalogue) => differences(model, catalogue)),
    ...everyText.flatMap(grammarProblems),
    ...unusedKeys(model.texts.keys(), sources).map((key) => `${model.locale}: nothing uses ${key}`),
  ];
}

function differences(model: Catalogue, { locale, texts }: Catalogue): string[] {
  const missing = [...model.texts.keys()].filter((key) => !texts.has(key));
  const extra = [...texts.keys()].filter((key) => !model.texts.has(key));
  const shared = [...model.texts].flatMap(([key, text]) => {
    const [expected, found] = [signature(text), signature(texts.get(key) ?? text)];
    return expected === found
      ? []
      : [`${locale}: ${key} takes ${found || 'nothing'}, in ${model.locale} ${expected || 'nothing'}`];
  });
  return [
    ...missing.map((key) => `${locale}: lacks ${key}`),
    ...extra.map((key) => `${locale}: has ${key}, which ${model.locale} lacks`),
    ...shared,
  ];
}

if (import.meta.main) {
  const sources = new Sources(root, ['app', 'domain', 'i18n', 'server', 'ui', 'scripts', 'prisma/demo']);
  const problems = messageProblems(readCatalogues(join(root, 'messages')), sources);
  if (problems.length > 0) console.error(problems.join('\n'));
  process.exitCode = problems.length > 0 ? 1 : 0;
}
