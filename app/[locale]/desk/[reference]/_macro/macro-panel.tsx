import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '#app/_shell/link.tsx';
import type { User } from '#domain/identity/user.ts';
import { formatsFor } from '#i18n/formats.ts';
import { listAssignees } from '#server/identity/people.ts';
import type { Case } from '#server/triage/cases.ts';
import { type MacroPreview, previewMacro } from '#server/triage/macro-use.ts';
import { listMacros } from '#server/triage/macros.ts';
import { Focused } from '#ui/focused.tsx';
import { GetForm } from '#ui/get-form.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';
import { Select } from '#ui/text-field.tsx';
import { postMacro } from './actions.ts';
import { MacroForm } from './macro-form.tsx';

/** Chooses a macro, shows in place what it would do to this case, and applies it. */
export async function MacroPanel({
  escalation,
  user,
  page,
  chosen,
  from,
}: {
  escalation: Case;
  user: User;
  page: string;
  /** the macro that the address names */
  chosen: string | string[] | undefined;
  /** the queue that one came from */
  from: string | undefined;
}) {
  const locale = await getLocale();
  const { reference, version } = escalation;
  const [t, macros, preview] = await Promise.all([
    getTranslations('Macro'),
    listMacros(user, locale),
    typeof chosen === 'string' ? previewMacro(user, reference, chosen, locale) : null,
  ]);
  return (
    <section className="panel" aria-labelledby="macro-title">
      <h2 id="macro-title">{t('title')}</h2>
      <GetForm action={page} className="macroform">
        {from && <input type="hidden" name="from" value={from} />}
        <Select id="macro" name="macro" label={t('label')} key={preview?.macro.key} defaultValue={preview?.macro.key}>
          {macros.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </Select>
        <SubmitButton small look="second">
          {t('preview')}
        </SubmitButton>
      </GetForm>
      {preview && (
        <Focused key={preview.macro.key} className="macropreview" role="group" aria-labelledby="macro-preview">
          <h3 id="macro-preview">{t('will', { name: preview.macro.name })}</h3>
          <MacroForm
            action={postMacro}
            page={`${page}?${new URLSearchParams({ ...(from && { from }), macro: preview.macro.key })}`}
            hidden={{ reference, version, macro: preview.macro.key }}
            text={preview.text}
            language={preview.language}
            words={{ text: t('text'), hint: t('textHint'), apply: t('apply') }}
          >
            <ul className="changes">
              {(await describeActs(preview, user)).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </MacroForm>
          <p className="acts">
            <Link href={{ pathname: `/desk/${reference}`, query: from ? { from } : {} }} scroll={false}>
              {t('leave')}
            </Link>
          </p>
        </Focused>
      )}
    </section>
  );
}

/** Each thing that it does, as a line. */
async function describeActs({ macro: { acts }, act, text }: MacroPreview, user: User): Promise<string[]> {
  const [t, status, locale] = await Promise.all([
    getTranslations('Macro.does'),
    getTranslations('Status'),
    getLocale(),
  ]);
  const { longDate } = formatsFor(locale);
  const lines: string[] = [];
  if (act.status) lines.push(t('status', { status: status(act.status) }));
  if (act.expectedBy) lines.push(t('expectedBy', { date: longDate(act.expectedBy) }));
  if (act.assignee === null) lines.push(t('nobody'));
  if (act.assignee) {
    const name = act.assignee === user.id ? user.name : await nameOf(user, act.assignee);
    lines.push(t('assign', { name }));
  }
  for (const name of acts.addTags) lines.push(t('addTag', { name }));
  for (const name of acts.removeTags) lines.push(t('removeTag', { name }));
  if (text !== null) lines.push(t('tell'));
  return lines;
}

async function nameOf(user: User, id: string): Promise<string> {
  return (await listAssignees(user)).find((person) => person.id === id)?.name ?? id;
}
