import type { Messages, NamespaceKeys, NestedKeyOf, useTranslations } from 'next-intl';

/** The translator of one namespace, to be handed on. */
export type Translator<Namespace extends NamespaceKeys<Messages, NestedKeyOf<Messages>>> = ReturnType<
  typeof useTranslations<Namespace>
>;
