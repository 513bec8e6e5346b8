import { useTranslations } from 'next-intl';
import { Link } from '#app/_shell/link.tsx';
import { useAnswerWords } from '#app/_talk/answer-words.ts';
import { askHref } from './asking.ts';

/** Opens a question about an answer, beside those that are being written already. */
export function AskLink({
  reference,
  asking,
  path,
  from,
}: {
  reference: string;
  asking: readonly string[];
  path: string;
  /** the queue that one came from */
  from: string | undefined;
}) {
  const t = useTranslations('Question');
  const answer = useAnswerWords().name(path);
  return (
    <Link className="asklink" href={askHref(reference, asking, path, from)} scroll={false} prefetch={false}>
      <span aria-hidden="true">{t('ask')}</span>
      <span className="vh">{t('askAbout', { answer })}</span>
    </Link>
  );
}
