import { getTranslations } from 'next-intl/server';
import { Link } from '#app/_shell/link.tsx';
import { chooseMatter } from '#app/[locale]/escalate/actions.ts';
import type { Matter } from '#app/[locale]/escalate/matter.ts';
import { Icon } from '#ui/icon.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';

const atHand = {
  partner: ['scope', 'contact', 'examples'],
  defect: ['version', 'steps', 'time', 'plain'],
  billing: ['number', 'line'],
} as const;

/** Where a matter is settled, what to have at hand there, and the way back. */
export async function MatterAnswer({ matter }: { matter: Matter }) {
  const t = await getTranslations('Escalate.start');
  return (
    <section className="matter">
      <h1>{t(`${matter}.title`)}</h1>
      <p className="lead">{t(`${matter}.text`)}</p>
      <h2>{t(`${matter}.have`)}</h2>
      <ul className="bullets">
        {matter === 'partner' && atHand.partner.map((thing) => <li key={thing}>{t(`partner.${thing}`)}</li>)}
        {matter === 'defect' && atHand.defect.map((thing) => <li key={thing}>{t(`defect.${thing}`)}</li>)}
        {matter === 'billing' && atHand.billing.map((thing) => <li key={thing}>{t(`billing.${thing}`)}</li>)}
      </ul>
      {matter !== 'partner' && <p>{t(`${matter}.partner`)}</p>}
      <form action={chooseMatter} className="foot">
        {matter === 'partner' && (
          <SubmitButton name="about" value="partner">
            {t('partner.begin')} <Icon name="arrow" />
          </SubmitButton>
        )}
        <Link href="/escalate">{t('again')}</Link>
      </form>
    </section>
  );
}
