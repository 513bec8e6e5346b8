import type { Locale, Role } from '#domain/identity/user.ts';

export type DemoPerson = {
  name: string;
  email: string;
  password: string;
  role: Role;
  locale: Locale;
  /** A customer's own, by name. */
  organization?: string;
  /** What a CSM looks after, by name. */
  serves?: 'all' | readonly string[];
};

/** One for all, and only ever in the demo: it is printed at the start and stands on the sign-in page. */
const password = 'Lanterns-on-the-quay-7';

const pikeham = 'Pikeham Industrial Supply Ltd';
const valdorba = 'Ferramenta Valdorba S.p.A.';
const fjallbo = 'Fjällbo Byggvaror AB';
const polderhof = 'Polderhof Tuin & Terras B.V.';
const serraAzulada = 'Lojas Serra Azulada S.A.';
const montegris = 'Distribuciones Montegrís, S.L.';

/** Invented people at the invented companies of the demo's cases. */
export const demoPeople: readonly DemoPerson[] = [
  customer('Harriet Colwell', 'harriet@pikeham.example', 'en', pikeham),
  customer('Chiara Morandini', 'chiara@valdorba.example', 'it', valdorba),
  customer('Linnéa Sjöstrand', 'linnea@fjallbo.example', 'sv', fjallbo),
  customer('Marieke van der Velde', 'marieke@polderhof.example', 'nl', polderhof),
  customer('Thiago Nogueira', 'thiago@serraazulada.example', 'pt-BR', serraAzulada),
  customer('Lucía Escribano', 'lucia@montegris.example', 'es', montegris),
  { name: 'Amara Whitfield', email: 'amara@vendor.example', password, role: 'csm', locale: 'en', serves: 'all' },
  {
    name: 'Matteo Bergonzi',
    email: 'matteo@vendor.example',
    password,
    role: 'csm',
    locale: 'it',
    serves: [valdorba, montegris, serraAzulada],
  },
  { name: 'Johanna Ekwall', email: 'johanna@vendor.example', password, role: 'admin', locale: 'en' },
];

function customer(name: string, email: string, locale: Locale, organization: string): DemoPerson {
  return { name, email, password, role: 'customer', locale, organization };
}
