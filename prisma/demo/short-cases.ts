/** The ISO date of the day that many days before the demo is loaded. */
export type Day = (daysAgo: number) => string;

/**
 * Short cases beside the long ones of prisma/demo/cases: in the format of case files, with days that keep their
 * distance to the day of loading.
 */
export const shortCases: Record<string, (day: Day) => Record<string, unknown>> = {
  'en-search-stock': (day) => ({
    ...at('en', 'Pikeham Industrial Supply Ltd', 'Northpier Studios Ltd', 'commerce-cloud', '2.4.8-p3'),
    phase: 'live',
    title: 'Search lists discontinued tools first',
    summary:
      'Northpier tuned the search in spring. Since then the first page for our twenty best-selling terms shows articles that we no longer stock.',
    businessImpact: 'About 40 customers a week ring to ask for something the shop says we have.',
    desiredOutcome: 'The sort rules of the offer, live, and a list of what was changed in spring.',
    severity: 'medium',
    scopeReferences: [
      scope(
        'Offer NP-118',
        'NP-118.pdf',
        '3 Search',
        'Articles in stock before all others',
        'unsatisfactory',
        day(210),
        'The rule is there but counts reserved stock as free.',
      ),
    ],
    partnerContacts: [
      contact(
        day(40),
        'email',
        'Project manager',
        'Sent the twenty terms with what we see and what we expect.',
        'promised',
        'A fix was promised within two weeks.',
        'E-mail “Search order”',
      ),
    ],
    examples: [
      example(
        day(33),
        'The term “torque wrench” gave six discontinued models first.',
        'Models in stock first, as in section 3.',
        'Two trade customers ordered elsewhere.',
        'Search log, term 14',
      ),
    ],
  }),
  'en-invoice-layout': (day) => ({
    ...at('en', 'Pikeham Industrial Supply Ltd', 'Lanternfield Commerce Ltd', 'commerce-cloud', '2.4.7-p7'),
    title: 'Invoice PDF without our VAT number',
    summary:
      'The invoice template that was handed over leaves out our VAT number and the order reference of the customer.',
    businessImpact: 'Accounts departments send invoices back; 31 so far.',
    desiredOutcome: 'The agreed template on production.',
    severity: 'low',
    scopeReferences: [
      scope(
        'Statement of Work 1',
        'SOW1.pdf',
        '7 Documents',
        'Invoice template as in appendix B',
        'partly-delivered',
        day(190),
        'The layout is right, two fields are empty.',
      ),
    ],
    partnerContacts: [
      contact(
        day(30),
        'ticket',
        'Support desk',
        'Reported both empty fields with an example.',
        'resolved',
        'Fixed with the next release.',
        'Ticket LF-2307',
      ),
    ],
    examples: [
      example(
        day(31),
        'Invoice 2026-4471 went out without the VAT number.',
        'Both fields filled, as in appendix B.',
        'The customer paid three weeks late.',
        'Invoice 2026-4471',
      ),
    ],
  }),
  'en-nordic-rollout': (day) => ({
    ...at('en', 'Fjällbo Byggvaror AB', 'Northpier Studios Ltd', 'commerce-cloud', '2.4.8-p1'),
    phase: 'testing',
    goLiveOn: day(-60),
    title: 'Rollout to Norway: no test plan four weeks before acceptance',
    summary:
      'Northpier builds the Norwegian store view. We write in English because their team is in the UK. Acceptance starts in four weeks and there is neither a test plan nor test data.',
    businessImpact: 'If acceptance slips we miss the spring season in Norway, budgeted at NOK 6 million.',
    desiredOutcome: 'A test plan with names and dates within one week, and test data on staging.',
    severity: 'high',
    severityReason: 'The spring season cannot be moved.',
    scopeReferences: [
      scope(
        'Rollout Norway, contract',
        'https://docs.fjallbo.example/norway/contract',
        '5 Acceptance',
        'Test plan six weeks before acceptance',
        'not-delivered',
        day(120),
        'Nothing has been sent. The deadline passed two weeks ago.',
      ),
    ],
    partnerContacts: [
      contact(day(15), 'call', 'Delivery manager', 'Asked for the plan and for who writes it.', 'none', null, null),
    ],
    examples: [
      example(
        day(13),
        'The weekly meeting was cancelled an hour before it, for the third time.',
        'A meeting with the test plan on the agenda.',
        'Three of our testers have no work.',
        'Calendar, week 3',
      ),
    ],
  }),
  'it-spedizioni': (day) => ({
    ...at('it', 'Ferramenta Valdorba S.p.A.', 'Stellanova Digitale S.r.l.', 'commerce-on-premises', '2.4.8-p2'),
    phase: 'live',
    title: 'Costi di spedizione a zero per i carichi fuori misura',
    summary:
      'Dalla release di ottobre il calcolo dei trasporti ignora gli articoli oltre i tre metri: il cliente vede 0 €.',
    businessImpact: 'Abbiamo assorbito circa 4.300 € di trasporti in tre settimane.',
    desiredOutcome: 'Correzione in produzione e un test automatico sulle tre fasce di misura.',
    severity: 'high',
    scopeReferences: [
      scope(
        'Capitolato tecnico, rev. 4',
        'Capitolato_B2B_rev4_firmato.pdf',
        '§ 6.2 Trasporti',
        'Tre fasce di prezzo in base alla lunghezza',
        'unsatisfactory',
        day(200),
        'La terza fascia non viene mai applicata.',
      ),
    ],
    partnerContacts: [
      contact(
        day(18),
        'email',
        'Capo progetto',
        'Segnalati otto ordini con il costo atteso.',
        'unclear',
        '«Stiamo verificando con il corriere.»',
        'E-mail «Trasporti fuori misura»',
      ),
    ],
    examples: [
      example(
        day(20),
        'L’ordine 300211 con quattro barre da 4 metri è uscito con 0 € di trasporto.',
        '89 € secondo la terza fascia.',
        'Trasporto pagato da noi.',
        'Ordine 300211',
      ),
    ],
  }),
  'it-formazione': (day) => ({
    ...at('it', 'Ferramenta Valdorba S.p.A.', 'Quadrivio Commerce S.r.l.', 'commerce-on-premises', '2.4.8-p2'),
    title: 'Formazione prevista e mai tenuta',
    summary:
      'Il contratto prevedeva due giornate di formazione per i nostri amministratori. Ne è stata rinviata la data quattro volte.',
    businessImpact: 'Ogni modifica al catalogo passa dal partner a 95 € l’ora.',
    desiredOutcome: 'Le due giornate entro un mese, con il materiale in anticipo.',
    severity: 'low',
    scopeReferences: [
      scope(
        'Contratto Q-77',
        'Q-77.pdf',
        'Art. 8',
        'Due giornate di formazione in sede',
        'not-delivered',
        day(160),
        'Nessuna giornata si è tenuta.',
      ),
    ],
    partnerContacts: [
      contact(
        day(25),
        'call',
        'Account manager',
        'Chieste due date certe.',
        'resolved',
        'Giornate fissate e poi tenute.',
        'Nota della chiamata',
      ),
    ],
    examples: [
      example(
        day(45),
        'Il formatore ha annullato la sera prima.',
        'La giornata concordata.',
        'Sei persone avevano liberato l’agenda.',
        'E-mail di annullamento',
      ),
    ],
  }),
  'sv-betalning': (day) => ({
    ...at('sv', 'Fjällbo Byggvaror AB', 'Havsvik Digitalbyrå AB', 'commerce-cloud', '2.4.6-p13'),
    phase: 'live',
    title: 'Återbetalningar fastnar sedan bytet av betalleverantör',
    summary: 'Sedan bytet i höstas går återbetalningar inte iväg. Ordern visar ”Återbetald” men pengarna ligger kvar.',
    businessImpact: '57 kunder väntar på sammanlagt 86 400 kr.',
    desiredOutcome: 'Alla väntande återbetalningar skickade inom en vecka, och ett larm när en fastnar.',
    severity: 'critical',
    severityReason: 'Konsumenter har rätt till pengarna inom 14 dagar.',
    scopeReferences: [
      scope(
        'Tilläggsbeställning TB-05',
        'TB-05.pdf',
        'Punkt 2',
        'Återbetalning från administrationen',
        'partly-delivered',
        day(75),
        'Knappen finns, men anropet till leverantören görs inte.',
      ),
    ],
    partnerContacts: [
      contact(
        day(6),
        'ticket',
        'Teknisk support',
        'Skickade listan över de 57 ordrarna.',
        'unclear',
        'Vi fick svaret att leverantören utreder. Leverantören säger att inget anrop har kommit.',
        'Ärende HD-3402',
      ),
    ],
    examples: [
      example(
        day(9),
        'Order 118-22041 återbetalades i administrationen. Hos leverantören finns ingen transaktion.',
        'Pengarna skickade samma dag.',
        'Kunden anmälde oss till ARN.',
        'Order 118-22041',
      ),
    ],
  }),
  'sv-integration': (day) => ({
    ...at('sv', 'Fjällbo Byggvaror AB', 'Havsvik Digitalbyrå AB', 'commerce-cloud', '2.4.6-p13'),
    title: 'Lagersaldo per butik uppdateras en gång per dygn',
    summary: 'Avtalat var en uppdatering var femtonde minut. Kunder kommer till butiken förgäves.',
    businessImpact: 'Ungefär 25 kunder i veckan, enligt butikerna.',
    desiredOutcome: 'Uppdatering var femtonde minut i produktion.',
    severity: 'medium',
    scopeReferences: [
      scope(
        'Projektbeskrivning, version 1.2',
        'https://projekt.fjallbo.example/248/projektbeskrivning-1.2',
        '4.1 Lager',
        'Saldo högst 15 minuter gammalt',
        'unsatisfactory',
        day(190),
        'Jobbet körs varje natt.',
      ),
    ],
    partnerContacts: [
      contact(
        day(70),
        'meeting',
        'Leveransansvarig',
        'Visade mätningen från en vecka.',
        'promised',
        'Rättning utlovades till månadsskiftet och kom.',
        'Protokoll, punkt 4',
      ),
    ],
    examples: [
      example(
        day(72),
        'Butiken i Åre visade 12 pallar, det fanns ingen.',
        'Rätt saldo inom 15 minuter.',
        'Kunden körde 90 km i onödan.',
        'Reklamation 4410',
      ),
    ],
  }),
  'nl-betaling': (day) => ({
    ...at('nl', 'Polderhof Tuin & Terras B.V.', 'Kadezicht Webbureau B.V.', 'commerce-cloud', '2.4.8-p1'),
    phase: 'build',
    goLiveOn: day(-45),
    title: 'Geen toegang tot de code die wij hebben betaald',
    summary: 'Het bureau geeft ons geen toegang tot de repository van ons thema, hoewel de overeenkomst dat regelt.',
    businessImpact: 'We kunnen geen tweede partij laten meekijken en staan stil bij elke vraag.',
    desiredOutcome: 'Leestoegang voor twee mensen binnen een week.',
    severity: 'medium',
    scopeReferences: [
      scope(
        'Overeenkomst KW-2026-12',
        'KW-2026-12.pdf',
        'Artikel 9',
        'Toegang tot alle broncode',
        'not-delivered',
        day(180),
        'Drie keer gevraagd, geen toegang gekregen.',
      ),
    ],
    partnerContacts: [
      contact(
        day(12),
        'email',
        'Projectmanager',
        'Gevraagd om toegang voor twee collega’s, met verwijzing naar artikel 9.',
        'refused',
        '“Dat doen we pas na de eindfactuur.” Dat staat nergens in de overeenkomst.',
        'E-mail “Toegang repository”',
      ),
    ],
    examples: [
      example(
        day(10),
        'Een externe specialist kon niet beginnen omdat er geen code was.',
        'Toegang op de afgesproken dag.',
        'We betaalden een dag voor niets: € 880.',
        'Factuur 2026-311',
      ),
    ],
  }),
  'nl-levertijd': (day) => ({
    ...at('nl', 'Polderhof Tuin & Terras B.V.', 'Brugwachter Digitaal B.V.', 'commerce-cloud', '2.4.8-p1'),
    title: 'Levertijden kloppen niet op de productpagina',
    summary: 'De productpagina noemt voor alles “morgen in huis”, ook voor maatwerk.',
    businessImpact: 'Ongeveer tien annuleringen per week.',
    desiredOutcome: 'De levertijd per artikel uit het ERP.',
    severity: 'low',
    scopeReferences: [],
    notApplicable: [{ item: 'scope', reason: 'De opdracht is mondeling gegeven en alleen per e-mail bevestigd.' }],
    partnerContacts: [
      contact(
        day(80),
        'call',
        'Technisch lead',
        'Gevraagd waarom de koppeling ontbreekt.',
        'promised',
        'Toegezegd voor de release van die maand.',
        'Gespreksnotitie',
      ),
    ],
    examples: [
      example(
        day(83),
        'Een pergola op maat stond op “morgen in huis”.',
        'Een levertijd van zes weken.',
        'De klant annuleerde.',
        'Order 77120',
      ),
    ],
  }),
  'pt-BR-frete': (day) => ({
    ...at('pt-BR', 'Lojas Serra Azulada S.A.', 'Ponte do Norte Tecnologia Ltda.', 'commerce-cloud', '2.4.8-p3'),
    phase: 'live',
    title: 'Frete calculado em dobro para o Norte e o Nordeste',
    summary: 'Desde a última versão, pedidos com dois volumes pagam o frete duas vezes em nove estados.',
    businessImpact: 'A conversão nesses estados caiu de 2,1% para 1,3%.',
    desiredOutcome: 'Correção em produção e devolução do valor a mais.',
    severity: 'high',
    scopeReferences: [
      scope(
        'Proposta técnica PT-2026-041',
        'PT-2026-041_assinada.pdf',
        '5.2 Frete',
        'Um frete por pedido, qualquer que seja o número de volumes',
        'unsatisfactory',
        day(150),
        'A regra vale só para pedidos de um volume.',
      ),
    ],
    partnerContacts: [
      contact(day(5), 'chat', 'Líder técnico', 'Enviamos dez pedidos com o valor certo.', 'none', null, 'Canal #frete'),
    ],
    examples: [
      example(
        day(7),
        'O pedido 9000412 para Belém cobrou R$ 118,40 em vez de R$ 59,20.',
        'R$ 59,20.',
        'O cliente desistiu da compra seguinte.',
        'Pedido 9000412',
      ),
    ],
  }),
  'pt-BR-app': (day) => ({
    ...at('pt-BR', 'Lojas Serra Azulada S.A.', 'Estação Código Ltda.', 'commerce-on-premises', '2.4.7-p8'),
    title: 'Aplicativo parado por decisão nossa, parceiro cobra a multa',
    summary: 'Cancelamos o aplicativo em maio. O parceiro cobra as horas previstas até dezembro.',
    businessImpact: 'R$ 86.000,00 em discussão.',
    desiredOutcome: 'Um acordo sobre as horas não trabalhadas.',
    severity: 'low',
    scopeReferences: [
      scope(
        'Contrato EC-14',
        'EC-14.pdf',
        'Cláusula 11',
        'Rescisão com aviso de 30 dias',
        'unsatisfactory',
        day(260),
        'O aviso foi dado em maio; a cobrança continua.',
      ),
    ],
    partnerContacts: [
      contact(
        day(50),
        'meeting',
        'Gerente de contas',
        'Mostramos o aviso de rescisão.',
        'refused',
        'O parceiro entende que a cláusula vale só para o suporte.',
        'Ata da reunião',
      ),
    ],
    examples: [
      example(
        day(60),
        'Chegou a fatura de setembro com 120 horas.',
        'Nenhuma hora depois de junho.',
        'O jurídico gastou dois dias com isso.',
        'Fatura 2026-09',
      ),
    ],
  }),
  'es-contrasenas': (day) => ({
    ...at(
      'es',
      'Distribuciones Montegrís, S.L.',
      'Alborada Comercio Digital, S.L.',
      'commerce-on-premises',
      '2.4.7-p8',
    ),
    phase: 'live',
    title: 'Los clientes no pueden restablecer su contraseña',
    summary: 'Desde el lanzamiento, el correo de restablecimiento llega con un enlace al dominio antiguo.',
    businessImpact: 'Unas 30 llamadas al día en atención al cliente.',
    desiredOutcome: 'El enlace correcto en las tres tiendas y una prueba en cada despliegue.',
    severity: 'critical',
    severityReason: 'Una de cada cinco empresas no puede entrar.',
    scopeReferences: [
      scope(
        'Documento de alcance, versión 2.0',
        'Alcance_TresTiendas_v2.0_firmado.pdf',
        '4.3 Cuentas',
        'Todos los correos con el dominio de su tienda',
        'partly-delivered',
        day(190),
        'Solo la tienda peninsular usa su dominio.',
      ),
    ],
    partnerContacts: [
      contact(
        day(3),
        'ticket',
        'Soporte de segundo nivel',
        'Adjuntamos tres correos con el enlace equivocado.',
        'promised',
        'Nos dijeron «mañana» hace tres días.',
        'Incidencia AL-5120',
      ),
    ],
    examples: [
      example(
        day(4),
        'La cuenta 20311 recibió un enlace al dominio cerrado.',
        'Un enlace a su tienda.',
        'La empresa hizo el pedido a un competidor.',
        'Cuenta 20311',
      ),
    ],
  }),
  'es-informes': (day) => ({
    ...at('es', 'Distribuciones Montegrís, S.L.', 'Faro Norte Digital, S.L.', 'commerce-on-premises', '2.4.7-p8'),
    title: 'Informes de ventas con un mes de retraso',
    summary: 'El cuadro de mando debía mostrar las ventas del día anterior. Muestra las del mes pasado.',
    businessImpact: 'Compras decide a ciegas; sobraron 14.000 € de género.',
    desiredOutcome: 'Datos del día anterior antes de las nueve.',
    severity: 'medium',
    scopeReferences: [
      scope(
        'Presupuesto FN-22',
        'FN-22.pdf',
        'Apartado 4',
        'Datos del día anterior',
        'unsatisfactory',
        day(130),
        'La carga falla en silencio desde agosto.',
      ),
    ],
    partnerContacts: [
      contact(
        day(22),
        'email',
        'Responsable técnico',
        'Enviamos las fechas de cada carga fallida.',
        'unclear',
        '«Depende del ERP.» El ERP entrega cada noche.',
        'Correo «Cargas fallidas»',
      ),
    ],
    examples: [
      example(
        day(24),
        'El día 3 el cuadro mostraba aún el mes anterior.',
        'Las ventas del día 2.',
        'Se pidió género de más.',
        'Captura del día 3',
      ),
    ],
  }),
  'sv-tema': (day) => ({
    ...at('sv', 'Fjällbo Byggvaror AB', 'Tallstigen Commerce AB', 'commerce-cloud', '2.4.8-p1'),
    title: 'Kategorisidorna är för långsamma i mobilen',
    summary: 'Det nya temat tar sex sekunder på sig i mobilen. Två sekunder var avtalat.',
    businessImpact: 'Trafiken från mobil har minskat med 18 %.',
    desiredOutcome: 'En plan för att nå två sekunder, med datum.',
    severity: 'medium',
    scopeReferences: [
      scope(
        'Avtal TC-9',
        'TC-9.pdf',
        '6 Prestanda',
        'Två sekunder på en vanlig telefon',
        'unsatisfactory',
        day(100),
        'Mätt till 5,8–6,4 sekunder under en vecka.',
      ),
    ],
    partnerContacts: [],
    notApplicable: [{ item: 'contact', reason: 'Byrån gick i konkurs och ingen svarar längre på mejl eller telefon.' }],
    examples: [
      example(
        day(8),
        'Kategorin Virke tog 6,2 sekunder att visa.',
        'Högst två sekunder.',
        'Kunder lämnar sidan.',
        'Mätning, körning 12',
      ),
    ],
  }),
};

function at(language: string, organization: string, partner: string, product: string, productVersion: string) {
  return { language, organization, partner, product, productVersion };
}

function scope(
  documentTitle: string,
  documentLocation: string,
  section: string,
  deliverable: string,
  condition: string,
  agreedOn: string,
  detail: string,
) {
  return { documentTitle, documentLocation, section, deliverable, condition, agreedOn, detail, timelineImpact: null };
}

function contact(
  contactedOn: string,
  channel: string,
  partnerRole: string,
  raised: string,
  response: string,
  responseDetail: string | null,
  reference: string | null,
) {
  return { contactedOn, channel, partnerRole, raised, response, responseDetail, reference };
}

function example(occurredOn: string, whatHappened: string, expected: string, impact: string, reference: string) {
  return { occurredOn, whatHappened, expected, impact, reference };
}
