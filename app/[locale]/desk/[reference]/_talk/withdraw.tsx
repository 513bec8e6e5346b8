import { useTranslations } from 'next-intl';
import { SubmitButton } from '#ui/submit-button.tsx';
import { postWithdrawal } from './actions.ts';

/** Takes back a question that nobody has answered; `last`: the case then goes back into review. */
export function Withdraw({ reference, question, last }: { reference: string; question: string; last: boolean }) {
  const t = useTranslations('Question');
  return (
    <form action={postWithdrawal} className="takeback">
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="question" value={question} />
      <SubmitButton look="text">{t(last ? 'withdrawLast' : 'withdraw')}</SubmitButton>
    </form>
  );
}
