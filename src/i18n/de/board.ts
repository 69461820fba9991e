import type { BoardTexts } from '../board.ts';
import { weekdayTexts } from './weekdays.ts';

export const boardTexts: BoardTexts = {
  title: 'Rechnungstage',
  help: [
    'Je Rechnungstag: wie viele Debitoren an diesem Tag ihre Rechnung erhalten, bei wie vielen Lieferungen warten, über welchen Betrag ohne USt und seit wann. Daneben die Entwürfe, die noch nicht endgültig sind, und die endgültigen Rechnungen, die noch nicht versandt oder gedruckt sind. Der heutige Tag steht oben.',
    'Enter oder a öffnet Rechnungen erstellen für den Tag unter dem Cursor. Debitoren ohne Rechnungstag stehen unten; auch deren Rechnungen erstellen Sie so.',
    'Eine Lieferung muss spätestens am 15. des Folgemonats in Rechnung gestellt sein. Ab einer Woche davor steht der Debitor unter der Tabelle; l zeigt alle. Ein Entwurf gilt noch nicht als Rechnung.',
    'Ein konsolidierter Debitor zählt bei der Zentrale mit. Der Betrag ist die Summe der Lieferscheine; auf einer Sammelrechnung kann er durch Rundung um einen Cent abweichen.',
  ],
  today: 'Heute ist {weekday}, {date}; dieser Tag steht oben.',
  days: { ...weekdayTexts, none: 'keiner' },
  columns: {
    day: 'Rech.-Tag',
    debtors: 'Debitoren',
    waiting: 'Warten',
    deliveries: 'Lieferg.',
    net: 'Ohne USt',
    oldest: 'Älteste',
    drafts: 'Entwürfe',
    undelivered: 'Zu vers.',
  },
  nothingLate: 'Nichts muss innerhalb einer Woche in Rechnung gestellt sein.',
  late: {
    one: '{count} Debitor hätte schon eine Rechnung haben müssen.',
    many: '{count} Debitoren hätten schon eine Rechnung haben müssen.',
  },
  soon: {
    one: '{count} Debitor muss innerhalb einer Woche eine Rechnung haben.',
    many: '{count} Debitoren müssen innerhalb einer Woche eine Rechnung haben.',
  },
  daysLate: {
    one: 'geliefert {oldest}, war bis {lastDay} zu berechnen: {count} Tag zu spät',
    many: 'geliefert {oldest}, war bis {lastDay} zu berechnen: {count} Tage zu spät',
  },
  daysLeft: {
    one: 'geliefert {oldest}, zu berechnen bis {lastDay}: noch {count} Tag',
    many: 'geliefert {oldest}, zu berechnen bis {lastDay}: noch {count} Tage',
  },
  lastDay: 'geliefert {oldest}, heute ist der letzte Tag',
  short: {
    late: { one: '{count} Tag zu spät, geliefert {oldest}', many: '{count} Tage zu spät, geliefert {oldest}' },
    left: { one: 'noch {count} Tag, geliefert {oldest}', many: 'noch {count} Tage, geliefert {oldest}' },
    lastDay: 'heute letzter Tag, geliefert {oldest}',
  },
  more: '… und noch {count}: l zeigt alle.',
  lateTitle: 'Rechnungsfrist',
  lateRule:
    'Was geliefert ist, muss spätestens am 15. des Folgemonats in Rechnung gestellt sein (§ 14a Abs. 3 UStG; innerhalb Deutschlands gewährt § 14 Abs. 2 UStG sechs Monate). Ein Entwurf gilt noch nicht.',
  lateLine: {
    one: '{count} Debitor hätte schon eine Rechnung haben müssen; {key} zeigt welcher.',
    many: '{count} Debitoren hätten schon eine Rechnung haben müssen; {key} zeigt welche.',
  },
  soonLine: {
    one: '{count} Debitor muss innerhalb einer Woche eine Rechnung haben; {key} zeigt welcher.',
    many: '{count} Debitoren müssen innerhalb einer Woche eine Rechnung haben; {key} zeigt welche.',
  },
};
