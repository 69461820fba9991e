import type { FiltersTexts } from '../filters.ts';

export const filtersTexts: FiltersTexts = {
  title: 'Filter',
  intro: 'Welche Rechnungen die Liste zeigt. Was leer ist, zählt nicht.',
  help: [
    'Hier wählen Sie, welche Rechnungen die Liste zeigt. Ein leeres Feld zählt nicht. F2 zeigt die Liste; Esc lässt die Filter, wie sie waren.',
    'In der Liste steht über den Zeilen, welche Filter gelten. Esc nimmt sie dort weg. Nach Namen suchen Sie in der Liste mit /.',
  ],
  from: {
    label: 'Startdatum',
    help: 'Das erste Rechnungsdatum, das zählt: 13.11.2026, 13.11 (dieses Jahr), heute, oder -7 für vor sieben Tagen. Entwürfe haben kein Datum und fallen dann weg.',
  },
  until: {
    label: 'Enddatum',
    help: 'Das letzte Rechnungsdatum, das zählt. Dieser Tag gehört noch dazu.',
  },
  state: {
    label: 'Status',
    help: 'Nur Rechnungen mit diesem Status. Wählen Sie mit ← und →.',
  },
  debtor: {
    label: 'Debitor',
    help: 'Die ganze Nummer des Debitors, der die Rechnung bekommt. Nach Namen suchen Sie in der Liste mit /.',
  },
  anyState: 'alle',
  untilBeforeFrom: 'Das Enddatum liegt vor dem Startdatum.',
};
