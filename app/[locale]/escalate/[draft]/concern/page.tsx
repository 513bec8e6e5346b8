import { untitled } from '#app/[locale]/escalate/[draft]/_form/metadata.ts';
import { StepPage, type StepPageProps } from '#app/[locale]/escalate/[draft]/_form/step-page.tsx';

export const metadata = untitled;

export default function ConcernPage(props: StepPageProps) {
  return <StepPage step="concern" {...props} />;
}
