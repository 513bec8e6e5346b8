import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { usualView } from '#domain/triage/view.ts';
import { viewNameLimit } from '#domain/triage/view-name.ts';
import type { DeskSettings } from '#server/triage/desk-settings.ts';
import { SubmitButton } from '#ui/submit-button.tsx';
import { TextField } from '#ui/text-field.tsx';
import { postDefaultView, postNewView, postView } from './actions.ts';
import { Back } from './back.tsx';
import type { Place } from './place.ts';

/** What came of the last try to keep a view, with what was typed. */
export interface ViewTrouble {
  code: string;
  name: string;
}

const troubles = ['blank', 'too_long', 'unstorable', 'taken', 'too_many', 'not_found'] as const;

/** Reads from an address what was wrong with the name of a view. */
export function readTrouble(code: unknown, name: unknown): ViewTrouble | null {
  const known = troubles.find((trouble) => trouble === code);
  return known ? { code: known, name: typeof name === 'string' ? name : '' } : null;
}

/** What can be done with the filter as a view: keep it anew, change the one it came from, open the desk with it. */
export function ViewPanel({
  settings,
  place,
  trouble,
}: {
  settings: DeskSettings;
  place: Place;
  trouble: ViewTrouble | null;
}) {
  const t = useTranslations('Desk.view');
  const { saved, viewName, changed } = place;
  const own = saved?.own ?? false;
  const current = saved?.id ?? viewName;
  const first = current !== null && current === (settings.defaultView ?? usualView);
  const error = trouble ? t(`problem.${trouble.code as 'too_long'}`, { limit: viewNameLimit }) : undefined;
  return (
    <section className="deskpanel" id="view" aria-label={saved ? t('open') : t('save')}>
      {own && saved && (
        <ViewForm act={postView} place={place}>
          <input type="hidden" name="id" value={saved.id} />
          <TextField
            id="view-name"
            name="name"
            label={t('name')}
            defaultValue={trouble?.name ?? saved.name}
            error={error}
          />
          <Shared checked={saved.shared} />
          <div className="acts">
            <SubmitButton small name="act" value="update">
              {changed ? t('update') : t('rename')}
            </SubmitButton>
            <SubmitButton small look="second" name="act" value="copy">
              {t('copy')}
            </SubmitButton>
          </div>
          <details className="confirm">
            <summary>{t('delete')}</summary>
            <p>{saved.shared ? t('deleteShared') : t('deleteOwn')}</p>
            <SubmitButton small look="second" name="act" value="delete">
              {t('deleteIt')}
            </SubmitButton>
          </details>
        </ViewForm>
      )}
      {!own && (
        <ViewForm act={postNewView} place={place}>
          {saved && <p>{t('notOwn', { name: saved.owner })}</p>}
          <TextField id="view-name" name="name" label={t('name')} defaultValue={trouble?.name ?? ''} error={error} />
          <Shared checked={false} />
          <div className="acts">
            <SubmitButton small>{saved ? t('copy') : t('saveIt')}</SubmitButton>
          </div>
        </ViewForm>
      )}
      {current !== null &&
        (first ? (
          <p className="t-muted">{t('isFirst')}</p>
        ) : (
          <ViewForm act={postDefaultView} place={place}>
            <input type="hidden" name="view" value={current} />
            <SubmitButton small look="second">
              {t('makeFirst')}
            </SubmitButton>
          </ViewForm>
        ))}
    </section>
  );
}

function ViewForm({
  act,
  place,
  children,
}: {
  act: (form: FormData) => Promise<void>;
  place: Place;
  children: ReactNode;
}) {
  return (
    <form action={act}>
      <Back place={place} />
      {children}
    </form>
  );
}

function Shared({ checked }: { checked: boolean }) {
  const t = useTranslations('Desk.view');
  return (
    <label className="tickline">
      <input type="checkbox" name="shared" value="yes" defaultChecked={checked} />
      <span>{t('share')}</span>
    </label>
  );
}
