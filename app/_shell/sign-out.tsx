import { signOut } from '#app/_shell/actions.ts';
import { SubmitButton } from '#ui/submit-button.tsx';

export function SignOut({ label }: { label: string }) {
  return (
    <form action={signOut}>
      <SubmitButton look="link">{label}</SubmitButton>
    </form>
  );
}
