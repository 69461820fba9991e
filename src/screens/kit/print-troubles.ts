import type { PrintOutcome } from '../../actions/print-each.ts';
import type { Language } from '../../domain/debtor.ts';
import { dispatchErrorText } from '../../i18n/dispatch.ts';
import { explainError } from '../../i18n/errors.ts';
import { fill } from '../../i18n/fill.ts';
import { previewTexts } from '../../i18n/previews.ts';
import { type DialogScreen, noticeOf } from '../dialog/update.ts';

/** Failures that a notice has room for. */
const mostTold = 4;

function causeOf(language: Language, printed: PrintOutcome): string {
  if (printed.outcome === 'unfit') {
    const { message, remedy } = explainError(language, printed.error);
    return `${message} ${remedy}`;
  }
  if (printed.outcome !== 'failed') return '';
  const { cause, remedy } = dispatchErrorText(language, 'print', printed.error, printed.uncertain);
  return `${cause} ${remedy}`;
}

/** What became of documents, when not all of them were printed. @param nameOf what people call one */
export function printTroubles<Printed extends PrintOutcome>(
  language: Language,
  printed: readonly Printed[],
  nameOf: (one: Printed) => string,
): DialogScreen {
  const texts = previewTexts(language);
  const count = printed.filter(({ outcome }) => outcome === 'printed').length;
  const left = printed.filter(({ outcome }) => outcome === 'left').length;
  const failed = printed.filter(({ outcome }) => outcome === 'failed' || outcome === 'unfit');
  const told = failed
    .slice(0, mostTold)
    .map((one) => fill(texts.failure, { invoice: nameOf(one), cause: causeOf(language, one) }));
  return noticeOf([
    fill(texts.printedSome, { count, total: printed.length }),
    ...(left === 0 ? [] : [fill(texts.stopped, { count: left })]),
    ...(failed.length === 0 ? [] : ['', fill(texts.notPrinted, { count: failed.length }), ...told]),
    ...(failed.length > mostTold ? [fill(texts.more, { count: failed.length - mostTold })] : []),
  ]);
}
