import type { OptionFieldTexts } from '../option-fields.ts';

export const optionFieldTexts: OptionFieldTexts = {
  fields: {
    'company.name': { label: 'Naam', help: 'De naam waaronder klanten u kennen.' },
    'company.legalName': {
      label: 'Juridische naam',
      help: 'De naam in het handelsregister, zoals Bakkerij De Korenaar B.V. Leeg als die dezelfde is.',
    },
    'company.address': { label: 'Adres', help: 'Straat en huisnummer.' },
    'company.postcode': { label: 'Postcode', help: 'De postcode, zoals 1234 AB.' },
    'company.city': { label: 'Plaats', help: 'De vestigingsplaats.' },
    'company.country': {
      label: 'Land',
      help: 'Het land als twee letters: NL, DE of BE. Het bepaalt de btw-tarieven en de feestdagen.',
    },
    'company.kvk': {
      label: 'KvK-nummer',
      help: 'Het nummer in het handelsregister; in Duitsland dat van de HRB. Het moet op elke Nederlandse factuur staan.',
    },
    'company.vatId': { label: 'Btw-nummer', help: 'Het btw-identificatienummer, zoals NL001234567B01.' },
    'company.iban': { label: 'IBAN', help: 'De rekening waarop klanten betalen. Het controlegetal wordt nagekeken.' },
    'company.bic': {
      label: 'BIC',
      help: 'De code van uw bank, zoals ABNANL2A. Alleen nodig voor klanten buiten Europa; gebruikelijk is leeg.',
    },
    'company.email': { label: 'E-mail', help: 'Het e-mailadres dat op de factuur staat.' },
    'company.phone': { label: 'Telefoon', help: 'Het telefoonnummer dat op de factuur staat.' },
    'company.website': { label: 'Website', help: 'De website die op de factuur staat, zoals www.korenaar.example.' },
    'company.logo': {
      label: 'Logo',
      help: 'Het PNG- of JPEG-bestand dat linksboven op de factuur komt, met het hele pad. Leeg: de naam van het bedrijf staat er in letters.',
    },
    'invoices.termDays': {
      label: 'Betaaltermijn (dagen)',
      help: 'Binnen hoeveel dagen klanten betalen, als bij de debiteur niets anders staat. Gebruikelijk is 14 of 30.',
    },
    'invoices.numberFormat': {
      label: 'Factuurnummer',
      help: 'De opmaak van het nummer: {year} is het jaar, {number:5} het volgnummer in vijf cijfers. Gebruikelijk is {year}-{number:5}.',
    },
    'invoices.fileName': {
      label: 'Bestandsnaam',
      help: 'Hoe het PDF-bestand in de bijlage heet. {number} hoort erin; {company}, {date} en {debtor} mogen; .pdf komt er vanzelf achter.',
    },
    'invoices.footer': {
      label: 'Voettekst',
      help: 'Wat onder aan elke factuur staat, zoals uw leveringsvoorwaarden. Meer dan vier regels wordt afgekapt.',
    },
    'topBakkers.name': {
      label: 'TopBakkers: naam',
      help: 'Naar wie facturen gaan van debiteuren met Facturering via TopBakkers.',
    },
    'topBakkers.address': {
      label: 'TopBakkers: adres',
      help: 'Straat en huisnummer, of postbus, van het centrale factuuradres.',
    },
    'topBakkers.postcode': { label: 'TopBakkers: postcode', help: 'De postcode van het centrale factuuradres.' },
    'topBakkers.city': { label: 'TopBakkers: plaats', help: 'De plaats van het centrale factuuradres.' },
    'topBakkers.country': {
      label: 'TopBakkers: land',
      help: 'Het land van het centrale factuuradres, als twee letters.',
    },
    'topBakkers.email': {
      label: 'TopBakkers: e-mail',
      help: 'Een of meer adressen waar die facturen als PDF heen gaan. Zonder adres gaan ze niet per e-mail.',
    },
    'mail.enabled': {
      label: 'E-mail verzenden',
      help: 'Ja: deze administratie verstuurt e-mail. Nee: er vertrekt niets per e-mail; facturen gaan dan alleen op papier.',
    },
    'mail.method': {
      label: 'Methode',
      help: 'Hoe e-mail vertrekt. Gebruikelijk is SMTP. OAuth2 is voor providers die geen wachtwoord meer aannemen, sendmail gebruikt het programma van deze computer, en Map schrijft .eml-bestanden om te oefenen.',
    },
    'mail.server': {
      label: 'Server',
      help: 'De naam of het IP-adres van de mailserver (SMTP). Met Preset kiezen vult u hem in naar uw provider.',
    },
    'mail.port': { label: 'Poort', help: 'Gebruikelijk zijn 587 (STARTTLS), 465 (SSL/TLS) en 25.' },
    'mail.security': {
      label: 'Beveiliging',
      help: 'STARTTLS verplicht hoort bij poort 587, SSL/TLS bij poort 465. Zonder beveiliging kan iedereen onderweg meelezen.',
    },
    'mail.anonymous': {
      label: 'Anonieme aanmelding',
      help: 'Ja: er wordt geen gebruikersnaam en wachtwoord gevraagd, zoals vaak op het eigen netwerk.',
    },
    'mail.user': { label: 'Gebruikersnaam', help: 'Vaak het volledige e-mailadres.' },
    'mail.password': {
      label: 'Wachtwoord',
      help: 'Wordt versleuteld bewaard en nergens getoond. Is er al een bewaard, dan blijft dat als u hier niets invult.',
    },
    'mail.oauthIssuer': {
      label: 'Aanmelddienst',
      help: 'Het webadres van de aanmelddienst van uw provider. Voor Microsoft 365 is dat https://login.microsoftonline.com/common/v2.0.',
    },
    'mail.oauthClientId': {
      label: 'Client-ID',
      help: 'De code waaronder uw provider dit programma kent. Uw beheerder krijgt die als hij Factuurpost daar aanmeldt.',
    },
    'mail.oauthScope': {
      label: 'Toestemming voor',
      help: 'Waarvoor toestemming wordt gevraagd, met spaties ertussen. Voor Microsoft 365: https://outlook.office.com/SMTP.Send offline_access.',
    },
    'mail.from': {
      label: 'Afzender',
      help: 'Het e-mailadres waarvan facturen komen. Het moet bij uw mailserver bekend zijn.',
    },
    'mail.fromName': {
      label: 'Weergavenaam',
      help: 'De naam die klanten bij de afzender zien. Letters als é en ü mogen.',
    },
    'mail.replyTo': { label: 'Antwoordadres', help: 'Waar antwoorden naartoe gaan. Leeg: naar de afzender.' },
    'mail.cc': {
      label: 'CC',
      help: 'Adressen die van elk bericht een kopie krijgen, met een komma ertussen. De klant ziet deze adressen.',
    },
    'mail.ccKind': {
      label: 'CC bij',
      help: 'Bij welke berichten de CC meegaat: bij alle, of alleen bij facturen, bonnen of productielijsten.',
    },
    'mail.bcc': {
      label: 'BCC',
      help: 'Adressen die van elk bericht een kopie krijgen zonder dat de klant dat ziet, met een komma ertussen.',
    },
    'mail.bccKind': {
      label: 'BCC bij',
      help: 'Bij welke berichten de BCC meegaat: bij alle, of alleen bij facturen, bonnen of productielijsten.',
    },
    'mail.office': {
      label: 'E-mail adres (hoofd)kantoor',
      help: 'Het adres van uw kantoor. Productielijsten en testberichten gaan daarheen als u niets anders kiest.',
    },
    'mail.hideSuccess': {
      label: 'Bericht succesvol versturen facturen verbergen',
      help: 'Ja: tijdens het versturen komt er geen melding per verzonden factuur. Wat mislukt, wordt altijd gemeld.',
    },
    'mail.deleteInvoicePdf': {
      label: 'PDF-factuur verwijderen na versturen',
      help: 'Ja: de werkkopie van de factuur gaat weg zodra de mailserver haar heeft aangenomen. Het origineel blijft altijd in het archief.',
    },
    'mail.deleteDeliveryPdf': {
      label: 'PDF-leverbonnen verwijderen na versturen',
      help: 'Ja: de werkkopie van de bon gaat weg zodra de mailserver haar heeft aangenomen. Het verzonden bericht blijft in het archief.',
    },
    'mail.allowSelfSigned': {
      label: 'Zelfondertekend certificaat toestaan',
      help: 'Ja: ook een certificaat dat niemand heeft bevestigd, wordt vertrouwd. Alleen voor een server op uw eigen netwerk; gebruikelijk is Nee.',
    },
    'mail.redirectTo': {
      label: 'Alle post omleiden naar',
      help: 'Om te oefenen: alle e-mail gaat naar dit ene adres en niet naar de klanten. Op elk scherm staat dan een waarschuwing. Gebruikelijk is leeg.',
    },
    'mail.folder': {
      label: 'Map voor e-mail',
      help: 'De map waarin e-mail als .eml-bestand komt te staan, met het hele pad. Alleen bij de methode Map.',
    },
    'folders.pdf': {
      label: 'PDF-bestandslocatie',
      help: 'De map voor de werkkopie van elke PDF, met het hele pad. Ze wordt nagekeken voordat er iets wordt verstuurd. Leeg: er worden geen werkkopieën gemaakt.',
    },
    'print.method': {
      label: 'Afdrukken op',
      help: 'Een printer van deze computer (CUPS), of een map waarin de PDF-bestanden komen te staan.',
    },
    'print.printer': { label: 'Printer', help: 'De naam van de printer. Leeg: de standaardprinter van deze computer.' },
    'print.folder': { label: 'Map', help: 'De map voor de PDF-bestanden, met het hele pad. Ze moet bestaan.' },
    'schedule.mode': {
      label: 'Versturen',
      help: 'Direct: zodra u het vraagt. Op schema: op vaste tijden van werkdagen, ook als niemand achter het scherm zit.',
    },
    'schedule.from': { label: 'Eerste keer', help: 'De tijd van de eerste keer op een dag, zoals 08:00.' },
    'schedule.until': { label: 'Laatste keer', help: 'De tijd waarna er op een dag niets meer vertrekt, zoals 18:00.' },
    'schedule.everyMinutes': {
      label: 'Om de … minuten',
      help: 'Hoeveel minuten er tussen twee keren liggen. 60: elk uur.',
    },
    'schedule.days': {
      label: 'Werkdagen',
      help: 'De dagen waarop het schema verstuurt; een * staat voor een dag die meedoet. Met ← en → gaat u langs de dagen, met Spatie zet u er een aan of uit.',
    },
    'schedule.holidays': {
      label: 'Vrije dagen',
      help: 'Dagen waarop het schema niets verstuurt, zoals uw bedrijfsvakantie: 24-12-2026, 31-12-2026. Met een komma ertussen.',
    },
    'schedule.nationalHolidays': {
      label: 'Feestdagen overslaan',
      help: 'Ja: ook op de feestdagen van het land van uw bedrijf verstuurt het schema niets. Gebruikelijk is Ja.',
    },
    'limits.perMinute': { label: 'Limiet per minuut', help: 'Hoeveel berichten per minuut. 0: onbeperkt.' },
    'limits.perHour': { label: 'Limiet per uur', help: 'Hoeveel berichten per uur. 0: onbeperkt.' },
    'limits.perDay': {
      label: 'Limiet per dag',
      help: 'Hoeveel berichten per dag; 0 is onbeperkt, Gmail neemt er 99. Wat vandaag niet meer past, gaat op de volgende dag.',
    },
    'limits.perConnection': {
      label: 'Per verbinding',
      help: 'Na hoeveel berichten een nieuwe verbinding met de mailserver wordt gemaakt. Gebruikelijk is 100; sommige providers willen minder.',
    },
    'limits.pauseSeconds': {
      label: 'Pauze (seconden)',
      help: 'Hoeveel seconden er tussen twee berichten zitten. Gebruikelijk is 0; sommige providers zien liever een pauze.',
    },
    language: {
      label: 'Taal · Sprache · Language',
      help: 'De taal van de schermen. Elke klant kan facturen in een eigen taal krijgen.',
    },
  },
  methods: {
    smtp: 'SMTP',
    oauth2: 'SMTP met OAuth2',
    sendmail: 'Lokale sendmail',
    folder: 'Map (om te oefenen)',
  },
  securities: {
    none: 'Geen',
    opportunistic: 'STARTTLS indien mogelijk',
    starttls: 'STARTTLS verplicht (587)',
    tls: 'SSL/TLS (465)',
  },
  copyKinds: {
    all: 'Alle berichten',
    invoices: 'Facturen',
    deliveries: 'Lever-/contantbonnen',
    'production-lists': 'Productielijsten',
  },
  modes: { direct: 'Direct versturen', schedule: 'Op schema' },
  printMethods: { cups: 'Printer', folder: 'Map' },
  defaultPrinter: 'Standaardprinter',
  printerGone: '{name} (niet gevonden)',
  untilBeforeFrom: 'De laatste keer ligt voor de eerste.',
  noDays: 'Zet minstens één dag aan, of kies Direct versturen.',
};
