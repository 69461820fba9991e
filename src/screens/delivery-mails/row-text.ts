import type { Language } from '../../domain/debtor.ts';
import { deliveryDetail } from '../../i18n/deliveries.ts';
import { dispatchTexts } from '../../i18n/dispatch.ts';
import { fill } from '../../i18n/fill.ts';
import { formatMoment } from '../../i18n/format.ts';
import { runSheetTexts } from '../../i18n/run-sheet.ts';
import type { NoteMail } from './update.ts';

/** To whom it goes, and when if not now. */
function goingText(language: Language, { to, cc, moment, previous }: NoteMail): string {
  const texts = runSheetTexts(language);
  let what = fill(texts.byMail, { to: [...to, ...cc].join(', ') });
  if (moment?.kind === 'later') what = fill(texts.later, { what, when: formatMoment(language, moment.at) });
  if (moment?.kind === 'never') what = fill(texts.never, { what });
  return previous?.state === 'accepted' ? fill(texts.again, { what }) : what;
}

/** What will happen to a note, or became of it, in a few words. */
export function whatText(language: Language, note: NoteMail): string {
  const { problem, previous, mailed } = note;
  if (mailed !== null) {
    const word = dispatchTexts(language).outcomes[mailed.outcome];
    const bad = mailed.outcome === 'failed' || mailed.outcome === 'uncertain';
    return `${bad ? '! ' : ''}${word} · ${deliveryDetail(language, mailed)}`;
  }
  if (problem === null) return goingText(language, note);
  const when = previous === null ? '' : formatMoment(language, previous.updatedAt);
  return `! ${fill(runSheetTexts(language).short[problem], { when })}`;
}

/** Everything about a note, in a sentence or two. */
export function noteSentences(language: Language, note: NoteMail): readonly string[] {
  const { problem, previous, mailed } = note;
  if (mailed !== null) {
    return [dispatchTexts(language).outcomes[mailed.outcome], deliveryDetail(language, mailed)];
  }
  if (problem === null) return [goingText(language, note)];
  return [deliveryDetail(language, { outcome: 'skipped', problem, carrier: previous })];
}
