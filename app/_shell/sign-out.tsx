import { signOut } from '#app/[locale]/sign-in/actions.ts';

export function SignOut({ label }: { label: string }) {
  return (
    <form action={signOut}>
      <button type="submit" className="linkbtn">
        {label}
      </button>
    </form>
  );
}
