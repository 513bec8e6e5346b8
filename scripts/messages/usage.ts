import type { Sources } from '#scripts/sources.ts';

/**
 * The keys that no code names. A key counts as named when its namespace, or a longer beginning of it, and the rest both
 * stand somewhere in the code as texts; a template (`steps.${name}.title`) names what it can become, and
 * `t(something)` all that stands directly in the namespace of its file.
 */
export function unusedKeys(keys: Iterable<string>, sources: Sources): string[] {
  const texts = sources.files.map((file) => sources.text(file));
  const named = new Set(
    texts.flatMap((text) => [...text.matchAll(/['"`]([A-Za-z][\w.-]*)['"`]/g)].map((match) => match[1] ?? '')),
  );
  const templates = [...new Set(texts.flatMap(templatePatterns))].map((pattern) => new RegExp(`^${pattern}$`));
  const open = new Set(texts.flatMap(openNamespaces));

  return [...keys].filter((key) => {
    const parts = key.split('.');
    return !parts.some((_, length) => {
      const beginning = parts.slice(0, length).join('.');
      const rest = parts.slice(length).join('.');
      if (length > 0 && !named.has(beginning)) return false;
      if (open.has(beginning) && !rest.includes('.')) return true;
      return named.has(rest) || templates.some((template) => template.test(rest));
    });
  });
}

/** Templates as regular expressions; one without any fixed text would match everything and says nothing. */
function templatePatterns(text: string): string[] {
  return [...text.matchAll(/`([\w.-]*(?:\$\{[^}`]*\}[\w.-]*)+)`/g)].flatMap(([, template = '']) => {
    const fixed = template.split(/\$\{[^}]*\}/);
    return fixed.join('').replaceAll('.', '') === ''
      ? []
      : [fixed.map((part) => part.replaceAll('.', '\\.')).join('[\\w.-]+')];
  });
}

/** The namespaces whose translator is called with something other than a text. */
function openNamespaces(text: string): string[] {
  const bindings = text.matchAll(/const (\w+) = (?:await )?\w*Translat(?:ions|or)\(([^;]*?)\);/g);
  return [...bindings].flatMap(([, name = '', parameters = '']) => {
    const namespace = /['"]([A-Z][\w.-]*)['"]/.exec(parameters)?.[1];
    const computed = new RegExp(`\\b${name}(?:\\.rich|\\.markup|\\.has|\\.raw)?\\(\\s*[a-z]`).test(text);
    return namespace && computed ? [namespace] : [];
  });
}
