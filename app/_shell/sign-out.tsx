import { signOut } from '#app/_shell/actions.ts';

export function SignOut({ label }: { label: string }) {
  return (
    <form action={signOut}>
      <button type="submit" className="linkbtn">
        {label}
      </button>
    </form>
  );
}
