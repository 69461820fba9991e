import type { InternalCopy } from '../../actions/print-internal-copies.ts';
import type { Language } from '../../domain/debtor.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { dispatchErrorText } from '../../i18n/dispatch.ts';
import { explainError } from '../../i18n/errors.ts';
import { fill } from '../../i18n/fill.ts';
import { previewTexts } from '../../i18n/previews.ts';
import { printInternalCopies } from '../actions.ts';
import type { Desk } from '../app/screen.ts';
import { type DialogScreen, dialogAfter, noticeOf, questionOf } from '../dialog/update.ts';
import { Pace } from '../kit/pace.ts';
import { textOf } from '../text/update.ts';

type Asking = Pick<Desk<unknown>, 'open' | 'say' | 'context' | 'language'>;

/** Failures that a notice has room for. */
const mostTold = 4;

function nameOf({ invoice }: InternalCopy): string {
  return invoice.status === 'draft' ? invoice.debtor : invoice.number.text;
}

function causeOf(language: Language, copy: InternalCopy): string {
  if (copy.outcome === 'unfit') {
    const { message, remedy } = explainError(language, copy.error);
    return `${message} ${remedy}`;
  }
  if (copy.outcome !== 'failed') return '';
  const { cause, remedy } = dispatchErrorText(language, 'print', copy.error, copy.uncertain);
  return `${cause} ${remedy}`;
}

/** What became of the copies, when not all of them were printed. */
function troubles(language: Language, copies: readonly InternalCopy[]): DialogScreen {
  const texts = previewTexts(language);
  const printed = copies.filter(({ outcome }) => outcome === 'printed').length;
  const left = copies.filter(({ outcome }) => outcome === 'left').length;
  const failed = copies.filter(({ outcome }) => outcome === 'failed' || outcome === 'unfit');
  const told = failed
    .slice(0, mostTold)
    .map((copy) => fill(texts.failure, { invoice: nameOf(copy), cause: causeOf(language, copy) }));
  return noticeOf([
    fill(texts.printedSome, { count: printed, total: copies.length }),
    ...(left === 0 ? [] : [fill(texts.stopped, { count: left })]),
    ...(failed.length === 0 ? [] : ['', fill(texts.notPrinted, { count: failed.length }), ...told]),
    ...(failed.length > mostTold ? [fill(texts.more, { count: failed.length - mostTold })] : []),
  ]);
}

function print({ open, say, context, language }: Asking, ids: readonly string[]): void {
  const texts = previewTexts(language);
  open(
    dialogAfter(async (signal, show) => {
      const shown = new Pace<string>((text) => show([text]));
      const progress = (done: number, total: number) => shown.report(fill(texts.printing, { done, total }));
      progress(0, ids.length);
      const copies = await printInternalCopies(context, ids, { signal, progress }).finally(() => shown.flush());
      if (copies.some(({ outcome }) => outcome !== 'printed')) return troubles(language, copies);
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
