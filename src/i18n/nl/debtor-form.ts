import type { DebtorFormTexts } from '../debtor-form.ts';

export const debtorFormTexts: DebtorFormTexts = {
  title: 'Debiteur',
  newTitle: 'Nieuwe debiteur',
  help: [
    'Alles van één debiteur, in vier rubrieken: Algemeen, Afleveradressen, Factuur en Financieel. F4 gaat naar de volgende rubriek, F3 naar de vorige; Enter op het laatste veld gaat ook verder.',
    'Onderaan staat in woorden wat de instellingen betekenen; de zin verandert mee met wat u invult. F1 legt het veld uit waarin u staat.',
    'F2 kijkt alles na en bewaart. Klopt er iets niet, dan komt u bij dat veld. Een * achter een rubriek: hier is iets gewijzigd; een !: hier klopt iets niet.',
    'Wijzigt een ander intussen dezelfde debiteur, dan blijft allebei bewaard; alleen bij hetzelfde veld vraagt Factuurpost wat geldt.',
  ],
  rubrics: { general: 'Algemeen', addresses: 'Afleveradressen', invoice: 'Factuur', financial: 'Financieel' },
  fields: {
    number: {
      label: 'Debiteurnummer',
      help: 'Hieronder staat de debiteur op leverbonnen en facturen. Het voorstel is het eerstvolgende vrije nummer. Eenmaal bewaard verandert het niet meer.',
    },
    name: {
      label: 'Naam',
      help: 'De naam zoals die op de factuur komt; bij een bedrijf de handelsnaam of de statutaire naam.',
    },
    attention: {
      label: 'T.a.v.',
      help: 'Voor wie de factuur bestemd is, bijvoorbeeld de afdeling crediteuren. Mag leeg blijven.',
    },
    address: { label: 'Adres', help: 'Straat en huisnummer van het bezoekadres. Het moet op de factuur staan.' },
    postcode: { label: 'Postcode', help: 'De postcode van het bezoekadres.' },
    city: { label: 'Plaats', help: 'De plaats van het bezoekadres.' },
    country: {
      label: 'Land',
      help: 'Twee letters, zoals NL, BE of DE. Een btw-nummer en een land buiten het uwe kunnen de btw naar de klant verleggen.',
    },
    phone: { label: 'Telefoon', help: 'Voor als u de klant wilt bellen; het staat niet op de factuur.' },
    email: {
      label: 'E-mail adres',
      help: 'Waar PDF-facturen heen gaan. Meer adressen scheidt u met een komma. Umlauten en accenten achter de @ mogen.',
    },
    language: { label: 'Taal', help: 'De taal van de documenten en de e-mails aan deze debiteur.' },
    vatId: {
      label: 'Btw-nummer',
      help: 'Nodig als de btw naar de klant verlegd wordt. Begint met de letters van het land, zoals NL123456789B01.',
    },
    kvk: { label: 'KvK / HRB', help: 'Het nummer in het handelsregister.' },
    invoiceDay: {
      label: 'Factuurdag',
      help: 'Op deze dag worden de facturen van deze debiteur aangemaakt. Geen: alleen als u de debiteur zelf kiest.',
    },
    invoiceType: {
      label: 'Type factuur',
      help: 'Totaalfactuur: regels per artikel en prijs opgeteld. Gespecificeerd: per leverbon. Weekstaat: artikelen tegen de dagen van de week.',
    },
    collect: {
      label: 'Verzamelen',
      help: 'Nee: een factuur per leverbon. Ja, per afleveradres: een factuur voor elk adres. Ja, alles: één factuur.',
    },
    consolidateTo: {
      label: 'Consolideren naar',
      help: 'Het nummer van de debiteur die voor deze betaalt, bijvoorbeeld het hoofdkantoor; diens factuur noemt de filialen. Leeg: niet consolideren. F6 zoekt een debiteur.',
    },
    copies: { label: 'Aantal afdrukken', help: 'Hoeveel exemplaren er op papier gaan, 0 tot en met 9.' },
    dispatch: { label: 'Verzendwijze', help: 'PDF: per e-mail. Papier: afgedrukt. PDF en papier: allebei.' },
    cc: { label: 'CC', help: 'Wie een kopie van de e-mail krijgt. Meer adressen scheidt u met een komma.' },
    bundle: { label: 'Bundelen', help: 'Ja: alle facturen van een verzending samen in één e-mail.' },
    consentSince: {
      label: 'Akkoord digitaal sinds',
      help: 'Sinds welke dag de klant akkoord is met elektronische facturen. Zonder akkoord van de klant mag een factuur niet alleen digitaal.',
    },
    'topBakkers.on': {
      label: 'Facturering via TopBakkers',
      help: 'Ja: de facturen gaan naar het centrale factuuradres in plaats van naar de debiteur. Dat adres staat in Opties, rubriek Factuurgegevens.',
    },
    'topBakkers.number': {
      label: 'Debiteurnummer',
      help: 'Het nummer van deze debiteur bij TopBakkers; het komt op de factuur.',
    },
    'topBakkers.project': { label: 'Project', help: 'Het project bij TopBakkers; het komt op de factuur.' },
    termDays: {
      label: 'Betaaltermijn (dagen)',
      help: 'Leeg: de betaaltermijn van de administratie, uit Opties, rubriek Factuurgegevens.',
    },
    discount: {
      label: 'Korting (%)',
      help: 'Geldt voor elke regel die zelf geen korting heeft. Ten hoogste twee decimalen.',
    },
    deliveryAddresses: { label: 'Afleveradressen', help: 'De adressen waar leverbonnen heen kunnen.' },
    closed: { label: 'Gesloten', help: 'Een gesloten debiteur krijgt geen nieuwe leverbonnen.' },
    code: {
      label: 'Code',
      help: 'Een korte code, zoals F1 of WINKEL; daarmee kiest u het adres op een leverbon. Eenmaal bewaard verandert hij niet meer.',
    },
    place: {
      label: 'Naam',
      help: 'Hoe de plaats heet, bijvoorbeeld de naam van het filiaal; zo staat zij op de factuur.',
    },
  },
  notes: {
    billedTo: 'Rekening gaat naar: {debtor}',
    companyTerm: 'Leeg: de termijn van de administratie, {days} dagen.',
    notOnInvoice: 'Nog leeg; zonder dit wordt een factuur niet definitief.',
  },
  look: 'Dit klopt nog niet: {label} ({rubric}).',
  saved: 'De debiteur is bewaard.',
  added: 'Debiteur {number} {name} is toegevoegd.',
  nothingChanged: 'Er was niets gewijzigd.',
  others: 'Bewaard. Een ander had ook gewijzigd: {labels}.',
  empty: '(leeg)',
  closed: 'GESLOTEN',
  lastChanged: 'gewijzigd {at} door {by}',
  changedElsewhere: 'Intussen gewijzigd door {who}: {labels}. Bewaren voegt uw wijzigingen daarbij.',
  goneElsewhere: 'Deze debiteur is intussen verwijderd.',
  somebody: 'een ander',
  conflicts: {
    question: 'Terwijl u bezig was, is hier ook gewijzigd door {who}. Wat moet gelden?',
    line: '{label}: daar {theirs}, bij u {mine}',
    goOn: { label: 'Verder invullen', letter: 'v' },
    mine: { label: 'Die van mij', letter: 'm' },
    theirs: { label: 'Die van de ander', letter: 'a' },
  },
  addresses: {
    title: 'Afleveradres',
    newTitle: 'Nieuw afleveradres',
    help: [
      'Een plaats waar leveringen van deze debiteur heen gaan. F2, of Enter op het laatste veld, zet het adres bij de debiteur; bewaard wordt het met de debiteur samen.',
    ],
    intro: 'Een plaats waar leveringen heen gaan.',
    columns: { code: 'Code', name: 'Naam', address: 'Adres', postcode: 'Postcode', city: 'Plaats' },
    none: [
      'Er zijn geen aparte afleveradressen: alles gaat naar het bezoekadres.',
      'Met n voegt u een afleveradres toe.',
    ],
    inUse: [
      'Afleveradres {code} staat op leverbonnen en blijft daarom staan.',
      'Is de plaats veranderd, wijzig dan het adres met w.',
    ],
    remove: 'Afleveradres {code} {name} weghalen?',
    keep: { label: 'Laten staan', letter: 'l' },
    removeIt: { label: 'Weghalen', letter: 'w' },
    count: 'Afleveradressen: {count}',
  },
};
