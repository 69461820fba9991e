import { consoleTexts } from '../../i18n/console.ts';
import { dispatchErrorText } from '../../i18n/dispatch.ts';
import { fill } from '../../i18n/fill.ts';
import { productionDay, productionListTexts } from '../../i18n/production-list.ts';
import { printProductionList, productionListFile, writeProductionList } from '../actions.ts';
import { dialogAfter, noticeOf, questionOf } from '../dialog/update.ts';
import { dateOf, type ProductionDesk } from './read.ts';
import { asking } from './update.ts';

function print(desk: ProductionDesk): void {
  const { context, language } = desk;
  const request = { date: dateOf(desk), perDebtor: desk.screen.perDebtor };
  desk.open(
    dialogAfter(async () => {
      const result = await printProductionList(context, request);
      if (!result.printed) {
        const { cause, remedy } = dispatchErrorText(language, 'print', result.error, result.uncertain);
        return noticeOf([cause, '', remedy]);
      }
      desk.say({ level: 'good', text: productionListTexts(language).printed });
      return null;
    }),
  );
}

/** Whether the list says for whom each article is. */
export function detailText(desk: ProductionDesk): string {
  const { mailWithDebtors, mailWithoutDebtors } = productionListTexts(desk.language);
  return desk.screen.perDebtor ? mailWithDebtors : mailWithoutDebtors;
}

/** Asks whether the list goes to the office printer. */
export function askToPrint(desk: ProductionDesk): void {
  const { language } = desk;
  const texts = productionListTexts(language);
  desk.open(
    questionOf(
      [fill(texts.printQuestion, { date: productionDay(language, dateOf(desk)) }), detailText(desk)],
      [
        { label: consoleTexts(language).cancel, letter: texts.letters.cancel, run: () => {} },
        { label: texts.print, letter: texts.letters.print, run: () => print(desk) },
      ],
    ),
  );
}

/** Asks where the PDF goes. */
export function askForFile(desk: ProductionDesk): void {
  const date = dateOf(desk);
  desk.set((screen) => ({ ...screen, loading: true }));
  desk.work(
    async () => {
      const file = await productionListFile(desk.context, date);
      desk.set((screen) => ({ ...asking(screen, 'file', file), loading: false }));
    },
    (screen) => ({ ...screen, loading: false }),
  );
}

/** Writes the PDF; asks before another file goes. */
export function writePdf(desk: ProductionDesk, file: string, replace = false): void {
  const { context, language } = desk;
  const texts = productionListTexts(language);
  const request = { date: dateOf(desk), perDebtor: desk.screen.perDebtor };
  desk.open(
    dialogAfter(async () => {
      if (await writeProductionList(context, request, file, replace)) {
        desk.set((screen) => ({ ...screen, asked: null }));
        desk.say({ level: 'good', text: fill(texts.written, { file }) });
        return null;
      }
      return questionOf(
        [fill(texts.replaceQuestion, { file })],
        [
          { label: consoleTexts(language).cancel, letter: texts.letters.cancel, run: () => {} },
          { label: texts.replace, letter: texts.letters.replace, run: () => writePdf(desk, file, true) },
        ],
      );
    }),
  );
}
