import { sameData } from '../../../src/domain/same-data.ts';
import { exactDeliveryNet, exactTotals } from './exact-amounts.ts';
import type { DeletedNote, EnteredNote } from './other-deeds.ts';
import { type Replayed, replayed } from './replay.ts';
import type { Snapshot } from './snapshot.ts';
import type { TypedEdit } from './typed-edit.ts';

/** All that clerks did, as they saw it. */
export interface Done {
  readonly edits: readonly TypedEdit[];
  readonly entered: readonly EnteredNote[];
  readonly deleted: readonly DeletedNote[];
  readonly made: number;
  readonly draftsDeleted: readonly string[];
}

const told = (edit: TypedEdit) => JSON.stringify(edit);

/** Every edit that was said to be saved is in the record, on top of what its clerk knew; and nothing else is. */
function acknowledged({ edits }: Done, { replaced }: Replayed): readonly string[] {
  const problems: string[] = [];
  for (const edit of edits) {
    const { record, field, typed, outcome, seen } = edit;
    const deeds = replaced.filter((one) => one.record === record && one.field === field && one.after === typed);
    const [deed] = deeds;
    if (outcome === 'open') problems.push(`never came to an end: ${told(edit)}`);
    else if (outcome !== 'saved') problems.push(...deeds.map(() => `was kept, though not said: ${told(edit)}`));
    else if (!deed || deeds.length > 1)
      problems.push(`was said to be saved, but kept ${deeds.length} times: ${told(edit)}`);
    else if (deed.before !== seen) problems.push(`replaced ${deed.before} unseen: ${told(edit)}`);
  }
  for (const deed of replaced) {
    const known = edits.some(
      ({ record, field, typed }) => record === deed.record && field === deed.field && typed === deed.after,
    );
    if (!known) problems.push(`typed by nobody: ${JSON.stringify(deed)}`);
  }
  return problems;
}

/** What conflicts showed is what others made of the field, after what the clerk had seen. */
function truthful({ edits }: Done, { replaced }: Replayed): readonly string[] {
  return edits.flatMap((edit) => {
    const values = replaced.filter(({ record, field }) => record === edit.record && field === edit.field);
    let known = values.findIndex(({ before }) => before === edit.first);
    return edit.shown.flatMap((value) => {
      const at = values.findIndex(({ after }) => after === value);
      const fits = known >= 0 && at >= known;
      known = Math.max(known, at);
      return fits ? [] : [`was shown ${value}, which it never was after ${edit.first}: ${told(edit)}`];
    });
  });
}

/** Of all who typed over the same value, one was kept at once, and every other was shown a conflict, or that the record is gone. */
function oneWins({ edits }: Done): { readonly problems: readonly string[]; readonly contests: number } {
  const groups = new Map<string, TypedEdit[]>();
  for (const edit of edits) {
    const key = JSON.stringify([edit.record, edit.field, edit.first]);
    groups.set(key, [...(groups.get(key) ?? []), edit]);
  }
  const contests = [...groups.values()].filter(({ length }) => length > 1);
  const problems = contests.flatMap((group) => {
    const winners = group.filter(({ outcome, shown }) => outcome === 'saved' && shown.length === 0);
    // Who gave up because of another field of the same record has not tried this one.
    const losers = group.filter(({ outcome, shown }) => shown.length > 0 || outcome === 'gone');
    const gaveUp = group.filter(({ outcome, shown }) => shown.length === 0 && ['theirs', 'left'].includes(outcome));
    const complete = winners.length + losers.length + gaveUp.length === group.length;
    const shown = losers.some((edit) => edit.shown.length > 0);
    return complete && winners.length <= 1 && (winners.length === 1 || !shown)
      ? []
      : [`${winners.length} of these were kept without a word: ${group.map(told).join('; ')}`];
  });
  return { problems, contests: contests.length };
}

/** The data are what the record of deeds makes of those at the beginning, field by field. */
function kept(start: Snapshot, end: Snapshot, replay: Replayed): readonly string[] {
  const problems: string[] = [];
  const compare = (what: string, is: unknown, should: unknown) => {
    if (!sameData(is, should))
      problems.push(`${what} is ${JSON.stringify(is)}, but should be ${JSON.stringify(should)}`);
  };
  compare(
    'the list of debtors',
    end.debtors.map(({ number }) => number),
    start.debtors.map(({ number }) => number),
  );
  for (const { number, ...debtor } of end.debtors) {
    const { revision } = debtor;
    compare(`debtor ${number}`, { ...debtor, number }, { ...replay.debtors.get(number), revision });
  }
  compare('the list of notes', end.deliveries.map(({ id }) => id).sort(), [...replay.notes.keys()].sort());
  for (const { id, number, debtor, lines, invoice } of end.deliveries) {
    const own = lines.map(({ article, quantity, price, discount, vat }) => ({
      article,
      quantity,
      price,
      discount,
      vat,
    }));
    const should = replay.notes.get(id);
    const others = should?.lines.map(({ article, quantity, price, discount, vat }) => ({
      article,
      quantity,
      price,
      discount,
      vat,
    }));
    compare(`delivery ${id}`, { number, debtor, invoice, lines: own }, { ...should, lines: others });
  }
  compare('the list of drafts', end.drafts.map(({ id }) => id).sort(), [...replay.drafts.keys()].sort());
  for (const { id, debtor, deliveries, sections } of end.drafts) {
    const own = sections.map(({ lines }) =>
      lines.map(({ article, quantity, price, discount, rate }) => ({ article, quantity, price, discount, rate })),
    );
    compare(
      `draft ${id}`,
      { debtor, deliveries: deliveries.map((one) => one.id), sections: own },
      replay.drafts.get(id),
    );
  }
  return problems;
}

/** Totals of drafts, computed anew; and the marks of deliveries, both ways. */
function totals({ drafts, deliveries }: Snapshot): readonly string[] {
  const problems: string[] = [];
  for (const { id, sections, vatTotals, net, vat, gross } of drafts) {
    const lines = sections.flatMap((section) => section.lines);
    const exact = exactTotals(lines);
    if (!sameData({ vatTotals, net, vat, gross }, exact))
      problems.push(`draft ${id} comes to ${gross}, not ${exact.gross}`);
    for (const line of lines) {
      if (line.net !== exactTotals([line]).net) problems.push(`a line of draft ${id} comes to ${line.net}`);
    }
  }
  const marked = deliveries.flatMap(({ id, invoice }) => (invoice === null ? [] : [`${invoice} ${id}`])).sort();
  const billed = drafts.flatMap((draft) => draft.deliveries.map(({ id }) => `${draft.id} ${id}`)).sort();
  if (!sameData(marked, billed)) problems.push(`marked are ${marked}, billed are ${billed}`);
  return problems;
}

/** Whoever deleted a note was asked with what it came to, and what else was said is in the record. */
function others(done: Done, replay: Replayed): readonly string[] {
  const problems: string[] = [];
  const same = (what: string, said: readonly unknown[], recorded: readonly unknown[]) => {
    if (!sameData([...said].sort(), [...recorded].sort())) problems.push(`${what}: said ${said}, recorded ${recorded}`);
  };
  same(
    'entered',
    done.entered.map(({ number }) => number),
    replay.added,
  );
  const deleted = done.deleted.filter(({ outcome }) => outcome === 'deleted');
  same(
    'deleted',
    deleted.map(({ id }) => id),
    replay.deleted.map(({ id }) => id),
  );
  same('drafts deleted', done.draftsDeleted, replay.draftsDeleted);
  same('drafts made', [done.made], [replay.made]);
  for (const { id, note } of replay.deleted) {
    const asked = deleted.find((one) => one.id === id);
    // The discount may have become another since the question; the lines may not.
    const amounts = [...discountsOf(note.debtor, replay)].map((discount) => exactDeliveryNet(note.lines, discount));
    if (asked && !amounts.includes(asked.amount))
      problems.push(`${id} was deleted as ${asked.amount}, it was ${amounts}`);
  }
  return problems;
}

function discountsOf(debtor: string, { replaced, debtors }: Replayed): ReadonlySet<number> {
  const own = replaced.filter(({ record, field }) => record === `debtor ${debtor}` && field === 'discount');
  const now = Number(debtors.get(debtor)?.['discount'] ?? 0);
  return new Set([now, ...own.flatMap(({ before, after }) => [Number(before), Number(after)])]);
}

export interface Judgement {
  readonly problems: readonly string[];
  /** So many values were typed over by more than one. */
  readonly contests: number;
}

/** Judges what was done by the store alone: its data at the beginning and the end, and its record of deeds between. */
export function judged(start: Snapshot, end: Snapshot, done: Done): Judgement {
  const replay = replayed(start, end, done.entered);
  const contests = oneWins(done);
  const problems = [
    ...replay.problems,
    ...acknowledged(done, replay),
    ...truthful(done, replay),
    ...contests.problems,
    ...kept(start, end, replay),
    ...totals(end),
    ...others(done, replay),
  ];
  return { problems, contests: contests.contests };
}
