import type { Sources } from '#scripts/sources.ts';

/**
 * The keys that no code names. A key counts as named when its namespace, or a longer beginning of it, and the rest both
 * stand somewhere in the code as texts; a template (`steps.${name}.title`) names what it can become, `t(something)` all
 * that stands directly in the namespace of its translator, and a template without any fixed text all below it.
 */
export function unusedKeys(keys: Iterable<string>, sources: Sources): string[] {
  const texts = sources.files.map((file) => sources.text(file));
  const named = new Set(
    texts.flatMap((text) => [...text.matchAll(/['"`]([A-Za-z][\w.-]*)['"`]/g)].map((match) => match[1] ?? '')),
  );
  const templates = [...new Set(texts.flatMap(templatePatterns))].map((pattern) => new RegExp(`^${pattern}$`));
  const open = new Map(texts.flatMap(openNamespaces).sort((one, other) => Number(one[1]) - Number(other[1])));

  return [...keys].filter((key) => {
    const parts = key.split('.');
    return !parts.some((_, length) => {
      const beginning = parts.slice(0, length).join('.');
      const rest = parts.slice(length).join('.');
      if (length > 0 && !named.has(beginning)) return false;
      if (open.get(beginning) ?? false) return true;
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

/** The namespaces whose translator is called with something other than a text, and whether with a path of such. */
function openNamespaces(text: string): [namespace: string, deep: boolean][] {
  const bindings = text.matchAll(/const (\w+) = (?:await )?\w*Translat(?:ions|or)\(([^;]*?)\);/g);
  return [...bindings].flatMap(([, name = '', parameters = '']): [string, boolean][] => {
    const namespace = /['"]([A-Z][\w.-]*)['"]/.exec(parameters)?.[1];
    const call = `\\b${name}(?:\\.rich|\\.markup|\\.has|\\.raw)?\\(\\s*`;
    const deep = new RegExp(`${call}\`(?:\\.?\\$\\{[^}\`]*\\})+\``).test(text);
    const open = deep || new RegExp(`${call}[a-z]`).test(text);
    return namespace && open ? [[namespace, deep]] : [];
  });
}
