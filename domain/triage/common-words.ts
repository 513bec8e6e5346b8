/**
 * Words that say nothing about what a case is about: of each language those that hold sentences together, and those
 * that every case between a customer and a partner has. Without accents, as `likenessKeys` reads words; words of less
 * than four letters never count.
 */
export const commonWords: ReadonlySet<string> = new Set(
  [
    // English
    `about above after again against all also although always another any anybody anyone anything are because been
     before being below between both but came cannot come comes could did does doing done down during each either else
     enough ever every everybody everyone everything few first for found from gave get gets give given goes going gone
     got had has have having her here him his how however into its itself just keep kept know last later least left less
     like little made make makes many may more most much must never next nobody none nor not nothing now off often
     once one only other others our ours out over own per put same say says see seen shall she should show shown shows
     since some somebody something soon still such take taken takes than that the their them then there these they this
     those though through thus too took two three four five under until upon use used using very want was way week weeks
     were what when where whether which while who whole whom whose why will with within without would yet you your
     asked agreed answer call case contract customer customers day days delivered document e-mail email error even
     expected fixed happened happens hour hours instead issue meeting minutes month months morning night order
     orders partner
     problem product products project promised release request said sent shop staging started store ticket time today
     wrong year yesterday january february march april june july august september october november december`,
    // Italian
    `abbiamo alcuni alla alle allo altra altre altri altro anche ancora anni anno appena avere aveva bene che chi chiesto
     come con contro cosa cosi cui dagli dalla dalle dallo degli dei della delle dello dentro devono dobbiamo dopo dove
     dovrebbe ecco entro era erano essere fanno fare fatto fino fuori gia giorni giorno giorno giusto gli hanno invece
     inviato loro mai mandato meno mentre mesi mese mezzo molti molto negli nei nella nelle nello nessun nessuna nessuno
     niente noi nostra nostre nostri nostro nulla ogni oltre ora ore pero perche piu poco poi prima primo puo quale quali
     qualche quando quanto quasi quegli quella quelle quelli quello questa queste questi questo qui quindi risposta
     riunione sarebbe senza sempre settimana settimane sia solo sono sopra sotto sta stata state stati stato stesso su
     sua sue sugli sui sulla sulle sullo suo tra tre troppo tutta tutte tutti tutto una uno vede viene vengono verso
     azienda caso cliente clienti contratto data documento negozio ordine ordini partner problema prodotto progetto
     segnalato ticket volta volte gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre
     dicembre quattro cinque dieci dodici`,
    // Swedish
    `aldrig alla allt andra annan annat antal att avtalat bara bland blev bli blir bort borta butik butiken dagar dagen
     dess dessa dessutom detta dig din ditt dock efter eftersom eller emot enligt ett fast finns fler flera fick fram
     fran fortfarande frags fragade fore forsta forut gang ganger gatt genom gick gjort gora gor ha hade han har hela
     helt henne hos hur ibland icke idag ifran ingen inget inte innan inom istallet kan kommer kund kunde kunden kunder
     kunna man manad manader manga med mejl mellan men mer mest mig mindre mot mote mycket mig nagon nagot nagra nar nej
     ner nasta nog och ocksa order partnern partner produkt projekt redan sade sadan samma samtliga satt sedan ser sig
     sin sina sista sitt ska skall skickade skulle som svar tid tidigare till tills timmar tva tre under upp utan vad
     vagnar var vara varfor varit varje varken vart vecka veckor vem vid vilka vilken vill visa visade visar visas
     visste arende anda ar aven over avtalet bad dag januari februari mars april juni juli augusti september oktober
     november december fyra tolv bestallning bestallningar sager`,
    // Dutch
    `aan achter afgesproken alle alleen alles als altijd andere anders bestelling bestellingen bij bijna daar daarna
     daarom dagen dan dat deze die dit doen door doet dus echter een eens eerst elke enige enkel enkele erg ervan even
     gaan gaat geeft geen gegeven gekregen gemaakt geven gevraagd gestuurd geweest goed haar had hadden hand hebben heeft
     heel hele hem hen het hier hoe hun iedere iemand iets ieder ineens is ja jaar kan klant klanten komen komt krijgen
     kregen kreeg kunnen laatste laten maakt maand maanden maar maken mee meer meest met mijn minder minuten moet moeten
     mogen naar na naast nadat niet niets niemand nieuwe nog nooit nou nu ochtend omdat onder ondanks ons onze ook over
     overleg partner product project reactie sinds slechts sommige soms staan staat steeds tegen ten terug terwijl tot
     totdat tussen twee drie uit uren van vanaf veel verder vervolgens via volgens volgende voor voordat vraag waar
     waarom waarin wanneer want waren was wat week weken weer weg welke wel werd werden werkt wie wij willen winkel
     januari februari maart juni juli augustus oktober vier vijf twaalf worden wordt zal zelf zich zien ziet zijn zij zodat zoals zodra zonder zou zouden`,
    // Portuguese
    `acima agora ainda algo alguem alguma algumas alguns alem antes apenas apos aquela aquele aquilo aqui assim ate
     cada caso certo cliente clientes com como contra contrato cuja cujo dado dados dela dele deles depois desde dessa
     desse desta deste deve devem dia dias disso documento dois durante ela elas ele eles email embora enquanto entao
     entre enviamos era eram essa essas esse esses esta estao estas estava este estes esteja foi foram fora horas hora
     isso isto loja mais mandamos mas menos mes meses mesma mesmo minutos muita muitas muito muitos nada nao nas nem
     nenhum nenhuma nessa nesse nesta neste ninguem nos nossa nossas nosso nossos nunca onde ontem outra outras outro
     outros para parceiro parte pedimos pedido pedidos pela pelas pelo pelos perguntamos pode podem por porem porque
     pouco primeira primeiro produto projeto problema qual quais qualquer quando quanto quase que quem recebe recebeu
     reuniao resposta sao seja sem semana semanas sempre ser seria seu seus sido sobre somente sua suas tambem tem tempo
     janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro quatro cinco doze
     reclama reclamam temos tinha toda todas todo todos tres uma umas usar vai vez vezes volta voltou chamado`,
    // Spanish
    `ahora alguien algo algun alguna algunas alguno algunos ante antes aquel aquella aqui asi aun aunque bajo bien cada
     casi caso cliente clientes como con contra contrato correo cosa cual cuales cualquier cuando cuanto cuya cuyo
     dar dado debe deben del desde despues dia dias dice dicho donde dos durante ella ellas ellos embargo empresa entre
     enviamos era eran esa esas ese esos esta estaba estan estas este esto estos fecha fue fueron fuera gracias haber
     habia hace hacer hacia han hasta hay hizo hora horas hoy incluso jamas lado las les lleva llevan los luego lugar mala
     mandamos mas mayor mediante medio menos mes meses mientras minutos mismo mucho muchos muy nada nadie ningun ninguna
     ninguno nos nosotros nuestra nuestras nuestro nuestros nunca otra otras otro otros para parte partner pedido
     pedidos pedimos pero poco poder podia por porque preguntamos primer primera primero producto proyecto problema
     pueda puede pueden pues que quien quienes quiso respuesta reunion segun semana semanas sea ser sera sido siempre
     sigue siguen sin sino sobre solo somos son sus tambien tampoco tan tanto tenemos tener tenia ticket tiempo tiene
     enero febrero abril mayo junio julio septiembre octubre noviembre diciembre cuatro cinco doce mano tienda todas todavia todo todos tras tres una unas unos uso usted varias varios veces ver vez visto volver`,
  ]
    .join(' ')
    .split(/\s+/),
);
