import type { LexiconSource } from '#domain/readiness/lexicon/source.ts';

/** Swedish: what a text about a shop and its implementation partner is made of. Stems are found inside compounds too. */
export const sv: LexiconSource = {
  things: `
    varukorg, kundvagn, minikorg, kassasida, kassasteg, orderbekräftelse, orderbekraftelse, tacksida, produktsida,
    artikelsida, kategorisida, startsida, förstasida, landningssida, sökruta, sökfält, sökord, sökterm, träfflista,
    träff, felstavning, synonym, facett, sortering, paginering, navigering, navigation, underkategori, kategoriträd,
    attribut, variant, storlek, färg, förpackning, foto, galleri, beskrivning, rubrik, etikett, prislista, prisgrupp,
    avtalspris, listpris, kundpris, nettopris, specialpris, kampanjpris, ordinarie pris, rabattkod, kampanjkod,
    presentkort, avrundning, öresavrundning, valuta, minsta order, ordervärde, totalsumma, delsumma, orderrad,
    ordernummer, orderstatus, orderhistorik, ordermejl, delleverans, försändelse, fraktsätt, fraktkostnad,
    fraktavgift, fraktberäkning, fraktpris, leveransadress, fakturaadress, adressbok, leveransdatum, leveranstid,
    leveranssätt, följesedel, plocklista, plocksedel, kollinummer, spårningsnummer, spårning, transportör,
    fraktbolag, paketet, kolli, ombud, utlämningsställe, hämtning, upphämtning, postnummer, husnummer, mellanslag,
    telefonnummer, momssats, momsnummer, skattesats, omvänd skattskyldighet, organisationsnummer, kreditfaktura,
    kreditering, returformulär, retursedel, garanti, reklamation, lagerplats, lagerstatus, lagerfil, inventering,
    reservation, restorder, batch, serienummer, lagervärde, betalsätt, betalmetod, betalningssätt, betallösning,
    betalmodul, betallänk, kortbetalning, kreditkort, autogiro, delbetalning, fakturabetalning, betalningsvillkor,
    kreditgräns, kreditlimit, inlösen, utbetalning, avstämning, kundgrupp, kundkonto, företagskonto, inloggning,
    utloggning, registrering, gäst, gästköp, lösenord, återställning, profil, mina sidor, underkonto, inköpare,
    attestant, attest, inköpsorder, offertförfrågan, rättighet, formulär, fält, kryssruta, knapp, radioknapp,
    tangent, tabbtangent, ikon, länk, flik, fönster, rullista, rullgardin, banner, karusell, felmeddelande,
    meddelande, varning, notis, avisering, aviseringar, skärmbild, vit sida, tom sida, tangentbord, surfplatta,
    dator, webbläsare, skärmläsare, kontrast, fokus, teckensnitt, språk, språkväljare, butiksvy, domän, subdomän,
    sidfot, sidhuvud, vidarekoppling, url, adresser, metabeskrivning, titeltagg, ranking, organisk, indexering,
    omindexering, sajtkarta, webbplatskarta, kaka, kakor, cookie, cookieruta, konvertering, konverteringsgrad,
    laddtid, svarstid, laddningstid, databas, tabell, kolumn, server, nod, kluster, säkerhetskopia, backup,
    återläsning, testmiljö, stagingmiljö, produktionsmiljö, staging, underhåll, underhållsläge, driftstopp,
    driftfönster, servicefönster, patch, kodbas, gren, konfiguration, inställning, skript, importfil, exportfil,
    nattjobb, schemalagd, synk, synkronisering, gränssnitt, fältmappning, mappning, artikelregister, kundregister,
    kundtabell, fil, mapp, logg, loggfil, loggutdrag, kö, köer, händelse, nyckel, certifikat, adminpanel, panel,
    adminläge, kalkylark, bilaga, mejlmall, e postmall, bekräftelse, bekräftelsemejl, välkomstmejl, nyhetsbrev,
    prenumeration, prenumerant, övergiven, recension, betyg, önskelista, bonuspoäng, personuppgift, kontaktformulär,
    flytt, index, cache, modul, tillägg, tilläggsmodul, konsol, testfall, testplan, testprotokoll, testorder,
    testkonto, acceptanstest, acceptans, godkännandetest, avvikelse, bugg, felrapport, manual, användarmanual,
    handbok, driftdokumentation, kravspecifikation, kravlista, uppdragsbeskrivning, projektbeskrivning,
    tilläggsbeställning, milstolpe, projektplan, driftsättningsdatum, lansering, styrgrupp, styrgruppsmöte,
    avstämningsmöte, veckomöte, protokoll, tidrapport, timpris, timpott, fastpris, månadsavgift, överlämning,
    kunskapsöverföring, källkod, licens, orsaksanalys, backlogg, förstudie, riskanalys, åtgärdsplan, rutin,
    mötesprotokoll, artikelnummer, art nr, varunummer, bindestreck, decimal, nolla, versal, teckenkodning, tidszon,
    format, datumformat, kostnadsställe, bokföring, konteringar, verifikat, varumärke, blogg, block,
    sammansatt produkt, föregående kund, streckkod, skanner, skrivare, etikettskrivare, butiksdator, fysisk butik,
    återförsäljare, grossist, katalog, slutsåld, tröskel, volym, dubblett, kvantitet, paketpris, mängdrabatt,
    staffling, staffelpris, menyval, färgpalett, långgods, fraktzon, postort, hyllkant, plock, utleverans,
    inleverans, ordermottagning, kundtjänst, kolumnen, underlag, kundkort, vit ruta, felkod, miljöer, cronschema,
    404 sida, kategorirad, bildkarusell, produktbild, artikelbild, sprintplan, statusmöte, dagordning, åtgärdslista,
    aktivitetslista, öppna punkter, efterträdare, ersättare, vikarie, överlämningsdokument, guide, köpvillkor,
    leveransvillkor, integritetspolicy, uppsägningstid, klippkort, timbank, session, presentinslagning, åldersgräns,
    storleksguide, storlekstabell, öppettider, leveranszon, betalningspåminnelse, brevhuvud, logotyp, pant,
    lagertröskel, negativt saldo, sökförslag, förslag, autokomplettering, stavfel, särskrivning, plural, prisfilter,
    prisintervall, strukturerad data, bildtext, tabbordning, zoom, avbrott, driftavbrott, diskutrymme, minnesgräns,
    avgränsare, semikolon, citattecken, sommartid, orderexport, lagerimport, prisimport, kundfil, prisfil, adressrad,
    företagsnamn, ordersumma, momsbelopp, momsrad, fraktfritt, fri frakt, fraktgräns, expressleverans,
    leveransalternativ, leveransavisering, fraktbekräftelse, fakturamejl, fakturanummer, fakturadatum, förfallodatum,
    bankkonto, postförskott, sparat kort, bankapp, betalstatus, orderlista, orderformulär, orderläggning, snabborder,
    sparad varukorg, mitt konto, återställningsmejl, kostnadsgräns, godkännandeflöde, attestflöde, attestmejl,
    offertformulär, ramavtal, avropsorder, avrop, reservdel, ritning, datablad, säkerhetsdatablad, produktblad,
    nedladdning, lastbil, hylla, hyllplats, bäst före, språkfil, knapptext, sidtitel, sökmotor, gamla butiken,
    gamla temat, gamla sajten, testserver, delad server, regressionstest, lasttest, belastningstest, testlista,
    testomgång, godkännandeprotokoll, utbildningsdag, utbildningsmaterial, inspelning, demodata, källfil,
    nattkörning, orderkö, mejlkö, statuskod, felsida, varukorgssida, betalsteg, adressteg, ordersammanfattning,
    kommentarsfält, referensfält, märkning, datumväljare, antalsruta, köpknapp, betalknapp, bakåtknapp,
    tillbakaknapp, omladdning, dubbelklick, papperskorg, radsumma, pris inklusive moms, pris exklusive moms,
    staffelpriser, kemikalieskatt, butikskassa, kassasystem, kortterminal, bokföringsfil, sie fil, personnummer,
    företagsköp, privatköp, efakturering, e faktura, svefaktura, kundnummer, produktfeed, prisfält, produkttext,
    produktnamn, sökindex, sökfilter, kampanjsida, varumärkessida, kundklubb, medlemspris, medlemskort, bonuscheck,
    presentkortssaldo, returfrakt, returadress, lagerplatser, butikslager, centrallager, följesedlar, kvittens,
    kvitto, utkast, textrad, terminal, terminalen, underhållsavtal, månadskostnad, avregistrering,
    inloggningsuppgifter
  `,
  common: `
    order, pris, kund, butik, webbutik, plattform, integration, projekt, data, utvecklare, mjukvara, prestanda,
    säkerhet, mejl, mail, e post, samtal, möte, kontrakt, dokumentation, användare, produkt, innehåll, design, app,
    process, test, ändring, förfrågan, version, försäljning, datum, tema, krav, tillgänglighet, dokument,
    affärssystem, stabilitet, betalningar, prishantering, export, import, sökfunktion, sökning, kassan, fakturor,
    moms, lagersaldo, migrering, priser, sökningen, frakt, leverans, katalog, faktura, besökare, tidplan, protokoll,
    adressfält, driftsättning, retur, mobil, telefon, produkter, paket, lager, konto, fel, bild, betalning,
    uppgradering, uppdatering, release, behörighet, översättning, specifikation, leverantör, produktion, filter,
    kategori, rabatt, kampanj, kod, offert, återbetalning, rapport, utbildning, godkännande, meny, kassa,
    sökresultat, omdirigering, adress, koppling, kopplingen, saldo, ordrar, ordern, ordrarna, orderna, artikel,
    artiklar
  `,
  traits: `
    tom, tomt, tomma, blank, grå, dubbel, dubbelt, dubbla, två gånger, saknad, dold, dolt, synlig, syns, osynlig,
    avkortad, avklippt, omvänd, negativ, okänd, utgången, utgånget, avstängd, avstängda, inaktiv, aktiverad, förvald,
    förifylld, förra, föregående, tysk, tyska, dansk, danska, norsk, norska, finsk, finska, engelsk, engelska,
    svensk, svenska, fransk, nattlig, natten, middag, midnatt, morgon, eftermiddag, för hand, manuellt, tillfällig,
    inaktuell, lodrät, vänster, höger, överst, nederst, vilande, väntande, annullerad, betald, obetald, separat,
    likadan, inkognito, oförändrad, momsfri, daglig, veckovis, ifylld, ordinarie, utloggad, inloggad, nattetid,
    under natten, tom träfflista
  `,
  behaviours: `
    visas, syns, dyker upp, försvinn*, försvann, ligger kvar, kvar, behåll*, hoppas över, hoppade, dubbl*, omdirig*,
    vidarebefordr*, neka*, avvis*, fryser, fryst*, kraschar, kraschade, töms, tömmer, tömd*, debiter*, dras,
    återbetal*, skriver över, skrev över, nollställ*, ignorer*, avrunda*, beräkna*, tar bort, tog bort, radera*,
    ta bort, annuller*, avbryt*, avbröt*, stoppa*, stannade, retur*, ladda*, skicka*, saknas, saknade*, byter, bytte,
    bokar, bokas, bokför*, stäng*, blocker*, spärra*, importer*, exporter*, synka*, tillämpa*, skriv ut, skrivs ut,
    slå ihop, slås ihop, sorter*, skapa*, generera*, godkänn*, löper ut, loggar, loggas, loggade, valde, väljs,
    klicka*, tryck*, matar, knappar, fyller, fylls, fallit, sjönk, sjunker, pekar, innehåll*, kopier*, döpt*,
    uppdater*, ersätt*, ersatt*, överför*, utlös*, betalas, faktur*, omindexer*, indexer*, publicer*, driftsätt*,
    driftsatt*, inaktiver*, aktiver*, stängde, döljer, döljs, täck*, överlapp*, läser upp, konverter*, översätt*,
    översatt*, kapar, kapas, klipp*, dela*, delas, gruppera*, filtrera*, matchar, matchas, länkar, kontroller*,
    validera*, sparar, sparas, sparades, återställ*, återskap*, upprepa*, levererar, levereras, mäter, mätt, uppmätt,
    scrolla*, multiplicer*, summer*, dras av, krediter*, tilldela*, kopplas, kopplad*, attester*, exponer*, markera*,
    startar, startade, starta om, hölls, underkänn*, slår igenom, körs, kördes, kör, justera*, hämta*, tål*,
    kraschat, växla*, syntes, kommer aldrig in, kom aldrig in, kom två gånger, kommer två gånger, flyttas, flyttades,
    flyttade, öppnas, öppnades, ändras, ändrades, visar, visade, byts, beställde, hittas, hittar inte, räknas,
    lägger till, läggs till, lade order, står kvar, låg kvar, sätts till, sattes till, läses upp, skrivs, ger en,
    ger 404, ger tom, hoppar över, hoppar till, hänger sig, skiljer, skiljer sig, blandas, blandar, förvanskas,
    krockar, låser, låses, låst, nekas, nekade, tillåter, tillåt*, hindrar, förhindr*, ärver, föreslår, utesluter,
    uteslut*, inkluderar, utelämna*, behålls, startas om, kopplar från, tillhör, beskriver, beskrivs, tar över,
    tog över, tagit över, misslyckas, misslyckades, köas, upptäckt*, stäms av, spräng*, spricker, överskrid*,
    klipper, klipptes, bokas om, makuler*, makulera*, hoppa, släpp*, släpper, knappas, hamnar, hamnade, fastnar,
    fastnade, fastnat, rundas, rundar, tappas, dubbelbok*, dubbeldebiter*, dubbelfaktur*, felriktas, avslutas,
    avslutade, raderas, ersätts, ersattes, åker ut, slängs ut, plockar, plockas, står som, står på, skapas,
    räcker inte, stängs, hoppas, stannar vid, blir kvar, läggs, kör tillbaka, kört tillbaka, ändrar, ändrade,
    gäller alltid, gäller, saknar, avregistrer*, ingår
  `,
  conditions: `
    när, efter, innan, så fort, så snart, medan, tills, såvida, varje gång, trots att, i samband med, den som,
    den natt, bara för, utom, förutom, byter man, klickar man, loggar man, om man, väljer man, om kunden, om en,
    om det finns, om varukorgen, om ordern, om adressen, om priset, sedan uppgradering*, sedan driftsättning*,
    sedan release*, sedan flytt*, sedan bytet, utan bindestreck, vid byte, vid retur, vid inloggning, vid utloggning,
    vid betalning, vid köp, vid import, vid export, vid sökning, vid driftsättning, vid flytten, vid omindexering,
    varje natt, varje morgon, varje kväll, på natten, nattetid
  `,
  contrasts: `
    i stället för, istället för, snarare än, trots att, fast, men inte, inte när, skulle, borde, avtalat, avtalad,
    avtalade, enligt, specificerat, i strid med, jämfört med, jämfört, förväntat, utlovat, utlovad, utlovade, lovat,
    endast, ingen av, inget av, inga av, utom, inte längre, som förut, den gamla, enligt avtal, enligt avtalet,
    krav enligt, skulle visas, skulle tåla
  `,
  roles: `
    projektledare, projektledaren, teknisk ledare, tech lead, utvecklingsledare, leveransansvarig, affärsansvarig,
    kundansvarig, kontaktperson, säljare, säljaren, supporten, servicedesk, helpdesk, teknisk support, produktägare,
    scrum master, konsult, konsulten, arkitekt, utvecklare, utvecklaren, testare, testgrupp, administratör,
    systemadministratör, it chef, it ansvarig, vd, ekonomichef, ekonomi, ekonomiavdelning, ekonomiavdelningen,
    revisor, revisorn, redovisning, lagret, lagerpersonal, lagerarbetare, lagermedarbetare, plockare,
    order mottagning, ordermottagning, ordermottagningen, kundtjänst, kundtjänsten, inköp, inköpare, inköparen,
    inköpsavdelning, innesälj, innesäljare, utesäljare, redaktör, redaktören, marknad, marknadsavdelning, butikschef,
    butikspersonal, chaufför, växel, leverantör, transportör, bank, kortinlösare, hosting, driftleverantör, jurist,
    kommun, kommunen, sjukhus, skola, skolor, gäst, gäster, företagskund, företagskunder, privatkund, återförsäljare,
    återförsäljarna, grossist, csm, styrgrupp, styrgruppen, tekniker, vikarie, sommarjobbare, extrapersonal,
    bemanning, timanställd, ersättare, kvällsskift, proffskund, proffskunder, köpare, köparen, ansvarig, mottagare,
    teknikchef, teknikchefen
  `,
  work: `
    för hand, manuellt, knappar in, knappa in, matar in, skriver in, skriva in, registrera om, ringa upp, ringt,
    per telefon, telefonorder, återbetal*, kreditera*, kreditfaktur*, kreditnot*, fakturerat om, fakturera om,
    övertid, extrapersonal, inhyrd*, vikarie, extra pass, vite, avbeställ*, annuller*, returner*, skicka om,
    skickat om, ersätt*, kompenser*, tappat avtal, förlorad*, förlorat, gått över, bytt till, gått tillbaka,
    står still, stod still, skjutits upp, sköts upp, ställdes in, ställa in, förseningsavgift, en och en, en i taget,
    kontrollerar varje, dubbelkoll*, på papper, skriver ut, per fax, per mejl, kalkylark, excelark, osåld*,
    slutsåld*, översåld*, reklamation*, anmäl*, göra om, göras om, gjorts om, sysslolös*, spärrad*, obetald*,
    uteblivn*, köpt på annat håll, kundtapp, ompack*, felleverans*, debiterats, bokslut, till en konkurrent,
    hos en konkurrent, timmars arbete, skriver av, skriva av, fax, faxar, ber om ursäkt, skriver om, märker om,
    packar om, expressfrakt, räknar om, håller inne, hålla inne, betalar inte, bytt leverantör, stängt sitt konto,
    avsluta sitt konto, sagt upp, förlorat avtalet, förlorat upphandlingen, förlorade upphandlingen,
    handlar hos en annan, köper hos, stämmer av, stämma av, avstämning, letar upp, ringer upp, ringer varje,
    plockar om, kör ut, lappar, papperslapp*, på lappar, två gånger
  `,
  asks: `
    bad, bett, begärd*, begär*, frågade, frågat, krävde, rapporter*, anmäld*, informer*, meddela*, mejla*, skickade,
    bifoga*, föreslog, föreslagit, invände, påminde, bekräfta*, påpeka*, påtala*, skrev, tog upp, lade fram,
    lämnade in, eskaler*, protokollför*, överlämna*, redovisa*, undrade om, undrade varför
  `,
  questions: `varför, vem, vilken, vilket, vilka, hur många, vems`,
  deadlines: `
    senast, deadline, nästa release, nästa sprint, fredagen därpå, före den, före nästa, innan den, före, innan,
    till, inom
  `,
  records: `
    logg, loggfil, loggutdrag, skärmbild, skärmdump, skärminspelning, film, inspelning, video, protokoll,
    protokollet, bifogad, bifogade, bilaga, lista, exempel, exempelorder, ärende, avtal, avsnitt, punkt, kapitel,
    specifikation, uppdragsbeskrivning, offert, rapport, testprotokoll, faktura, utdrag, skiss, diagram, konsol,
    repo, commit, dokument, återskapat, reproducerat, steg, staging, skriftligt, bekräftat, releasenoter, mejlet,
    kalkylark, tidrapport, testkörning, körningar, search console, kravlista, mejl från, orsaksanalys
  `,
  fineUnits: `
    sekund*, sek, minut*, min, timme, timmar, timmars, ms, millisekund*, mb, gb, kb, pixlar, px, kg, kilo*, gram, cm,
    mm, meter, liter, procentenhet*, öre, persondagar, s, h, tim, mandag*, st, stycken, exemplar
  `,
  coarseUnits: `dag, dagar, dagars, arbetsdag*, vecka, veckor, veckors, sidor, nätter`,
  idleUnits: `
    år, års, månad, månader, gång, gånger, person, personer, anställd*, medarbetare, kolleg*, länder, generation*,
    decenni*, konsult*, grader, delägare, miljon*, skäl, möte*, samtal, kanaler, utvecklare, svar, ord, stjärnor,
    pris, x, mejl, mail, meddelanden, påminnelser, försök, klagomål
  `,
  money: `kr, kronor, krona, sek, euro, eur, dollar, kkr, tkr, mkr`,
  percent: `procent, proc`,
  numbers: `
    två, tre, fyra, fem, sex, sju, åtta, nio, tio, elva, tolv, tretton, fjorton, femton, sexton, sjutton, arton,
    nitton, tjugo, tjugoen, tjugotvå, tjugotre, tjugofyra, tjugofem, trettio, fyrtio, femtio, sextio, sjuttio, åttio,
    nittio, hundra, tusen, dussin, tiotal, hälften, tredjedel, fjärdedel, båda, halva
  `,
  months: `
    januari, februari, mars, april, maj, juni, juli, augusti, september, oktober, november, december, jan, feb, mar,
    apr, jun, jul, aug, sep, sept, okt, nov, dec
  `,
  weekdays: `
    måndag, måndagen, tisdag, tisdagen, onsdag, onsdagen, torsdag, torsdagen, fredag, fredagen, lördag, lördagen,
    söndag, söndagen, igår, i går, i dag, idag
  `,
  weeks: `vecka, v`,
  ofDate: `den`,
  clockWords: `kl, klockan, vid`,
  identified: `
    order, ärende, ärendet, faktura, fakturan, offert, kund, företag, konto, artikel, artikeln, artikelnummer, sku,
    rad, kolumn, steg, commit, release, version, sprint, parti, sändning, retur, cr, nummer, nr, no, id, kreditnota,
    sidan, sid, sida, butik, lager, grupp, prisgrupp, jobb, paket, tilläggsbeställning, testfall, fall, kolli,
    varukorg, biljett
  `,
  sections: `avsnitt, kapitel, klausul, paragraf, punkt, punkterna, bilaga, artikel, milstolpe, punkter`,
  self: `
    anställda, anställd, medarbetare, grundad, grundades, grundat, familjeföretag, omsätter, omsättning på,
    branschen, länder, års erfarenhet, generation*, butiker och, konsulter, jobbat med dem, samarbetat, kund hos,
    kunder hos, kund sedan, pris för, certifier*, budget, investera*, betalar, betalat, betalade för, kontraktsvärde,
    i telefon med, ringde vi, undertecknad, undertecknat, avtalet den, delägare, huvudkontor, samtalet,
    personalstyrka, år i, skrev på, undertecknade
  `,
  having: `
    vi har, vi är, vi driver, vi säljer, vi servar, vi skickar, med våra, med över, vi hanterar, vi levererar,
    vi omsätter, med
  `,
  scale: `
    kund, produkt, artikel, butik, lager, återförsäljare, varumärke, marknad, order, konto, sku, ordrar, kunder,
    produkter, artiklar, butiker
  `,
  falseFriends: `
    kontor*, miljon*, uppskatt*, för övrigt, hela tiden, på plats, i ordning, till slut, i längden, på sikt, i fråga,
    på gång, i hand, över huvud, i tid och, ta del, gång på gång, om och om, igen och igen, komma överens,
    inte minst, i princip, av sig, hör av sig, minst sagt, sagt, skatta*, butikschef, åter, ansvar*, allvar*,
    samarbet*, medarbet*, arbete med, överlag, underlag, ekonomisk*, tekniskt sett, i praktiken, i grunden
  `,
  between: `av, till, mot, stället, från, jämfört, bara, medan`,
};
