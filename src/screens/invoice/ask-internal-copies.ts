import type { InternalCopy } from '../../actions/print-internal-copies.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { fill } from '../../i18n/fill.ts';
import { previewTexts } from '../../i18n/previews.ts';
import { printInternalCopies } from '../actions.ts';
import type { Desk } from '../app/screen.ts';
import { dialogAfter, questionOf } from '../dialog/update.ts';
import { Pace } from '../kit/pace.ts';
import { printTroubles } from '../kit/print-troubles.ts';
import { textOf } from '../text/update.ts';

type Asking = Pick<Desk<unknown>, 'open' | 'say' | 'context' | 'language'>;

function nameOf({ invoice }: InternalCopy): string {
  return invoice.status === 'draft' ? invoice.debtor : invoice.number.text;
}

function print({ open, say, context, language }: Asking, ids: readonly string[]): void {
  const texts = previewTexts(language);
  open(
    dialogAfter(async (signal, show) => {
      const shown = new Pace<string>((text) => show([text]));
      const progress = (done: number, total: number) => shown.report(fill(texts.printing, { done, total }));
      progress(0, ids.length);
      const copies = await printInternalCopies(context, ids, { signal, progress }).finally(() => shown.flush());
      if (copies.some(({ outcome }) => outcome !== 'printed')) return printTroubles(language, copies, nameOf);
      say({ level: 'good', text: fill(texts.printed, { count: copies.length }) });
      return null;
    }, true),
  );
}

/** *Afdrukken (intern exemplaar)*: to the screen or to the office printer. The dispatch state stays as it is. */
export function askInternalCopies(desk: Asking, ids: readonly string[]): void {
  const { language, open } = desk;
  const texts = previewTexts(language);
  const question = ids.length === 1 ? texts.internalQuestionOne : fill(texts.internalQuestion, { count: ids.length });
  open(
    questionOf(
      [question],
      [
        { label: consoleTexts(language).cancel, letter: texts.letters.cancel, run: () => {} },
        { label: texts.onScreen, letter: texts.letters.screen, run: () => open(textOf(ids, 0, true)) },
        { label: texts.onPrinter, letter: texts.letters.printer, run: () => print(desk, ids) },
      ],
    ),
  );
}
