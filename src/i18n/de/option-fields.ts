import type { OptionFieldTexts } from '../option-fields.ts';

export const optionFieldTexts: OptionFieldTexts = {
  fields: {
    'company.name': { label: 'Name', help: 'Der Name, unter dem Kunden Sie kennen.' },
    'company.legalName': {
      label: 'Firma',
      help: 'Der Name im Handelsregister, etwa Bäckerei Ährengold GmbH. Leer, wenn es derselbe ist.',
    },
    'company.address': { label: 'Adresse', help: 'Straße und Hausnummer.' },
    'company.postcode': { label: 'Postleitzahl', help: 'Die Postleitzahl, etwa 12345.' },
    'company.city': { label: 'Ort', help: 'Der Sitz des Betriebs.' },
    'company.country': {
      label: 'Land',
      help: 'Das Land mit zwei Buchstaben: NL, DE oder BE. Es bestimmt die Steuersätze und die Feiertage.',
    },
    'company.kvk': {
      label: 'HRB-Nummer',
      help: 'Die Nummer im Handelsregister; in den Niederlanden die KvK-Nummer, die dort auf jeder Rechnung stehen muss.',
    },
    'company.vatId': { label: 'USt-IdNr.', help: 'Die Umsatzsteuer-Identifikationsnummer, etwa DE123456789.' },
    'company.iban': { label: 'IBAN', help: 'Das Konto, auf das Kunden zahlen. Die Prüfziffer wird nachgerechnet.' },
    'company.bic': {
      label: 'BIC',
      help: 'Die Kennung Ihrer Bank, etwa COBADEFF. Nur für Kunden außerhalb Europas nötig; üblich ist leer.',
    },
    'company.email': { label: 'E-Mail', help: 'Die E-Mail-Adresse, die auf der Rechnung steht.' },
    'company.phone': { label: 'Telefon', help: 'Die Telefonnummer, die auf der Rechnung steht.' },
    'company.website': {
      label: 'Website',
      help: 'Die Website, die auf der Rechnung steht, etwa www.aehrengold.example.',
    },
    'company.logo': {
      label: 'Logo',
      help: 'Die PNG- oder JPEG-Datei, die oben links auf die Rechnung kommt, mit ganzem Pfad. Leer: der Name des Betriebs steht dort in Buchstaben.',
    },
    'invoices.termDays': {
      label: 'Zahlungsziel (Tage)',
      help: 'In wie vielen Tagen Kunden zahlen, wenn beim Debitor nichts anderes steht. Üblich sind 14 oder 30.',
    },
    'invoices.numberFormat': {
      label: 'Rechnungsnummer',
      help: 'Die Form der Nummer: {year} ist das Jahr, {number:5} die laufende Nummer in fünf Ziffern. Üblich ist {year}-{number:5}.',
    },
    'invoices.fileName': {
      label: 'Dateiname',
      help: 'Wie die PDF-Datei im Anhang heißt. {number} gehört hinein; {company}, {date} und {debtor} dürfen; .pdf kommt von selbst dazu.',
    },
    'invoices.footer': {
      label: 'Fußtext',
      help: 'Was unten auf jeder Rechnung steht, etwa Ihre Lieferbedingungen. Mehr als vier Zeilen werden gekürzt.',
    },
    'topBakkers.name': {
      label: 'TopBakkers: Name',
      help: 'An wen die Rechnungen der Debitoren mit Abrechnung über TopBakkers gehen.',
    },
    'topBakkers.address': {
      label: 'TopBakkers: Adresse',
      help: 'Straße und Hausnummer oder Postfach der zentralen Rechnungsadresse.',
    },
    'topBakkers.postcode': {
      label: 'TopBakkers: Postleitzahl',
      help: 'Die Postleitzahl der zentralen Rechnungsadresse.',
    },
    'topBakkers.city': { label: 'TopBakkers: Ort', help: 'Der Ort der zentralen Rechnungsadresse.' },
    'topBakkers.country': {
      label: 'TopBakkers: Land',
      help: 'Das Land der zentralen Rechnungsadresse, als zwei Buchstaben.',
    },
    'topBakkers.email': {
      label: 'TopBakkers: E-Mail',
      help: 'Eine oder mehrere Adressen, an die diese Rechnungen als PDF gehen. Ohne Adresse gehen sie nicht per E-Mail.',
    },
    'mail.enabled': {
      label: 'E-Mail senden',
      help: 'Ja: dieser Mandant sendet E-Mail. Nein: nichts geht per E-Mail hinaus; Rechnungen gehen dann nur auf Papier.',
    },
    'mail.method': {
      label: 'Methode',
      help: 'Wie E-Mail hinausgeht. Üblich ist SMTP. OAuth2 ist für Anbieter, die kein Passwort mehr annehmen, sendmail nutzt das Programm dieses Computers, und Ordner schreibt .eml-Dateien zum Üben.',
    },
    'mail.server': {
      label: 'Server',
      help: 'Der Name oder die IP-Adresse des Mailservers (SMTP). Mit Anbieter wählen tragen Sie ihn nach Ihrem Anbieter ein.',
    },
    'mail.port': { label: 'Port', help: 'Üblich sind 587 (STARTTLS), 465 (SSL/TLS) und 25.' },
    'mail.security': {
      label: 'Verschlüsselung',
      help: 'STARTTLS verlangt gehört zu Port 587, SSL/TLS zu Port 465. Ohne Verschlüsselung kann unterwegs jeder mitlesen.',
    },
    'mail.anonymous': {
      label: 'Anonyme Authentifizierung',
      help: 'Ja: Benutzername und Passwort werden nicht verlangt, wie oft im eigenen Netz.',
    },
    'mail.user': { label: 'Benutzername', help: 'Oft die ganze E-Mail-Adresse.' },
    'mail.password': {
      label: 'Passwort',
      help: 'Wird verschlüsselt gespeichert und nirgends gezeigt. Ist schon eines gespeichert, bleibt es, wenn Sie hier nichts eintragen.',
    },
    'mail.oauthIssuer': {
      label: 'Anmeldedienst',
      help: 'Die Webadresse des Anmeldedienstes Ihres Anbieters. Bei Microsoft 365 ist das https://login.microsoftonline.com/common/v2.0.',
    },
    'mail.oauthClientId': {
      label: 'Client-ID',
      help: 'Die Kennung, unter der Ihr Anbieter dieses Programm kennt. Ihr Administrator bekommt sie, wenn er Factuurpost dort anmeldet.',
    },
    'mail.oauthScope': {
      label: 'Erlaubnis für',
      help: 'Wofür die Erlaubnis erbeten wird, mit Leerzeichen dazwischen. Bei Microsoft 365: https://outlook.office.com/SMTP.Send offline_access.',
    },
    'mail.from': {
      label: 'E-Mail-Adresse',
      help: 'Die E-Mail-Adresse, von der Rechnungen kommen. Ihr Mailserver muss sie kennen.',
    },
    'mail.fromName': {
      label: 'Angezeigter Name',
      help: 'Der Name, den Kunden beim Absender sehen. Umlaute sind erlaubt.',
    },
    'mail.replyTo': { label: 'Antwort-E-Mail', help: 'Wohin Antworten gehen. Leer: an den Absender.' },
    'mail.cc': {
      label: 'CC',
      help: 'Adressen, die von jeder Nachricht eine Kopie bekommen, mit Komma dazwischen. Der Kunde sieht diese Adressen.',
    },
    'mail.ccKind': {
      label: 'CC bei',
      help: 'Bei welchen Nachrichten die CC mitgeht: bei allen, oder nur bei Rechnungen, Belegen oder Produktionslisten.',
    },
    'mail.bcc': {
      label: 'BCC',
      help: 'Adressen, die von jeder Nachricht eine Kopie bekommen, ohne dass der Kunde es sieht, mit Komma dazwischen.',
    },
    'mail.bccKind': {
      label: 'BCC bei',
      help: 'Bei welchen Nachrichten die BCC mitgeht: bei allen, oder nur bei Rechnungen, Belegen oder Produktionslisten.',
    },
    'mail.office': {
      label: 'E-Mail der Zentrale',
      help: 'Die Adresse Ihres Büros. Produktionslisten und Testnachrichten gehen dorthin, wenn Sie nichts anderes wählen.',
    },
    'mail.hideSuccess': {
      label: 'Meldung über erfolgreichen Versand verbergen',
      help: 'Ja: während des Versands kommt keine Meldung je gesendeter Rechnung. Was misslingt, wird immer gemeldet.',
    },
    'mail.deleteInvoicePdf': {
      label: 'PDF-Rechnung nach Versand löschen',
      help: 'Ja: die Arbeitskopie der Rechnung wird gelöscht, sobald der Mailserver sie angenommen hat. Das Original bleibt immer im Archiv.',
    },
    'mail.deleteDeliveryPdf': {
      label: 'PDF-Lieferscheine nach Versand löschen',
      help: 'Ja: die Arbeitskopie des Belegs wird gelöscht, sobald der Mailserver sie angenommen hat. Die gesendete Nachricht bleibt im Archiv.',
    },
    'mail.allowSelfSigned': {
      label: 'Selbstsigniertes Zertifikat zulassen',
      help: 'Ja: auch ein Zertifikat, das niemand bestätigt hat, gilt. Nur für einen Server im eigenen Netz; üblich ist Nein.',
    },
    'mail.redirectTo': {
      label: 'Alle Post umleiten an',
      help: 'Zum Üben: alle E-Mail geht an diese eine Adresse und nicht an die Kunden. Auf jedem Bildschirm steht dann eine Warnung. Üblich ist leer.',
    },
    'mail.folder': {
      label: 'Ordner für E-Mail',
      help: 'Der Ordner, in den E-Mail als .eml-Datei kommt, mit ganzem Pfad. Nur bei der Methode Ordner.',
    },
    'folders.pdf': {
      label: 'Ablage der PDF-Dateien',
      help: 'Der Ordner für die Arbeitskopie jeder PDF, mit ganzem Pfad. Er wird geprüft, bevor etwas gesendet wird. Leer: es werden keine Arbeitskopien gemacht.',
    },
    'print.method': {
      label: 'Drucken auf',
      help: 'Ein Drucker dieses Computers (CUPS), oder ein Ordner, in den die PDF-Dateien kommen.',
    },
    'print.printer': { label: 'Drucker', help: 'Der Name des Druckers. Leer: der Standarddrucker dieses Computers.' },
    'print.folder': { label: 'Ordner', help: 'Der Ordner für die PDF-Dateien, mit ganzem Pfad. Es muss ihn geben.' },
    'schedule.mode': {
      label: 'Versand',
      help: 'Sofort: sobald Sie es verlangen. Nach Plan: zu festen Zeiten an Arbeitstagen, auch wenn niemand davorsitzt.',
    },
    'schedule.from': { label: 'Erstes Mal', help: 'Die Uhrzeit des ersten Mals am Tag, etwa 08:00.' },
    'schedule.until': {
      label: 'Letztes Mal',
      help: 'Die Uhrzeit, nach der am Tag nichts mehr hinausgeht, etwa 18:00.',
    },
    'schedule.everyMinutes': {
      label: 'Alle … Minuten',
      help: 'Wie viele Minuten zwischen zwei Malen liegen. 60: jede Stunde.',
    },
    'schedule.days': {
      label: 'Arbeitstage',
      help: 'Die Tage, an denen nach Plan gesendet wird; ein * steht vor einem Tag, der dabei ist. Mit ← und → gehen Sie durch die Tage, mit Leertaste schalten Sie einen ein oder aus.',
    },
    'schedule.holidays': {
      label: 'Freie Tage',
      help: 'Tage, an denen nach Plan nichts gesendet wird, etwa Ihre Betriebsferien: 24.12.2026, 31.12.2026. Mit Komma dazwischen.',
    },
    'schedule.nationalHolidays': {
      label: 'Feiertage auslassen',
      help: 'Ja: auch an den Feiertagen des Landes Ihres Betriebs wird nach Plan nichts gesendet. Üblich ist Ja.',
    },
    'limits.perMinute': { label: 'Grenze pro Minute', help: 'Wie viele Nachrichten pro Minute. 0: unbegrenzt.' },
    'limits.perHour': { label: 'Grenze pro Stunde', help: 'Wie viele Nachrichten pro Stunde. 0: unbegrenzt.' },
    'limits.perDay': {
      label: 'Grenze pro Tag',
      help: 'Wie viele Nachrichten pro Tag; 0 ist unbegrenzt, Gmail nimmt 99. Was heute nicht mehr passt, geht am nächsten Tag.',
    },
    'limits.perConnection': {
      label: 'Je Verbindung',
      help: 'Nach wie vielen Nachrichten eine neue Verbindung zum Mailserver gemacht wird. Üblich ist 100; manche Anbieter wollen weniger.',
    },
    'limits.pauseSeconds': {
      label: 'Pause (Sekunden)',
      help: 'Wie viele Sekunden zwischen zwei Nachrichten liegen. Üblich ist 0; manche Anbieter sehen lieber eine Pause.',
    },
    language: {
      label: 'Taal · Sprache · Language',
      help: 'Die Sprache der Bildschirme. Jeder Kunde kann Rechnungen in einer eigenen Sprache bekommen.',
    },
  },
  methods: {
    smtp: 'SMTP',
    oauth2: 'SMTP mit OAuth2',
    sendmail: 'Lokales sendmail',
    folder: 'Ordner (zum Üben)',
  },
  securities: {
    none: 'Keine',
    opportunistic: 'STARTTLS, wenn möglich',
    starttls: 'STARTTLS verlangt (587)',
    tls: 'SSL/TLS (465)',
  },
  copyKinds: {
    all: 'Alle Nachrichten',
    invoices: 'Rechnungen',
    deliveries: 'Liefer-/Barbelege',
    'production-lists': 'Produktionslisten',
  },
  modes: { direct: 'Sofort senden', schedule: 'Nach Plan' },
  printMethods: { cups: 'Drucker', folder: 'Ordner' },
  defaultPrinter: 'Standarddrucker',
  printerGone: '{name} (nicht gefunden)',
  untilBeforeFrom: 'Das letzte Mal liegt vor dem ersten.',
  noDays: 'Schalten Sie mindestens einen Tag ein, oder wählen Sie Sofort senden.',
};
