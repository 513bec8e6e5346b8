import { Lost } from '#app/_shell/lost.tsx';
import { answerStatus } from '#server/platform/requests.ts';

/**
 * What a page returns for a reader who may not have it: out of sight (404, whether it exists or not) or seen but not
 * allowed (403). Rendered on the server, so that it can be read without JavaScript too.
 *
 * @param entitle for pages whose metadata leave the title to the page
 */
export function refuse(reason: 'notFound' | 'forbidden', { entitle = false } = {}) {
  answerStatus(reason === 'notFound' ? 404 : 403);
  return <Lost reason={reason} entitle={entitle} />;
}
