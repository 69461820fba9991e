import type { DebtorSettingTexts } from '../debtor-settings.ts';
import { weekdayTexts } from './weekdays.ts';

export const debtorSettingTexts: DebtorSettingTexts = {
  days: { ...weekdayTexts, none: 'keiner (von Hand)' },
  types: { total: 'Gesamtrechnung', specified: 'Nach Lieferungen', weekly: 'Wochenliste' },
  collects: { none: 'Nein', address: 'Ja, je Lieferadresse', all: 'Ja, alles' },
  dispatches: { pdf: 'PDF', paper: 'Papier', both: 'PDF und Papier' },
  short: {
    types: { total: 'gesamt', specified: 'einzeln', weekly: 'Woche' },
    dispatches: { pdf: 'PDF', paper: 'Papier', both: 'beides' },
  },
  sentence: {
    when: {
      monday: 'Jeden Montag',
      tuesday: 'Jeden Dienstag',
      wednesday: 'Jeden Mittwoch',
      thursday: 'Jeden Donnerstag',
      friday: 'Jeden Freitag',
      saturday: 'Jeden Samstag',
      sunday: 'Jeden Sonntag',
      none: 'Nur wenn Sie diesen Debitor selbst wählen:',
    },
    what: {
      total: {
        none: 'eine Gesamtrechnung je Lieferschein',
        address: 'eine Gesamtrechnung je Lieferadresse',
        all: 'eine Gesamtrechnung für alles zusammen',
      },
      specified: {
        none: 'eine aufgeschlüsselte Rechnung je Lieferschein',
        address: 'eine Rechnung je Lieferadresse, nach Lieferscheinen aufgeschlüsselt',
        all: 'eine Rechnung für alles zusammen, nach Lieferscheinen aufgeschlüsselt',
      },
      weekly: {
        none: 'eine Wochenliste je Lieferschein',
        address: 'eine Wochenliste je Lieferadresse',
        all: 'eine Wochenliste für alles zusammen',
      },
    },
    whole: '{when} {what}, {how}.',
    mail: 'als PDF an {to}',
    mailToNobody: 'als PDF, aber es gibt noch keine E-Mail-Adresse',
    copyTo: '(Kopie an {cc})',
    paper: { one: 'auf Papier, {count} Ausdruck', many: 'auf Papier, {count} Ausdrucke' },
    paperWithoutCopies: 'auf Papier, aber mit 0 Ausdrucken: es wird nichts gedruckt',
    and: 'und',
    central: 'Über TopBakkers: unter der dortigen Debitorennummer {number} an {central} statt an den Debitor.',
    centralWithProject:
      'Über TopBakkers: unter der dortigen Debitorennummer {number}, Projekt {project}, an {central} statt an den Debitor.',
    noCentral: 'eine zentrale Rechnungsadresse, die noch nicht eingetragen ist',
    noNumber: '(noch nicht eingetragen)',
    bundled: 'Alle Rechnungen eines Versands gehen zusammen in einer E-Mail.',
    oneByOne: 'Jede Rechnung geht in einer eigenen E-Mail.',
    billedTo: 'Alles wird an {debtor} berechnet: Rechnungstag, Art, Sammeln und Versandweg sind die von dort.',
    billedThrough:
      'Alles wird über {debtor} an {end} berechnet: Rechnungstag, Art, Sammeln und Versandweg sind die von dort.',
    ownDiscount: 'Der Rabatt von {percent} bleibt der dieses Debitors.',
    billedFor: {
      one: 'Auch die Lieferungen an {count} anderen Debitor werden hier berechnet.',
      many: 'Auch die Lieferungen an {count} andere Debitoren werden hier berechnet.',
    },
    closed: 'Geschlossen: es kommen keine neuen Lieferscheine dazu; was noch offen ist, wird berechnet.',
    andMore: '{first} und {count} weitere',
  },
};
