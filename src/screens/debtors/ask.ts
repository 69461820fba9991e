import { type SaveDebtorOutcome, saveDebtor } from '../../actions/change-debtor.ts';
import { type DebtorUse, DebtorUses, isUnused } from '../../actions/debtor-use.ts';
import { readDebtorWorld } from '../../actions/debtor-world.ts';
import { deleteDebtor } from '../../actions/delete-debtor.ts';
import type { Debtor } from '../../domain/debtor.ts';
import { newDebtorProblems } from '../../domain/debtor-problems.ts';
import { counted } from '../../i18n/counted.ts';
import { debtorProblemText } from '../../i18n/debtor-rules.ts';
import { debtorsTexts } from '../../i18n/debtors.ts';
import { fill } from '../../i18n/fill.ts';
import type { Desk } from '../app/screen.ts';
import { type DialogScreen, dialogAfter, noticeOf, questionOf } from '../dialog/update.ts';
import { tableHeight } from './layout.ts';
import { type DebtorsScreen, withDebtors } from './update.ts';

type DebtorsDesk = Desk<DebtorsScreen>;

const named = ({ number, name }: Debtor) => ({ debtor: `${number} ${name}` });

/** Why a debtor cannot be deleted, in words. */
function because(desk: DebtorsDesk, { invoices, drafts, deliveries, billedFor }: DebtorUse): string {
  const { remove } = debtorsTexts(desk.language);
  const some = billedFor.length > 5 ? [...billedFor.slice(0, 5), '…'] : billedFor;
  return [
    ...(invoices > 0 ? [counted(remove.invoices, invoices)] : []),
    ...(drafts > 0 ? [counted(remove.drafts, drafts)] : []),
    ...(deliveries > 0 ? [counted(remove.deliveries, deliveries)] : []),
    ...(billedFor.length > 0 ? [fill(remove.billedFor, { debtors: some.join(', ') })] : []),
  ].join(', ');
}

async function reread(desk: DebtorsDesk): Promise<void> {
  const world = await readDebtorWorld(desk.context);
  desk.set((screen) => withDebtors(screen, world, tableHeight(desk.area)));
}

function settleClosing(desk: DebtorsDesk, debtor: Debtor, outcome: SaveDebtorOutcome): void {
  const { close, reopen, remove } = debtorsTexts(desk.language);
  // Somebody else did the same, or the contrary: the list shows which.
  if (outcome.outcome === 'conflict') {
    desk.say({ level: 'warning', text: fill(remove.changed, named(debtor)) });
    return;
  }
  desk.say({ level: 'good', text: fill(outcome.debtor.closed ? close.done : reopen.done, named(debtor)) });
}

function setClosed(desk: DebtorsDesk, debtor: Debtor, closed: boolean): void {
  void desk.work(async () => {
    const outcome = await saveDebtor(desk.context, { base: debtor, next: { ...debtor, closed } });
    await reread(desk);
    settleClosing(desk, debtor, outcome);
  });
}

/** What closing or reopening a debtor means, as a question; or why it cannot be. */
async function closingQuestion(desk: DebtorsDesk, debtor: Debtor, openDeliveries: number): Promise<DialogScreen> {
  const { cancel, close, reopen } = debtorsTexts(desk.language);
  const closed = !debtor.closed;
  const texts = closed ? close : reopen;
  const world = await readDebtorWorld(desk.context);
  const [problem] = newDebtorProblems(debtor, { ...debtor, closed }, world);
  if (problem) return noticeOf([fill(texts.cannot, named(debtor)), debtorProblemText(desk.language, problem)]);
  const open = closed && openDeliveries > 0 ? ['', counted(close.open, openDeliveries)] : [];
  return questionOf(
    [fill(texts.question, named(debtor)), '', texts.meaning, ...open],
    [
      { ...cancel, run: () => {} },
      { ...texts.yes, run: () => setClosed(desk, debtor, closed) },
    ],
  );
}

/** *Sluiten*, or *Heropenen*: says what happens, and asks. */
export function askToClose(desk: DebtorsDesk, debtor: Debtor): void {
  desk.open(
    dialogAfter(async () => {
      const open = debtor.closed ? 0 : (await new DebtorUses(desk.context).of(debtor.number)).open;
      return closingQuestion(desk, debtor, open);
    }),
  );
}

function cannotRemove(desk: DebtorsDesk, debtor: Debtor, use: DebtorUse): DialogScreen {
  const { cancel, remove, close } = debtorsTexts(desk.language);
  const why = fill(remove.cannot, { ...named(debtor), because: because(desk, use) });
  if (debtor.closed) return noticeOf([why, '', remove.isClosed]);
  return questionOf(
    [why, '', remove.offer],
    [
      { ...cancel, run: () => {} },
      { ...close.yes, run: () => desk.open(dialogAfter(() => closingQuestion(desk, debtor, use.open))) },
    ],
  );
}

function remove(desk: DebtorsDesk, debtor: Debtor): void {
  void desk.work(async () => {
    const outcome = await deleteDebtor(desk.context, debtor);
    await reread(desk);
    const texts = debtorsTexts(desk.language).remove;
    switch (outcome.outcome) {
      case 'deleted':
        desk.say({ level: 'good', text: fill(texts.done, named(debtor)) });
        return;
      case 'in-use':
        desk.open(cannotRemove(desk, debtor, outcome.use));
        return;
      case 'conflict':
        desk.say({ level: 'warning', text: fill(texts.changed, named(debtor)) });
        return;
      case 'gone':
        desk.say({ level: 'info', text: fill(texts.gone, named(debtor)) });
        return;
      default:
        outcome satisfies never;
    }
  });
}

/** *Verwijderen*: asks; or says why it cannot be, and offers to close. */
export function askToRemove(desk: DebtorsDesk, debtor: Debtor): void {
  const texts = debtorsTexts(desk.language);
  desk.open(
    dialogAfter(async () => {
      const use = await new DebtorUses(desk.context).of(debtor.number);
      if (!isUnused(use)) return cannotRemove(desk, debtor, use);
      return questionOf(
        [fill(texts.remove.question, named(debtor)), texts.remove.lost],
        [
          { ...texts.cancel, run: () => {} },
          { ...texts.remove.yes, run: () => remove(desk, debtor) },
        ],
      );
    }),
  );
}
