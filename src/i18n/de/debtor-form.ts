import type { DebtorFormTexts } from '../debtor-form.ts';

export const debtorFormTexts: DebtorFormTexts = {
  title: 'Debitor',
  newTitle: 'Neuer Debitor',
  help: [
    'Alles zu einem Debitor, in vier Rubriken: Allgemein, Lieferadressen, Rechnung und Finanzen. F4 geht zur nächsten Rubrik, F3 zur vorigen; Enter im letzten Feld geht auch weiter.',
    'Unten steht in Worten, was die Einstellungen bedeuten; der Satz ändert sich mit dem, was Sie eintragen. F1 erklärt das Feld, in dem Sie stehen.',
    'F2 prüft alles und speichert. Stimmt etwas nicht, kommen Sie zu dem Feld. Ein * hinter einer Rubrik: hier ist etwas geändert; ein !: hier stimmt etwas nicht.',
    'Ändert jemand anderes inzwischen denselben Debitor, bleibt beides erhalten; nur beim selben Feld fragt Factuurpost, was gilt.',
  ],
  rubrics: { general: 'Allgemein', addresses: 'Lieferadressen', invoice: 'Rechnung', financial: 'Finanzen' },
  fields: {
    number: {
      label: 'Debitorennummer',
      help: 'Unter dieser Nummer steht der Debitor auf Lieferscheinen und Rechnungen. Vorgeschlagen wird die nächste freie. Einmal gespeichert, ändert sie sich nicht mehr.',
    },
    name: { label: 'Name', help: 'Der Name, wie er auf die Rechnung kommt; bei einer Firma der vollständige Name.' },
    attention: {
      label: 'z. Hd.',
      help: 'Für wen die Rechnung bestimmt ist, zum Beispiel die Buchhaltung. Darf leer bleiben.',
    },
    address: { label: 'Straße und Nr.', help: 'Straße und Hausnummer. Die Anschrift muss auf der Rechnung stehen.' },
    postcode: { label: 'Postleitzahl', help: 'Die Postleitzahl der Anschrift.' },
    city: { label: 'Ort', help: 'Der Ort der Anschrift.' },
    country: {
      label: 'Land',
      help: 'Zwei Buchstaben, wie NL, BE oder DE. Eine USt-IdNr. und ein anderes Land als das Ihre können die Steuerschuld auf den Kunden übergehen lassen.',
    },
    phone: { label: 'Telefon', help: 'Falls Sie den Kunden anrufen wollen; steht nicht auf der Rechnung.' },
    email: {
      label: 'E-Mail-Adresse',
      help: 'Wohin PDF-Rechnungen gehen. Mehrere Adressen trennen Sie mit einem Komma. Umlaute hinter dem @ sind erlaubt.',
    },
    language: { label: 'Sprache', help: 'Die Sprache der Dokumente und E-Mails an diesen Debitor.' },
    vatId: {
      label: 'USt-IdNr.',
      help: 'Nötig, wenn die Steuerschuld auf den Kunden übergeht. Beginnt mit den Buchstaben des Landes, wie DE123456789.',
    },
    kvk: { label: 'KvK / HRB', help: 'Die Nummer im Handelsregister.' },
    invoiceDay: {
      label: 'Rechnungstag',
      help: 'An diesem Tag werden die Rechnungen dieses Debitors erstellt. Keiner: nur wenn Sie den Debitor selbst wählen.',
    },
    invoiceType: {
      label: 'Rechnungsart',
      help: 'Gesamtrechnung: Zeilen je Artikel und Preis addiert. Nach Lieferungen: je Lieferschein. Wochenliste: Artikel gegen die Tage der Woche.',
    },
    collect: {
      label: 'Sammeln',
      help: 'Nein: eine Rechnung je Lieferschein. Ja, je Lieferadresse: eine Rechnung für jede Adresse. Ja, alles: eine Rechnung.',
    },
    consolidateTo: {
      label: 'Konsolidieren auf',
      help: 'Die Nummer des Debitors, der für diesen zahlt, zum Beispiel die Zentrale; deren Rechnung nennt die Filialen. Leer: nicht konsolidieren. F6 sucht einen Debitor.',
    },
    copies: { label: 'Anzahl Ausdrucke', help: 'Wie viele Exemplare auf Papier gehen, 0 bis 9.' },
    dispatch: { label: 'Versandweg', help: 'PDF: per E-Mail. Papier: gedruckt. PDF und Papier: beides.' },
    cc: { label: 'CC', help: 'Wer eine Kopie der E-Mail bekommt. Mehrere Adressen trennen Sie mit einem Komma.' },
    bundle: { label: 'Bündeln', help: 'Ja: alle Rechnungen eines Versands zusammen in einer E-Mail.' },
    consentSince: {
      label: 'Digital einverstanden seit',
      help: 'Seit welchem Tag der Kunde mit elektronischen Rechnungen einverstanden ist. Ohne sein Einverständnis darf eine Rechnung nicht nur digital gehen.',
    },
    'topBakkers.on': {
      label: 'Abrechnung über TopBakkers',
      help: 'Ja: die Rechnungen gehen an die zentrale Rechnungsadresse statt an den Debitor. Die steht in den Optionen, Rubrik Rechnungsdaten.',
    },
    'topBakkers.number': {
      label: 'Debitorennummer',
      help: 'Die Nummer dieses Debitors bei TopBakkers; sie kommt auf die Rechnung.',
    },
    'topBakkers.project': { label: 'Projekt', help: 'Das Projekt bei TopBakkers; es kommt auf die Rechnung.' },
    termDays: {
      label: 'Zahlungsziel (Tage)',
      help: 'Leer: das Zahlungsziel des Mandanten, aus den Optionen, Rubrik Rechnungsdaten.',
    },
    discount: {
      label: 'Rabatt (%)',
      help: 'Gilt für jede Zeile, die selbst keinen Rabatt hat. Höchstens zwei Dezimalen.',
    },
    deliveryAddresses: { label: 'Lieferadressen', help: 'Die Adressen, an die Lieferscheine gehen können.' },
    closed: { label: 'Geschlossen', help: 'Ein geschlossener Debitor bekommt keine neuen Lieferscheine.' },
    code: {
      label: 'Code',
      help: 'Ein kurzer Code, wie F1 oder LADEN; damit wählen Sie die Adresse auf einem Lieferschein. Einmal gespeichert, ändert er sich nicht mehr.',
    },
    place: {
      label: 'Name',
      help: 'Wie der Ort heißt, zum Beispiel der Name der Filiale; so steht er auf der Rechnung.',
    },
  },
  notes: {
    billedTo: 'Die Rechnung geht an: {debtor}',
    companyTerm: 'Leer: das Ziel des Mandanten, {days} Tage.',
    notOnInvoice: 'Noch leer; ohne das wird eine Rechnung nicht endgültig.',
  },
  look: 'Das stimmt noch nicht: {label} ({rubric}).',
  saved: 'Der Debitor ist gespeichert.',
  added: 'Debitor {number} {name} ist hinzugefügt.',
  nothingChanged: 'Es war nichts geändert.',
  others: 'Gespeichert. Jemand anderes hatte auch geändert: {labels}.',
  empty: '(leer)',
  closed: 'GESCHLOSSEN',
  lastChanged: 'geändert {at} von {by}',
  changedElsewhere: 'Inzwischen geändert von {who}: {labels}. Beim Speichern kommen Ihre Änderungen dazu.',
  goneElsewhere: 'Dieser Debitor ist inzwischen gelöscht.',
  somebody: 'jemand anderem',
  conflicts: {
    question: 'Während Sie daran waren, wurde hier auch von {who} geändert. Was soll gelten?',
    line: '{label}: dort {theirs}, bei Ihnen {mine}',
    goOn: { label: 'Weiter ausfüllen', letter: 'w' },
    mine: { label: 'Meines', letter: 'm' },
    theirs: { label: 'Das andere', letter: 'a' },
  },
  addresses: {
    title: 'Lieferadresse',
    newTitle: 'Neue Lieferadresse',
    help: [
      'Ein Ort, an den Lieferungen dieses Debitors gehen. F2, oder Enter im letzten Feld, setzt die Adresse zum Debitor; gespeichert wird sie mit dem Debitor zusammen.',
    ],
    intro: 'Ein Ort, an den Lieferungen gehen.',
    columns: { code: 'Code', name: 'Name', address: 'Straße', postcode: 'PLZ', city: 'Ort' },
    none: [
      'Es gibt keine eigenen Lieferadressen: alles geht an die Anschrift.',
      'Mit n fügen Sie eine Lieferadresse hinzu.',
    ],
    inUse: [
      'Lieferadresse {code} steht auf Lieferscheinen und bleibt deshalb stehen.',
      'Ist der Ort ein anderer, ändern Sie die Adresse mit w.',
    ],
    remove: 'Lieferadresse {code} {name} entfernen?',
    keep: { label: 'Stehen lassen', letter: 's' },
    removeIt: { label: 'Entfernen', letter: 'e' },
    count: 'Lieferadressen: {count}',
  },
};
