import { useLocale, useTranslations } from 'next-intl';
import { Chips } from '#app/_filter/chips.tsx';
import { Kept } from '#app/_filter/kept.tsx';
import { type Names, useValueWords } from '#app/_filter/value-words.ts';
import { products } from '#domain/catalogue/product.ts';
import { rowKinds } from '#domain/exports/columns.ts';
import {
  type ExportRequest,
  headingStyles,
  separators,
  switches,
  writeExport,
} from '#domain/exports/export-request.ts';
import { locales } from '#domain/identity/user.ts';
import { chosenOf, type FacetName, type QueueFilter, writeFilter } from '#domain/triage/queue-filter.ts';
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
  names,
}: {
  request: ExportRequest;
  partners: readonly Option[];
  assignees: readonly Option[];
  /** of what the filter asks for by id */
  names: Names;
}) {
  const t = useTranslations('Exports');
  return (
    <GetForm action={`/${useLocale()}/exports`} className="exportform">
      <fieldset>
        <legend>{t('choose.title')}</legend>
        <CaseChoices request={request} partners={partners} assignees={assignees} names={names} />
      </fieldset>
      <fieldset>
        <legend>{t('form.title')}</legend>
        <FileChoices request={request} />
      </fieldset>
      <SubmitButton look="second">{t('form.submit')}</SubmitButton>
    </GetForm>
  );
}

/** What is asked for most often; the rest of a filter comes along from the queue, and can be taken off. */
const asked = ['status', 'partner', 'product', 'language', 'assignee'] as const satisfies readonly FacetName[];

function CaseChoices({ request, partners, assignees, names }: Parameters<typeof Choices>[0]) {
  const t = useTranslations('Exports.choose');
  const words = useValueWords(names);
  const { filter } = request;
  const written = { status: 'open', ...writeFilter(filter) };
  const label = (name: FacetName) => (id: string) => ({ id, name: words(name, id) });
  const options: Record<(typeof asked)[number], readonly Option[]> = {
    status: [
      { id: 'all', name: t('allStatuses') },
      { id: 'open', name: t('openStatuses') },
      ...statuses.map(label('status')),
    ],
    partner: [{ id: '', name: t('allPartners') }, ...partners],
    product: [{ id: '', name: t('allProducts') }, ...products.map(label('product'))],
    language: [{ id: '', name: t('allLanguages') }, ...locales.map(label('language'))],
    assignee: [{ id: '', name: t('anyone') }, { id: 'nobody', name: t('nobody') }, ...assignees],
  };
  return (
    <>
      <MoreChoices request={request} names={names} />
      <div className="filterfields">
        {asked.map((name) => {
          const value = name in written ? String(Reflect.get(written, name)) : '';
          const several = chosenOf(filter, name).map((code) => words(name, code));
          const known = options[name].some(({ id }) => id === value);
          return (
            <Choice
              key={name}
              name={name}
              label={t(name)}
              value={value}
              options={known ? options[name] : [...options[name], { id: value, name: several.join(', ') }]}
            />
          );
        })}
      </div>
    </>
  );
}

/** What else narrows the file. */
function MoreChoices({ request, names }: { request: ExportRequest; names: Names }) {
  const t = useTranslations('Exports.choose');
  const more: QueueFilter = { ...request.filter, status: 'all', partner: [], product: [], language: [], assignee: [] };
  if (Object.keys(writeFilter(more)).every((name) => name === 'status' || name === 'sort')) return null;
  return (
    <>
      <Kept filter={request.filter} except={[...asked, 'sort']} />
      <p>{t('more')}</p>
      <ul className="chips">
        <Chips
          filter={more}
          names={names}
          addressOf={({ status: _, partner: _p, product: _pr, language: _l, assignee: _a, ...without }) => ({
            pathname: '/exports',
            query: writeExport({ ...request, filter: { ...request.filter, ...without } }),
          })}
        />
      </ul>
    </>
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
