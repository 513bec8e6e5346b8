import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Link } from '#app/_shell/link.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { readSubscription, type Subscription } from '#server/correspondence/unsubscription.ts';
import { buttonClass } from '#ui/button.tsx';
import { Focused } from '#ui/focused.tsx';
import { Notice } from '#ui/notice.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';
import { postSubscription } from './actions.ts';

type Props = PageProps<'/[locale]/unsubscribe'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('MailSettings.off');
  return { title: t('title'), robots: { index: false } };
}

/** Where the link below a mail leads, without signing in. Opening it changes nothing: programs open links too. */
export default async function UnsubscribePage({ searchParams }: Props) {
  const { token, done } = await searchParams;
  const subscription = typeof token === 'string' ? await readSubscription(token) : null;
  return (
    <Shell mainClass="wrap plain signin">
      {subscription ? <Ask token={String(token)} subscription={subscription} done={done !== undefined} /> : <Broken />}
    </Shell>
  );
}

/** The mails come: they can be stopped. They have stopped: that can be undone. */
async function Ask({
  token,
  subscription: { kind: code, muted },
  done,
}: {
  token: string;
  subscription: Subscription;
  /** it has just been posted */
  done: boolean;
}) {
  const t = await getTranslations('MailSettings');
  const kind = t(`kind.${code}`);
  return (
    <>
      <form action={postSubscription}>
        <h1>{t('off.title')}</h1>
        {muted || done ? (
          <Focused className="done" when={done}>
            <Notice kind="ok">{t(muted ? 'off.done' : 'off.undone', { kind })}</Notice>
          </Focused>
        ) : (
          <p className="sub">{t('off.lead', { kind })}</p>
        )}
        <input type="hidden" name="token" value={token} />
        {muted && <input type="hidden" name="again" value="yes" />}
        <p className="foot">
          <SubmitButton look={muted ? 'second' : 'primary'}>{t(muted ? 'off.undo' : 'off.submit')}</SubmitButton>
        </p>
      </form>
      <p>
        <Link href="/settings/mail">{t('off.all')}</Link>
      </p>
    </>
  );
}

async function Broken() {
  const t = await getTranslations('MailSettings.off');
  return (
    <>
      <h1>{t('broken')}</h1>
      <p className="sub">{t('brokenText')}</p>
      <p className="foot">
        <Link className={buttonClass()} href="/settings/mail">
          {t('all')}
        </Link>
      </p>
    </>
  );
}
