import type { PrintedDelivery } from '../../actions/print-deliveries.ts';
import type { Language } from '../../domain/debtor.ts';
import type { DeliveryRow } from '../../domain/delivery-row.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { counted } from '../../i18n/counted.ts';
import { deliveryListTexts } from '../../i18n/delivery-list.ts';
import { deliveryName } from '../../i18n/delivery-note.ts';
import { fill } from '../../i18n/fill.ts';
import { previewTexts } from '../../i18n/previews.ts';
import { printDeliveries } from '../actions.ts';
import type { Desk } from '../app/screen.ts';
import { type Choice, dialogAfter, questionOf } from '../dialog/update.ts';
import { Pace } from '../kit/pace.ts';
import { printTroubles } from '../kit/print-troubles.ts';
import { shownOfDay } from './chosen-rows.ts';
import { dayText } from './filter-line.ts';
import type { DeliveriesScreen } from './update.ts';

type Asking = Pick<Desk<unknown>, 'open' | 'say' | 'context' | 'language'>;

function print({ open, say, context, language }: Asking, rows: readonly DeliveryRow[]): void {
  const { print: texts } = deliveryListTexts(language);
  open(
    dialogAfter(async (signal, show) => {
      const shown = new Pace<string>((text) => show([text]));
      const progress = (done: number, total: number) => shown.report(fill(texts.printing, { done, total }));
      progress(0, rows.length);
      const printed = await printDeliveries(context, rows, { signal, progress }).finally(() => shown.flush());
      if (printed.some(({ outcome }) => outcome !== 'printed')) {
        return printTroubles<PrintedDelivery>(language, printed, ({ delivery }) => deliveryName(language, delivery));
      }
      say({ level: 'good', text: fill(previewTexts(language).printed, { count: printed.length }) });
      return null;
    }, true),
  );
}

function nameAndDebtor(language: Language, row: DeliveryRow) {
  return { name: deliveryName(language, row), debtor: row.debtorName || row.debtor };
}

/** *Afdrukken*: asks, and prints these notes, a job for each, in the order in which they stand. */
export function askPrint(desk: Asking, rows: readonly DeliveryRow[]): void {
  const { language } = desk;
  const { print: texts } = deliveryListTexts(language);
  const [first, ...others] = rows;
  if (!first) return;
  const asked =
    others.length === 0 ? fill(texts.one, nameAndDebtor(language, first)) : counted(texts.several, rows.length);
  desk.open(
    questionOf(
      [asked],
      [
        { label: consoleTexts(language).cancel, letter: texts.cancelLetter, run: () => {} },
        { label: texts.print, letter: texts.printLetter, run: () => print(desk, rows) },
      ],
    ),
  );
}

/** *Afdrukken* with nothing marked: the note under the cursor, or all that is shown of its day. */
export function askPrintDay(desk: Asking & Pick<Desk<DeliveriesScreen>, 'screen'>, row: DeliveryRow): void {
  const { language } = desk;
  const { print: texts } = deliveryListTexts(language);
  const batch = shownOfDay(desk.screen.list, row.date);
  if (batch.length < 2) {
    askPrint(desk, [row]);
    return;
  }
  const choices: readonly [Choice, ...Choice[]] = [
    { label: consoleTexts(language).cancel, letter: texts.cancelLetter, run: () => {} },
    { label: texts.thisOne, letter: texts.thisOneLetter, run: () => print(desk, [row]) },
    {
      label: fill(texts.wholeDay, { count: batch.length }),
      letter: texts.wholeDayLetter,
      run: () => print(desk, batch),
    },
  ];
  const asked = fill(texts.oneOrDay, { ...nameAndDebtor(language, row), day: dayText(language, row.date) });
  desk.open(questionOf([asked], choices));
}
