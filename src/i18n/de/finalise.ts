import type { FinaliseTexts } from '../finalise.ts';

export const finaliseTexts: FinaliseTexts = {
  title: 'Fertigstellen',
  help: [
    'Zeigt, was geschieht, wenn die gewählten Entwürfe fertiggestellt werden: wie viele es sind, welches Datum und welche Nummern sie bekommen und was noch fehlt. F2 oder Enter fragt noch einmal und tut es dann.',
    'Eine Rechnung, der etwas fehlt, bleibt in Arbeit; es steht dabei, was fehlt und auf welchem Bildschirm Sie es ergänzen. Die anderen werden fertiggestellt.',
    'Eine fertige Rechnung ändert sich nie mehr. Mit einer Stornorechnung heben Sie sie auf.',
    'Mit ↓ gehen Sie zu dem, was fehlt; Enter oder w öffnet dort die Maske mit dem Feld. Kommen Sie zurück, so ist alles neu geprüft. Ein Betrag weit ab vom Üblichen (mehr als das Doppelte oder weniger als die Hälfte der Mitte der letzten acht Rechnungen) wird gemeldet und verhindert nichts.',
  ],
  get: {
    one: '{count} Entwurf wird fertiggestellt, mit Rechnungsdatum {date} und Nummer {first}.',
    many: '{count} Entwürfe werden fertiggestellt, mit Rechnungsdatum {date} und den Nummern {first} bis {last}.',
  },
  amounts: 'Zusammen {gross}: {net} ohne MwSt. und {vat} MwSt.',
  none: 'Keiner dieser Entwürfe kann jetzt fertiggestellt werden.',
  incomplete: {
    one: '{count} Entwurf ist unvollständig und bleibt in Arbeit:',
    many: '{count} Entwürfe sind unvollständig und bleiben in Arbeit:',
  },
  outliers: {
    one: '{count} Entwurf weicht vom Üblichen ab; es verhindert nichts:',
    many: '{count} Entwürfe weichen vom Üblichen ab; es verhindert nichts:',
  },
  lacks: '{debtor} {name}',
  gone: {
    one: '{count} gewählte Rechnung ist kein Entwurf mehr; mit ihr geschieht nichts.',
    many: '{count} gewählte Rechnungen sind keine Entwürfe mehr; mit ihnen geschieht nichts.',
  },
  heading: 'Fertiggestellt werden:',
  question: {
    one: '{company}: {count} Rechnung über {amount} fertigstellen?',
    many: '{company}: {count} Rechnungen über zusammen {amount} fertigstellen?',
  },
  numbers: 'Rechnungsdatum {date}, Nummern {first} bis {last}.',
  forGood: 'Das lässt sich nicht rückgängig machen.',
  confirm: 'Fertigstellen',
  confirmLetter: 'f',
  cancelLetter: 'a',
  working: 'Die Rechnungen werden fertiggestellt.',
  progress: '{done} von {total}',
  waits: 'Tasten, die Sie jetzt drücken, warten, bis das fertig ist.',
  work: 'Rechnungen fertigstellen',
  done: { one: '{count} Rechnung fertiggestellt.', many: '{count} Rechnungen fertiggestellt.' },
  left: { one: '{count} ist unvollständig.', many: '{count} sind unvollständig.' },
  takenByOthers: {
    one: '{count} hatte schon jemand anders erledigt.',
    many: '{count} hatte schon jemand anders erledigt.',
  },
};
