import { operator } from '#domain/identity/user.ts';
import { type CalendarChange, setCalendar } from '#server/calendar/calendar-changes.ts';
import { pool } from '#server/platform/database.ts';

/** Where the demo's companies work, and so on which days. */
const calendars: readonly CalendarChange[] = [
  {
    name: 'London',
    timeZone: 'Europe/London',
    country: 'GB',
    region: 'ENG',
    organizations: ['Pikeham Industrial Supply Ltd'],
  },
  { name: 'Italia', timeZone: 'Europe/Rome', country: 'IT', organizations: ['Ferramenta Valdorba S.p.A.'] },
  { name: 'Sverige', timeZone: 'Europe/Stockholm', country: 'SE', organizations: ['Fjällbo Byggvaror AB'] },
  { name: 'Nederland', timeZone: 'Europe/Amsterdam', country: 'NL', organizations: ['Polderhof Tuin & Terras B.V.'] },
  {
    name: 'Santa Catarina',
    timeZone: 'America/Sao_Paulo',
    country: 'BR',
    region: 'SC',
    organizations: ['Lojas Serra Azulada S.A.'],
  },
  {
    name: 'Comunitat Valenciana',
    timeZone: 'Europe/Madrid',
    country: 'ES',
    region: 'VC',
    organizations: ['Distribuciones Montegrís, S.L.'],
  },
];

/** Makes the calendars of the demo's organizations that lack; one that somebody has changed stays. */
export async function loadCalendars(): Promise<void> {
  for (const calendar of calendars) {
    const { rowCount } = await pool.query('select from business_calendars where name = $1', [calendar.name]);
    if (rowCount !== 0) continue;
    const set = await setCalendar(operator, calendar);
    if (!set.ok) throw new Error(`The calendar ${calendar.name} could not be set: ${JSON.stringify(set)}`);
  }
}
