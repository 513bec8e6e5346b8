import type { Locale } from '#domain/identity/user.ts';

/** What generated cases are made of, in one language. `{n}` becomes a number of five digits. */
export interface Vocabulary {
  organizations: readonly string[];
  partners: readonly string[];
  documents: readonly string[];
  sections: readonly string[];
  roles: readonly string[];
  titles: readonly string[];
  summaries: readonly string[];
  impacts: readonly string[];
  outcomes: readonly string[];
  deliverables: readonly string[];
  details: readonly string[];
  timelines: readonly string[];
  raised: readonly string[];
  answers: readonly string[];
  happened: readonly string[];
  expected: readonly string[];
  effects: readonly string[];
  records: readonly string[];
  waivers: readonly string[];
}

export const vocabularies: Record<Locale, Vocabulary> = {
  en: {
    organizations: [
      'Ashcombe Fixings Ltd',
      'Brayford Garden Supplies Ltd',
      'Calder & Wick Lighting Ltd',
      'Dunmere Outdoor plc',
      'Eastgate Catering Equipment Ltd',
      'Fenwold Workwear Ltd',
    ],
    partners: ['Harrowgate Digital Ltd', 'Millstream Commerce Ltd', 'Northpier Studios Ltd'],
    documents: ['Statement of Work 1, v1.2', 'Project scope, final version', 'Change request CR-11'],
    sections: ['2.1 Catalogue', '3.4 Checkout', '4.2 Order export', '5.1 Performance'],
    roles: ['Delivery manager', 'Technical lead', 'Account director', 'Support desk'],
    titles: [
      'Orders are not exported to the ERP since release {n}',
      'Checkout fails for customers with a company account',
      'Search shows products that are out of stock',
      'Go-live has moved three times without a written plan',
    ],
    summaries: [
      'The partner was contracted to replace our shop by the summer. Two of five deliverables have arrived, and the answers to our questions contradict each other.\n\nSince order {n} we have been working around the gaps by hand.',
      'The new shop went live with known defects that were to be fixed within two weeks. Most are still open, and each release brings one back that had been closed.',
    ],
    impacts: [
      'About £{n} of orders a month are keyed in by hand, by two people who are needed elsewhere.',
      'Customer service took {n} calls about this last quarter, and two trade accounts have gone back to ordering by phone.',
    ],
    outcomes: [
      'A written plan with dates for each open deliverable, and one person who answers for it.',
      'A root cause in writing, a fix on staging, and a test that both sides sign.',
    ],
    deliverables: [
      'All order types exported within five minutes of placement',
      'Prices per customer group, refreshed every night',
      'Product pages that load within two seconds on a phone',
      'Stock per warehouse, at most 15 minutes old',
    ],
    details: [
      'It works for small orders alone. Anything above 60 lines is skipped without an error in the log.',
      'It was delivered on staging, never on production, and staging has since been rebuilt without it.',
    ],
    timelines: [
      'Go-live moved by four weeks, and the partner names this as the reason.',
      'No date has moved so far, but the test that was planned for it was cancelled.',
    ],
    raised: [
      'Asked for the cause of order {n} missing, and for a list of all the others.',
      'Asked which release will bring the missing part, with a date.',
    ],
    answers: [
      '“We are looking into it.” We have heard nothing since.',
      'A fix was promised for the following Friday. It has not arrived.',
    ],
    happened: [
      'Order {n} was paid and confirmed, and never reached the warehouse.',
      'The page for article {n} showed 1,400 in stock while there were none.',
      'The import of {n} prices stopped half way, and nobody was told.',
    ],
    expected: [
      'The order in the warehouse within five minutes, or an alert.',
      'The figures of the ERP, at most 15 minutes old.',
    ],
    effects: [
      'The delivery left a day late and we credited the freight.',
      'Three people spent a day putting it right.',
    ],
    records: ['Order {n}', 'Partner ticket T-{n}', 'E-mail of the same day, subject {n}'],
    waivers: ['There is no signed scope document, only an hourly contract and e-mails.'],
  },
  it: {
    organizations: [
      'Arredi Collefiorito S.r.l.',
      'Bottega del Ferro S.p.A.',
      'Cantine Montelupaia S.r.l.',
      'Distribuzione Valnera S.p.A.',
      'Elettroforniture Trebbiana S.r.l.',
      'Tessuti Roccabruna S.p.A.',
    ],
    partners: ['Ponteverde Digitale S.r.l.', 'Officina Web Laguna S.r.l.', 'Quadrivio Commerce S.r.l.'],
    documents: ['Capitolato tecnico, rev. 2', 'Allegato A al contratto', 'Richiesta di modifica RM-05'],
    sections: ['§ 2.3 Catalogo', '§ 4.1 Listini', '§ 5.2 Checkout', '§ 6 Prestazioni'],
    roles: ['Capo progetto', 'Responsabile tecnico', 'Account manager', 'Assistenza'],
    titles: [
      'I listini riservati mostrano i prezzi di un altro cliente',
      'Il checkout si blocca con i carrelli oltre le 40 righe',
      'L’avvio del portale slitta per la terza volta',
      'Gli ordini non arrivano al gestionale dalla release {n}',
    ],
    summaries: [
      'Il partner doveva consegnare il nuovo portale entro l’estate. Due consegne su cinque sono arrivate e le risposte alle nostre domande si contraddicono.\n\nDall’ordine {n} in poi lavoriamo a mano.',
      'Il portale è andato online con difetti noti, da correggere entro due settimane. La maggior parte è ancora aperta.',
    ],
    impacts: [
      'Ogni mese reinseriamo a mano ordini per circa {n} €.',
      'Il servizio clienti ha ricevuto {n} chiamate in un trimestre e due clienti sono tornati a ordinare al telefono.',
    ],
    outcomes: [
      'Un piano scritto con le date di ogni consegna ancora aperta e un unico referente.',
      'La causa per iscritto, una correzione in staging e un collaudo firmato da entrambi.',
    ],
    deliverables: [
      'Esportazione degli ordini entro cinque minuti',
      'Listini per gruppo di clienti, aggiornati ogni notte',
      'Pagine prodotto sotto i due secondi da telefono',
      'Giacenze per magazzino con al massimo 15 minuti di ritardo',
    ],
    details: [
      'Funziona solo per gli ordini piccoli. Oltre le 60 righe l’ordine viene saltato senza errori nel log.',
      'È stato consegnato in staging, mai in produzione.',
    ],
    timelines: [
      'L’avvio è slittato di quattro settimane e il partner indica questo motivo.',
      'Nessuna data è cambiata, ma il collaudo previsto è stato annullato.',
    ],
    raised: [
      'Chiesta la causa della mancata esportazione dell’ordine {n} e l’elenco di tutti gli altri.',
      'Chiesto in quale release arriverà la parte mancante, con una data.',
    ],
    answers: [
      '«Stiamo verificando.» Da allora nessuna notizia.',
      'Correzione promessa per il venerdì successivo. Non è arrivata.',
    ],
    happened: [
      'L’ordine {n} è stato pagato e confermato, ma non è mai arrivato al magazzino.',
      'L’articolo {n} risultava disponibile, ma la giacenza era zero.',
      'L’importazione di {n} prezzi si è fermata a metà senza alcun avviso.',
    ],
    expected: [
      'L’ordine in magazzino entro cinque minuti, oppure un avviso.',
      'I dati del gestionale, con al massimo 15 minuti di ritardo.',
    ],
    effects: [
      'La consegna è partita il giorno dopo e abbiamo rimborsato il trasporto.',
      'Tre persone hanno impiegato un giorno per rimediare.',
    ],
    records: ['Ordine {n}', 'Ticket del partner T-{n}', 'E-mail dello stesso giorno, oggetto {n}'],
    waivers: ['Non esiste un capitolato firmato, solo un contratto a ore e alcune e-mail.'],
  },
  sv: {
    organizations: [
      'Björkvallens Trädgård AB',
      'Elmarks Verktyg AB',
      'Gränna Köksinredning AB',
      'Hallsjö Cykel AB',
      'Kustlinjens Båttillbehör AB',
      'Åby Arbetskläder AB',
    ],
    partners: ['Nordkajen Digital AB', 'Smedjan Webbyrå AB', 'Tallstigen Commerce AB'],
    documents: ['Projektbeskrivning, version 1.1', 'Bilaga 2 till avtalet', 'Tilläggsbeställning TB-04'],
    sections: ['2.2 Katalog', '3.1 Plattform', '4.3 Kassa', '5 Prestanda'],
    roles: ['Projektledare', 'Teknikansvarig', 'Kundansvarig', 'Support'],
    titles: [
      'Order når inte affärssystemet sedan release {n}',
      'Kassan saknar Swish i det nya temat',
      'Driftsättningen har flyttats tre gånger utan plan',
      'Sökningen visar artiklar som är slut i lager',
    ],
    summaries: [
      'Partnern skulle ersätta vår butik till sommaren. Två av fem leveranser har kommit, och svaren på våra frågor går isär.\n\nSedan order {n} arbetar vi för hand.',
      'Den nya butiken driftsattes med kända fel som skulle rättas inom två veckor. De flesta är kvar.',
    ],
    impacts: [
      'Vi lägger in order för omkring {n} kr i månaden för hand.',
      'Kundtjänst fick {n} samtal om detta under kvartalet, och två företagskunder beställer per telefon igen.',
    ],
    outcomes: [
      'En skriftlig plan med datum för varje öppen leverans, och en person som svarar för den.',
      'En skriftlig orsak, en rättning i staging och ett test som båda parter skriver under.',
    ],
    deliverables: [
      'Alla ordertyper exporterade inom fem minuter',
      'Priser per kundgrupp, uppdaterade varje natt',
      'Produktsidor som laddas på två sekunder i mobilen',
      'Lagersaldo per lager, högst 15 minuter gammalt',
    ],
    details: [
      'Det fungerar bara för små order. Över 60 rader hoppas ordern över utan fel i loggen.',
      'Det har levererats i staging men aldrig i produktion.',
    ],
    timelines: [
      'Driftsättningen flyttades fyra veckor och partnern anger detta som skäl.',
      'Inget datum har flyttats, men det planerade testet ställdes in.',
    ],
    raised: [
      'Frågade varför order {n} saknas och bad om en lista över alla andra.',
      'Frågade i vilken release det som saknas kommer, med datum.',
    ],
    answers: [
      '”Vi tittar på det.” Sedan dess har vi inte hört något.',
      'En rättning utlovades till nästa fredag. Den har inte kommit.',
    ],
    happened: [
      'Order {n} betalades och bekräftades men nådde aldrig lagret.',
      'Artikel {n} visades med 1 400 i lager fast saldot var noll.',
      'Importen av {n} priser stannade halvvägs utan att någon fick veta det.',
    ],
    expected: ['Ordern i lagret inom fem minuter, eller ett larm.', 'Affärssystemets siffror, högst 15 minuter gamla.'],
    effects: [
      'Leveransen gick en dag för sent och vi krediterade frakten.',
      'Tre personer ägnade en dag åt att rätta till det.',
    ],
    records: ['Order {n}', 'Partnerns ärende T-{n}', 'Mejl samma dag, ämne {n}'],
    waivers: ['Det finns ingen undertecknad uppdragsbeskrivning, bara ett löpande avtal och mejl.'],
  },
  nl: {
    organizations: [
      'Appelhof Keukens B.V.',
      'Duinrand Fietsen B.V.',
      'Grachtzicht Verlichting B.V.',
      'IJsselmeer Watersport B.V.',
      'Lindenhof Bouwmaterialen B.V.',
      'Vechtdal Tuinmachines B.V.',
    ],
    partners: ['Brugwachter Digitaal B.V.', 'Havenkade Commerce B.V.', 'Molenwiek Webstudio B.V.'],
    documents: ['Plan van aanpak, versie 1.0', 'Bijlage B bij de overeenkomst', 'Wijzigingsverzoek W-07'],
    sections: ['2.4 Catalogus', '3.2 Winkelwagen', '4.1 Orderexport', '5.3 Prestaties'],
    roles: ['Projectmanager', 'Technisch lead', 'Accountmanager', 'Servicedesk'],
    titles: [
      'Orders komen sinds release {n} niet meer in het ERP',
      'De checkout werkt niet voor zakelijke accounts',
      'De livegang is drie keer verschoven zonder plan',
      'De zoekfunctie toont artikelen die niet leverbaar zijn',
    ],
    summaries: [
      'De partner zou onze webwinkel vóór de zomer vervangen. Twee van de vijf opleveringen zijn er, en de antwoorden op onze vragen spreken elkaar tegen.\n\nSinds order {n} werken we met de hand.',
      'De nieuwe winkel ging live met bekende gebreken die binnen twee weken verholpen zouden zijn. De meeste zijn er nog.',
    ],
    impacts: [
      'We voeren elke maand voor ongeveer € {n} aan orders met de hand in.',
      'De klantenservice kreeg hierover {n} vragen in één kwartaal en twee zakelijke klanten bestellen weer telefonisch.',
    ],
    outcomes: [
      'Een schriftelijke planning met een datum per openstaande oplevering en één vast aanspreekpunt.',
      'De oorzaak op papier, een oplossing op staging en een test die beide partijen tekenen.',
    ],
    deliverables: [
      'Alle ordersoorten binnen vijf minuten geëxporteerd',
      'Prijzen per klantgroep, elke nacht bijgewerkt',
      'Productpagina’s die op een telefoon binnen twee seconden laden',
      'Voorraad per magazijn, hooguit 15 minuten oud',
    ],
    details: [
      'Het werkt alleen voor kleine orders. Boven 60 regels wordt de order overgeslagen zonder fout in het log.',
      'Het is op staging opgeleverd, maar nooit op productie.',
    ],
    timelines: [
      'De livegang is vier weken verschoven en de partner noemt dit als reden.',
      'Er is nog geen datum verschoven, maar de geplande test is afgezegd.',
    ],
    raised: [
      'Gevraagd naar de oorzaak van het ontbreken van order {n} en naar een lijst van alle andere.',
      'Gevraagd in welke release het ontbrekende deel komt, met een datum.',
    ],
    answers: [
      '‘We kijken ernaar.’ Sindsdien hebben we niets gehoord.',
      'Een oplossing was toegezegd voor de vrijdag erna. Die is er niet.',
    ],
    happened: [
      'Order {n} was betaald en bevestigd, maar kwam nooit in het magazijn aan.',
      'Artikel {n} stond op 1.400 stuks, terwijl er geen waren.',
      'De import van {n} prijzen stopte halverwege zonder melding.',
    ],
    expected: [
      'De order binnen vijf minuten in het magazijn, of een melding.',
      'De cijfers van het ERP, hooguit 15 minuten oud.',
    ],
    effects: [
      'De levering vertrok een dag te laat en we hebben de vracht gecrediteerd.',
      'Drie mensen waren een dag bezig om het te herstellen.',
    ],
    records: ['Order {n}', 'Ticket van de partner T-{n}', 'E-mail van dezelfde dag, onderwerp {n}'],
    waivers: ['Er is geen getekend scopedocument, alleen een urencontract en e-mails.'],
  },
  'pt-BR': {
    organizations: [
      'Comercial Pedra Clara Ltda.',
      'Distribuidora Vale do Ipê Ltda.',
      'Ferragens Rio Manso S.A.',
      'Lojas Três Palmeiras S.A.',
      'Móveis Serra do Luar Ltda.',
      'Tecidos Campo Largo S.A.',
    ],
    partners: ['Cais Digital Ltda.', 'Estação Código Ltda.', 'Varanda Commerce Ltda.'],
    documents: ['Proposta técnica PT-2026-018', 'Anexo I do contrato', 'Solicitação de mudança SM-03'],
    sections: ['2.1 Catálogo', '3.3 Checkout', '4.2 Pedidos', '5.1 Desempenho'],
    roles: ['Gerente de projeto', 'Líder técnico', 'Gerente de contas', 'Suporte'],
    titles: [
      'Pedidos não chegam ao ERP desde a versão {n}',
      'Checkout recusa cartões válidos',
      'A entrada em produção mudou três vezes sem plano',
      'A busca mostra produtos sem estoque',
    ],
    summaries: [
      'O parceiro foi contratado para trocar a loja até o meio do ano. Duas de cinco entregas chegaram, e as respostas às nossas perguntas se contradizem.\n\nDesde o pedido {n} trabalhamos à mão.',
      'A nova loja entrou no ar com falhas conhecidas, que seriam corrigidas em duas semanas. A maioria continua aberta.',
    ],
    impacts: [
      'Digitamos à mão cerca de R$ {n} em pedidos por mês.',
      'O atendimento recebeu {n} ligações sobre isso no trimestre, e dois clientes voltaram a pedir por telefone.',
    ],
    outcomes: [
      'Um plano por escrito, com data para cada entrega em aberto, e um único responsável.',
      'A causa por escrito, uma correção em homologação e um teste assinado pelas duas partes.',
    ],
    deliverables: [
      'Todos os tipos de pedido exportados em até cinco minutos',
      'Preços por grupo de clientes, atualizados toda noite',
      'Páginas de produto em até dois segundos no celular',
      'Estoque por depósito com no máximo 15 minutos de atraso',
    ],
    details: [
      'Funciona só para pedidos pequenos. Acima de 60 linhas o pedido é ignorado sem erro no log.',
      'Foi entregue em homologação, nunca em produção.',
    ],
    timelines: [
      'A entrada em produção atrasou quatro semanas, e o parceiro aponta isto como motivo.',
      'Nenhuma data mudou até agora, mas o teste previsto foi cancelado.',
    ],
    raised: [
      'Pedimos a causa do sumiço do pedido {n} e a lista de todos os outros.',
      'Perguntamos em qual versão virá a parte que falta, com data.',
    ],
    answers: [
      '“Estamos verificando.” Desde então, nenhuma notícia.',
      'A correção foi prometida para a sexta-feira seguinte. Não chegou.',
    ],
    happened: [
      'O pedido {n} foi pago e confirmado, mas nunca chegou ao depósito.',
      'O item {n} aparecia com 1.400 unidades, e não havia nenhuma.',
      'A importação de {n} preços parou no meio sem aviso.',
    ],
    expected: [
      'O pedido no depósito em cinco minutos, ou um alerta.',
      'Os números do ERP, com no máximo 15 minutos de atraso.',
    ],
    effects: ['A entrega saiu um dia depois e devolvemos o frete.', 'Três pessoas passaram um dia corrigindo isso.'],
    records: ['Pedido {n}', 'Chamado do parceiro T-{n}', 'E-mail do mesmo dia, assunto {n}'],
    waivers: ['Não existe documento de escopo assinado, só um contrato por hora e e-mails.'],
  },
  es: {
    organizations: [
      'Almacenes Peñafría, S.A.',
      'Bodegas Valdehierro, S.L.',
      'Comercial Ñuñoa, S.A.',
      'Herrajes del Duero, S.L.',
      'Iluminación Costa Clara, S.L.',
      'Textiles Sierraluna, S.A.',
    ],
    partners: ['Faro Norte Digital, S.L.', 'Taller de Código, S.L.', 'Puente Nuevo Comercio, S.L.'],
    documents: ['Documento de alcance, versión 1.3', 'Anexo B del contrato', 'Solicitud de cambio SC-06'],
    sections: ['2.2 Catálogo', '3.1 Pago', '4.4 Pedidos', '6.1 Rendimiento'],
    roles: ['Jefa de proyecto', 'Responsable técnico', 'Director de cuentas', 'Soporte'],
    titles: [
      'Los pedidos no llegan al ERP desde la versión {n}',
      'El pago falla para las cuentas de empresa',
      'La puesta en marcha se ha movido tres veces sin plan',
      'La búsqueda muestra artículos agotados',
    ],
    summaries: [
      'El partner debía sustituir nuestra tienda antes del verano. Han llegado dos de las cinco entregas y las respuestas a nuestras preguntas se contradicen.\n\nDesde el pedido {n} trabajamos a mano.',
      'La nueva tienda se puso en marcha con fallos conocidos que se corregirían en dos semanas. La mayoría sigue abierta.',
    ],
    impacts: [
      'Cada mes introducimos a mano pedidos por unos {n} €.',
      'Atención al cliente ha recibido {n} llamadas en un trimestre y dos empresas han vuelto a pedir por teléfono.',
    ],
    outcomes: [
      'Un plan por escrito, con fecha para cada entrega pendiente y una sola persona responsable.',
      'La causa por escrito, una corrección en staging y una prueba firmada por ambas partes.',
    ],
    deliverables: [
      'Todos los tipos de pedido exportados en cinco minutos',
      'Precios por grupo de clientes, actualizados cada noche',
      'Páginas de producto en menos de dos segundos en el móvil',
      'Existencias por almacén con 15 minutos de retraso como máximo',
    ],
    details: [
      'Solo funciona con pedidos pequeños. Por encima de 60 líneas se omite el pedido sin error en el registro.',
      'Se entregó en staging, nunca en producción.',
    ],
    timelines: [
      'La puesta en marcha se retrasó cuatro semanas y el partner señala este motivo.',
      'No se ha movido ninguna fecha, pero la prueba prevista se canceló.',
    ],
    raised: [
      'Preguntamos por qué falta el pedido {n} y pedimos la lista de todos los demás.',
      'Preguntamos en qué versión llegará la parte que falta, con fecha.',
    ],
    answers: [
      '«Lo estamos mirando.» Desde entonces no hemos sabido nada.',
      'Se prometió una corrección para el viernes siguiente. No ha llegado.',
    ],
    happened: [
      'El pedido {n} se pagó y se confirmó, pero nunca llegó al almacén.',
      'El artículo {n} figuraba con 1.400 unidades y no había ninguna.',
      'La importación de {n} precios se detuvo a la mitad sin ningún aviso.',
    ],
    expected: [
      'El pedido en el almacén en cinco minutos, o un aviso.',
      'Las cifras del ERP, con 15 minutos de retraso como máximo.',
    ],
    effects: ['La entrega salió un día tarde y abonamos los portes.', 'Tres personas dedicaron un día a corregirlo.'],
    records: ['Pedido {n}', 'Ticket del partner T-{n}', 'Correo del mismo día, asunto {n}'],
    waivers: ['No hay documento de alcance firmado, solo un contrato por horas y correos.'],
  },
};
