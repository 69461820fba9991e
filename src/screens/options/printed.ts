import type { PrintResult } from '../../actions/print-document.ts';
import { dispatchErrorText } from '../../i18n/dispatch.ts';
import { fill } from '../../i18n/fill.ts';
import type { Desk } from '../app/screen.ts';
import { type DialogScreen, noticeOf } from '../dialog/update.ts';

/**
 * Says that a page was printed, or gives what to tell when it was not.
 * @param done has `{job}`
 */
export function printed(
  { say, language }: Pick<Desk<unknown>, 'say' | 'language'>,
  result: PrintResult,
  done: string,
): DialogScreen | null {
  if (result.printed) {
    say({ level: 'good', text: fill(done, { job: result.job }) });
    return null;
  }
  const { cause, remedy } = dispatchErrorText(language, 'print', result.error, result.uncertain);
  return noticeOf([cause, remedy]);
}
