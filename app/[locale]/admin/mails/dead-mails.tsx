import { useLocale, useTranslations } from 'next-intl';
import { formatsFor } from '#i18n/formats.ts';
import type { DeadMail } from '#server/correspondence/dead-mails.ts';
import { SubmitButton } from '#ui/submit-button.tsx';
import { postResending } from './actions.ts';

/** The mails that were given up: why, after how much, and a button that sends each of them again. */
export function DeadMails({ mails }: { mails: readonly DeadMail[] }) {
  const t = useTranslations('Admin.mails');
  const kinds = useTranslations('MailSettings.kind');
  const { moment, number } = formatsFor(useLocale());
  return (
    <table className="counts deadmails">
      <caption className="vh">{t('list')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('kind')}</th>
          <th scope="col">{t('recipient')}</th>
          <th scope="col">{t('created')}</th>
          <th scope="col">{t('last')}</th>
          <th scope="col" className="n">
            {t('attempts')}
          </th>
          <th scope="col">{t('reason.label')}</th>
          <th scope="col">
            <span className="vh">{t('resend')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {mails.map(({ id, kind, recipient, createdAt, claimedAt, attempts, reason, lastError, resendable }) => (
          <tr key={id}>
            <th scope="row">{kinds(kind)}</th>
            <td data-label={t('recipient')}>
              <span>{recipient}</span>
            </td>
            <td data-label={t('created')}>
              <span>{moment(createdAt)}</span>
            </td>
            <td data-label={t('last')}>
              <span>{moment(claimedAt)}</span>
            </td>
            <td className="n" data-label={t('attempts')}>
              {number(attempts)}
            </td>
            <td data-label={t('reason.label')}>
              <span>
                {t(`reason.${reason}`)}
                {(reason === 'refused' || reason === 'exhausted') && <code>{lastError}</code>}
              </span>
            </td>
            <td>
              {resendable ? (
                <form action={postResending}>
                  <input type="hidden" name="id" value={id} />
                  <SubmitButton look="text" small aria-label={t('resendNamed', { kind: kinds(kind), recipient })}>
                    {t('resend')}
                  </SubmitButton>
                </form>
              ) : (
                t('never')
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
