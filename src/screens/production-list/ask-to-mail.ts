import type { PlannedProductionMail } from '../../actions/mail-production-list.ts';
import type { Language } from '../../domain/debtor.ts';
import { addresseesOf } from '../../domain/dispatch/entry.ts';
import { endText } from '../../i18n/closing.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { dispatchTexts } from '../../i18n/dispatch.ts';
import { fill } from '../../i18n/fill.ts';
import { formatMoment } from '../../i18n/format.ts';
import {
  productionDay,
  productionListTexts,
  productionMailDetail,
  productionMailProblem,
} from '../../i18n/production-list.ts';
import { mailProductionList, productionMailFor } from '../actions.ts';
import { type DialogScreen, dialogAfter, noticeOf, questionOf } from '../dialog/update.ts';
import { optionsOf } from '../options/update.ts';
import { detailText } from './on-paper.ts';
import { dateOf, type ProductionDesk } from './read.ts';

/** To whom, and when when it is not now. */
function goingLines(language: Language, { copies, redirectTo, moment }: PlannedProductionMail): readonly string[] {
  const texts = productionListTexts(language);
  const when = moment?.kind === 'later' ? fill(texts.mailLater, { when: formatMoment(language, moment.at) }) : '';
  return [
    redirectTo === null ? '' : fill(texts.mailRedirected, { to: redirectTo }),
    redirectTo === null && copies.length > 0 ? fill(texts.mailCopies, { copies: copies.join(', ') }) : '',
    moment?.kind === 'never' ? texts.mailNever : when,
  ].filter((line) => line !== '');
}

/** Mails the list, and tells what became of it. */
function mail(desk: ProductionDesk, reason: string): void {
  const { context, language } = desk;
  const texts = productionListTexts(language);
  const request = { date: dateOf(desk), perDebtor: desk.screen.perDebtor, reason };
  desk.open(
    dialogAfter(async (signal, show) => {
      show([texts.mailing]);
      const mailed = await mailProductionList(context, request, { signal });
      const outcome = dispatchTexts(language).outcomes[mailed.outcome];
      const text = fill(texts.mailed, { outcome, detail: productionMailDetail(language, mailed) });
      if (mailed.outcome === 'accepted' || mailed.outcome === 'planned') {
        desk.say({ level: 'good', text });
        return null;
      }
      const why = endText(language, mailed.end);
      return noticeOf([text, ...(why ? ['', why] : [])]);
    }, true),
  );
}

function questionFor(desk: ProductionDesk, planned: PlannedProductionMail): DialogScreen {
  const { language } = desk;
  const texts = productionListTexts(language);
  const cancel = { label: consoleTexts(language).cancel, letter: texts.letters.cancel, run: () => {} };
  const date = productionDay(language, planned.date);
  const { problem, previous, to } = planned;
  if (problem === null) {
    return questionOf(
      [fill(texts.mailQuestion, { date, to: to.join(', ') }), ...goingLines(language, planned), detailText(desk)],
      [cancel, { label: texts.mail, letter: texts.letters.mail, run: () => mail(desk, '') }],
    );
  }
  if (problem === 'already-sent' && previous) {
    const sent = { when: formatMoment(language, previous.updatedAt), to: addresseesOf(previous).join(', ') };
    return questionOf(
      [fill(texts.againQuestion, sent), detailText(desk)],
      [cancel, { label: texts.again, letter: texts.letters.again, run: () => mail(desk, texts.againReason) }],
    );
  }
  const { cause, remedy } = productionMailProblem(language, problem);
  if (problem !== 'no-address' && problem !== 'mail-disabled') return noticeOf([cause, '', remedy]);
  const field = problem === 'no-address' ? 'mail.office' : 'mail.enabled';
  return questionOf(
    [cause, '', remedy],
    [
      cancel,
      { label: texts.toOptions, letter: texts.letters.toOptions, run: () => desk.open(optionsOf('mail', field)) },
    ],
  );
}

/** Asks whether the list goes to the office, and says to whom; or tells why it cannot. */
export function askToMail(desk: ProductionDesk): void {
  const { context } = desk;
  const request = { date: dateOf(desk), perDebtor: desk.screen.perDebtor, reason: '' };
  desk.open(dialogAfter(async () => questionFor(desk, await productionMailFor(context, request))));
}
