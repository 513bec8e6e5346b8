import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';

/** The administration begins with what became of drafts; who may not see it is told there. */
export default async function AdminPage() {
  redirect(`/${await getLocale()}/admin/outcomes` as Route);
}
