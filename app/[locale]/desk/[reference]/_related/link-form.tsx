import { useTranslations } from 'next-intl';
import { type LinkKind, linkKinds, linksPerCase } from '#server/triage/links.ts';
import { Focused } from '#ui/focused.tsx';
import { Notice } from '#ui/notice.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';
import { Select, TextField } from '#ui/text-field.tsx';
import { postLink } from './actions.ts';

/** What the address says after a link was asked for: what became of it, and what was typed. */
export interface LinkQuery {
  related: string | string[] | undefined;
  link: string | string[] | undefined;
  kind: string | string[] | undefined;
}

const errors = ['unknown_case', 'same_case', 'too_many', 'forbidden'] as const;

/** Links the case with another one by its reference. Open where something was typed already. */
export function LinkForm({ reference, query }: { reference: string; query: LinkQuery }) {
  const t = useTranslations('Related');
  const change = useTranslations('Case.change');
  const typed = typeof query.link === 'string' ? query.link : '';
  const code = errors.find((known) => known === query.related);
  const error = code && (code === 'too_many' ? t(`link.error.${code}`, { n: linksPerCase }) : t(`link.error.${code}`));
  const kind: LinkKind = linkKinds.find((known) => known === query.kind) ?? 'related';
  return (
    <details className="confirm" id="link" open={typed !== '' || code !== undefined}>
      <summary>{t('link.title')}</summary>
      <form action={postLink} className="linkform">
        <input type="hidden" name="reference" value={reference} />
        <TextField
          id="other"
          name="other"
          label={t('link.reference')}
          defaultValue={typed}
          error={error}
          errorPrefix={change('error')}
          autoComplete="off"
          autoFocus={error !== undefined}
          required
        />
        <Select id="kind" name="kind" label={t('link.kind')} defaultValue={kind} errorPrefix={change('error')}>
          {linkKinds.map((known) => (
            <option key={known} value={known}>
              {t(`kind.${known}`)}
            </option>
          ))}
        </Select>
        <SubmitButton small look="second">
          {t('link.submit')}
        </SubmitButton>
      </form>
    </details>
  );
}

/** What became of a link that was asked for; it takes the focus. */
export function LinkDone({ related }: Pick<LinkQuery, 'related'>) {
  const t = useTranslations('Related');
  const done = (['linked', 'unlinked'] as const).find((known) => known === related);
  if (!done) return null;
  return (
    <Focused key={done}>
      <Notice kind="ok">
        <p>{t(`link.${done}`)}</p>
      </Notice>
    </Focused>
  );
}
