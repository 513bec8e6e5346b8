import { useLocale, useTranslations } from 'next-intl';
import { products } from '#domain/catalogue/product.ts';
import { rowKinds } from '#domain/exports/columns.ts';
import { type ExportRequest, headingStyles, separators, switches } from '#domain/exports/export-request.ts';
import { locales } from '#domain/identity/user.ts';
import { writeFilter } from '#domain/triage/queue-filter.ts';
import { statuses } from '#domain/triage/status.ts';
import { languageNames } from '#i18n/routing.ts';
import { GetForm } from '#ui/get-form.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';
import { Select } from '#ui/text-field.tsx';

interface Option {
  id: string;
  name: string;
}

/** Which cases, and how the file is written: a plain GET form that comes back with the count. */
export function Choices({
  request,
  partners,
  assignees,
}: {
  request: ExportRequest;
  partners: readonly Option[];
  assignees: readonly Option[];
}) {
  const t = useTranslations('Exports');
  return (
    <GetForm action={`/${useLocale()}/exports`} className="exportform">
      <fieldset>
        <legend>{t('choose.title')}</legend>
        <CaseChoices request={request} partners={partners} assignees={assignees} />
      </fieldset>
      <fieldset>
        <legend>{t('form.title')}</legend>
        <FileChoices request={request} />
      </fieldset>
      <SubmitButton look="second">{t('form.submit')}</SubmitButton>
    </GetForm>
  );
}

function CaseChoices({ request: { filter }, partners, assignees }: Parameters<typeof Choices>[0]) {
  const t = useTranslations('Exports.choose');
  const status = useTranslations('Status');
  const product = useTranslations('Product');
  const language = useTranslations('Language');
  const chosen = writeFilter(filter).status ?? 'open';
  const several = typeof filter.status !== 'string' && filter.status.length > 1 ? filter.status : [];
  return (
    <div className="filterfields">
      <Choice
        name="status"
        label={t('status')}
        value={chosen}
        options={[
          { id: 'all', name: t('allStatuses') },
          { id: 'open', name: t('openStatuses') },
          ...(several.length > 0 ? [{ id: chosen, name: several.map((code) => status(code)).join(', ') }] : []),
          ...labelled(statuses, status),
        ]}
      />
      <Choice
        name="partner"
        label={t('partner')}
        value={filter.partner}
        options={[{ id: '', name: t('allPartners') }, ...partners]}
      />
      <Choice
        name="product"
        label={t('product')}
        value={filter.product}
        options={[{ id: '', name: t('allProducts') }, ...labelled(products, product)]}
      />
      <Choice
        name="language"
        label={t('language')}
        value={filter.language}
        options={[{ id: '', name: t('allLanguages') }, ...labelled(locales, language)]}
      />
      <Choice
        name="assignee"
        label={t('assignee')}
        value={filter.assignee}
        options={[{ id: '', name: t('anyone') }, { id: 'nobody', name: t('nobody') }, ...assignees]}
      />
    </div>
  );
}

function FileChoices({ request }: { request: ExportRequest }) {
  const t = useTranslations('Exports');
  const rows = useTranslations('Exports.rows');
  const headings = useTranslations('Exports.headings');
  const separator = useTranslations('Exports.separator');
  const bom = useTranslations('Exports.bom');
  return (
    <div className="filterfields">
      <Choice name="rows" label={t('form.rows')} value={request.rows} options={labelled(rowKinds, rows)} />
      <Choice
        name="labels"
        label={t('form.labels')}
        value={request.labels}
        options={locales.map((code) => ({ id: code, name: languageNames[code] }))}
      />
      <Choice
        name="headings"
        label={t('form.headings')}
        value={request.headings}
        options={labelled(headingStyles, headings)}
      />
      <Choice
        name="separator"
        label={t('form.separator')}
        value={request.separator}
        options={labelled(separators, separator)}
      />
      <Choice name="bom" label={t('form.bom')} value={request.bom} options={labelled(switches, bom)} />
    </div>
  );
}

function Choice({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string | null;
  options: readonly Option[];
}) {
  return (
    // Other choices, by a link, are another select; the one that was just answered stays.
    <Select key={value} id={`x-${name}`} name={name} label={label} defaultValue={value ?? ''}>
      {options.map(({ id, name: words }) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
    </Select>
  );
}

function labelled<Code extends string>(codes: readonly Code[], label: (code: Code) => string): Option[] {
  return codes.map((code) => ({ id: code, name: label(code) }));
}
