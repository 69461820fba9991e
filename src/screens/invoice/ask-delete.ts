import { type DeleteOutcome, deleteDraft } from '../../actions/delete-draft.ts';
import { findInvoices } from '../../actions/find-invoices.ts';
import type { Language } from '../../domain/debtor.ts';
import type { Draft } from '../../domain/invoice.ts';
import { sum } from '../../domain/money.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { counted } from '../../i18n/counted.ts';
import { draftChangedText, draftGoneText } from '../../i18n/draft.ts';
import { draftScreenTexts } from '../../i18n/draft-screen.ts';
import { fill } from '../../i18n/fill.ts';
import { formatEuro } from '../../i18n/format.ts';
import { invoiceDetails } from '../actions.ts';
import type { Desk } from '../app/screen.ts';
import { type DialogScreen, dialogAfter, noticeOf, questionOf } from '../dialog/update.ts';
import type { ChosenInvoice } from './invoice-choice.ts';

type Asking = Pick<Desk<unknown>, 'open' | 'say' | 'context' | 'language'>;
type Kept = Exclude<DeleteOutcome, { readonly outcome: 'deleted' }>;

/** Drafts that stayed that a notice has room for. */
const mostTold = 3;

function keptText(language: Language, kept: Kept, now: Date): string {
  if (kept.outcome === 'gone') return draftGoneText(language, kept, now);
  return draftChangedText(language, { ...kept, changes: kept.changes.slice(0, 2) }, now);
}

function billsNotes(drafts: readonly Draft[]): boolean {
  return drafts.some(({ deliveries }) => deliveries.length > 0);
}

/** @param deleted the drafts that are gone */
function deletedText(language: Language, deleted: readonly Draft[]): string {
  const texts = draftScreenTexts(language);
  return counted(billsNotes(deleted) ? texts.deleted : texts.deletedByHand, deleted.length);
}

/** Deletes the drafts as they were when the question was asked. */
function remove({ open, say, context, language }: Asking, drafts: readonly Draft[], done: () => void): void {
  open(
    dialogAfter(async () => {
      const kept: Kept[] = [];
      const deleted: Draft[] = [];
      for (const draft of drafts) {
        const outcome = await deleteDraft(context, draft);
        if (outcome.outcome === 'deleted') deleted.push(draft);
        else kept.push(outcome);
      }
      if (deleted.length > 0) done();
      const told = deletedText(language, deleted);
      if (kept.length === 0) {
        say({ level: 'good', text: told });
        return null;
      }
      const texts = draftScreenTexts(language);
      return noticeOf([
        ...(deleted.length === 0 ? [] : [told, '']),
        fill(texts.deleteKept, { count: kept.length }),
        ...kept.slice(0, mostTold).map((one) => keptText(language, one, context.now())),
        ...(kept.length > mostTold ? [fill(texts.more, { count: kept.length - mostTold })] : []),
      ]);
    }),
  );
}

async function questionFor(
  desk: Asking,
  drafts: readonly Draft[],
  finals: number,
  done: () => void,
): Promise<DialogScreen> {
  const { context, language } = desk;
  const texts = draftScreenTexts(language);
  const amount = formatEuro(language, sum(drafts.map(({ gross }) => gross)));
  const [first, ...others] = drafts;
  if (!first) return noticeOf([texts.onlyFinals]);
  const asked =
    others.length > 0
      ? fill(texts.deleteSeveral, { count: drafts.length, amount })
      : fill(texts.deleteOne, { debtor: (await invoiceDetails(context, first.id)).debtorName, amount });
  return questionOf(
    [
      asked,
      ...(billsNotes(drafts) ? [texts.deliveriesOpen] : []),
      ...(finals === 0 ? [] : ['', counted(texts.finalsStay, finals)]),
    ],
    [
      { label: consoleTexts(language).cancel, letter: texts.cancelLetter, run: () => {} },
      { label: texts.delete, letter: texts.deleteLetter, run: () => remove(desk, drafts, done) },
    ],
  );
}

/**
 * *Verwijderen*: asks, with what will go, and deletes the drafts among the invoices.
 * @param done called when any was deleted
 */
export function askDelete(desk: Asking, chosen: readonly ChosenInvoice[], done: () => void): void {
  desk.open(
    dialogAfter(async () => {
      const found = await findInvoices(
        desk.context,
        chosen.filter(({ isDraft }) => isDraft).map(({ id }) => id),
      );
      const drafts = found.filter((invoice) => invoice.status === 'draft');
      return questionFor(desk, drafts, chosen.length - drafts.length, done);
    }),
  );
}
