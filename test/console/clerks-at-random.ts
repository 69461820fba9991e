import type { Context } from '../../src/actions/context.ts';
import { DeliveryRows } from '../../src/actions/delivery-rows.ts';
import { InvoiceRows } from '../../src/actions/invoice-rows.ts';
import { makeInvoices } from '../../src/actions/make-invoices.ts';
import { consoleFolder } from '../helpers/console-folder.ts';
import { articlesOf, entered, setArticles } from '../helpers/delivery-world.ts';
import { clockFrom, debtorsOf, makeBakery } from '../helpers/invoice-world.ts';
import { openBakery } from '../helpers/open-bakery.ts';
import { seededChoices } from '../helpers/seeded-choices.ts';
import { deliveryLine } from '../helpers/worlds.ts';
import { ClerkConsole } from './clerks/clerk-console.ts';
import { DebtorEditing, debtorFields } from './clerks/debtor-editing.ts';
import { DeliveryEditing } from './clerks/delivery-editing.ts';
import { DraftEditing } from './clerks/draft-editing.ts';
import type { Choices, Editing } from './clerks/editing.ts';
import { exactDeliveryNet, exactTotals } from './clerks/exact-amounts.ts';
import { judged } from './clerks/judge.ts';
import {
  type DeletedNote,
  deleteDraft,
  deleteNote,
  type EnteredNote,
  enterNote,
  makeDrafts,
} from './clerks/other-deeds.ts';
import { type Snapshot, snapshotOf } from './clerks/snapshot.ts';
import { FreshValues, type TypedEdit } from './clerks/typed-edit.ts';

/** Two clerks with two consoles each. */
const consoleCount = 4;
const articles = ['101', '102', '103', '104'] as const;

/** Three debtors with specified invoices, a draft of two notes for each, and a few open notes. */
async function bakery(): Promise<Context & { readonly folder: string }> {
  const debtors = debtorsOf(3, { invoiceType: 'specified' }).map((one, index) => ({ ...one, discount: index * 250 }));
  const context = await makeBakery(debtors, {
    now: clockFrom('2026-11-23T06:30:00').now,
    folder: await consoleFolder(),
  });
  const known = articlesOf(articles.length).map((one, index) => (index === 3 ? { ...one, vat: 'high' as const } : one));
  await setArticles(context, known);
  const lines = known
    .slice(1)
    .map(({ code, name, price, vat }, index) =>
      deliveryLine(code, { description: name, price, vat, quantity: 5000 + index * 1500 }),
    );
  const each = async (date: string) => {
    for (const { number } of debtors) await entered(context, { debtor: number, date, lines });
  };
  await each('2026-11-19');
  await each('2026-11-20');
  await makeInvoices(context, { until: '2026-11-20', day: null, debtors: null });
  await each('2026-11-23');
  return context;
}

function shuffled<T>(items: readonly T[], choices: Choices): readonly T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(choices.between(0, left.length - 1), 1));
}

/** Two clerks at work. */
class Clerks {
  readonly edits: TypedEdit[] = [];
  readonly entered: EnteredNote[] = [];
  readonly deleted: DeletedNote[] = [];
  readonly draftsDeleted: string[] = [];
  made = 0;
  conflicts = 0;
  refreshed = 0;
  readonly #fresh = new FreshValues();

  constructor(
    private readonly store: Context,
    private readonly consoles: readonly ClerkConsole[],
    private readonly choices: Choices,
  ) {}

  /** All consoles do something, in groups of those that work on the same record at once. */
  async round(): Promise<void> {
    const { choices } = this;
    const sizes = choices.pick([[4], [2, 2], [3, 1], [2, 1, 1]]);
    const order = [...shuffled(this.consoles, choices)];
    const now = await snapshotOf(this.store);
    await Promise.all(sizes.map((size) => this.#group(order.splice(0, size), now)));
  }

  async #group(consoles: readonly ClerkConsole[], now: Snapshot): Promise<void> {
    const { choices } = this;
    const [first, ...others] = consoles;
    if (first === undefined) return;
    const open = now.deliveries.filter(({ invoice }) => invoice === null);
    if (others.length === 0 && choices.oneIn(2)) {
      await this.#alone(first, now, open.length);
      return;
    }
    const kinds = [
      'debtor' as const,
      ...(open.length > 0 ? (['delivery'] as const) : []),
      ...(now.drafts.length > 0 ? (['draft'] as const) : []),
    ];
    switch (choices.pick(kinds)) {
      case 'debtor': {
        const { number } = choices.pick(now.debtors);
        const fields = debtorFields;
        await this.#together(
          consoles.map((console) => new DebtorEditing(console, number, this.#fresh)),
          () => fields,
        );
        return;
      }
      case 'delivery': {
        const { id, lines } = choices.pick(open);
        const fields = lines.flatMap(({ article }) => [`${article}/quantity`, `${article}/price`]);
        const deletes = others.length > 0 && choices.oneIn(3);
        const editing = (deletes ? others : consoles).map((console) => new DeliveryEditing(console, id, this.#fresh));
        await this.#together(editing, () => fields, deletes ? () => this.#delete(first, id) : undefined);
        return;
      }
      case 'draft': {
        const { id } = choices.pick(now.drafts);
        await this.#together(
          consoles.map((console) => new DraftEditing(console, id, this.#fresh)),
          ({ lines }) => lines.flatMap((line) => ['quantity', 'price', 'discount'].map((field) => `${line}/${field}`)),
        );
      }
    }
  }

  /**
   * All change the same record. Mostly all open it, all type, and then all save, at once or one after the other; else each goes
   * on as soon as he can.
   */
  async #together<E extends Editing>(
    all: readonly E[],
    fieldsOf: (editing: E) => readonly string[],
    beside?: () => Promise<void>,
  ): Promise<void> {
    const { choices } = this;
    const hot = choices.between(0, 999);
    const change = async (editing: E) => {
      if (!(await editing.open())) return null;
      await this.#type(editing, fieldsOf(editing), hot);
      return () => editing.save(choices);
    };
    const besides = beside ? [beside] : [];
    if (choices.oneIn(3)) {
      const each = async (editing: E) => (await change(editing))?.();
      await Promise.all([...all.map(each), ...besides.map((end) => end())]);
    } else {
      const saves = (await Promise.all(all.map(change))).filter((save) => save !== null);
      const ends = shuffled([...saves, ...besides], choices);
      if (choices.oneIn(2)) await Promise.all(ends.map((end) => end()));
      else for (const end of ends) await end();
    }
    for (const { edits, conflicts, refreshed } of all) {
      this.edits.push(...edits);
      this.conflicts += conflicts;
      this.refreshed += refreshed;
    }
    await Promise.all(all.map(({ console }) => console.home()));
  }

  /** Types in a field or two: mostly in one that the others type in, too. @param hot by which that is chosen */
  async #type(editing: Editing, fields: readonly string[], hot: number): Promise<void> {
    const { choices } = this;
    const own = choices.oneIn(3) ? choices.pick(fields) : fields[hot % fields.length];
    if (own === undefined) throw new Error(`there is nothing to type in ${editing.record}`);
    await editing.change(own);
    if (choices.oneIn(4)) await editing.change(choices.pick(fields.filter((field) => field !== own)));
  }

  async #alone(console: ClerkConsole, now: Snapshot, open: number): Promise<void> {
    const { choices } = this;
    const draft = now.drafts.length > 2 ? choices.pick(now.drafts) : null;
    if (open > 4 && choices.oneIn(3)) {
      this.made += await makeDrafts(console);
    } else if (draft && choices.oneIn(3)) {
      if (await deleteDraft(console, draft.id, choices)) this.draftsDeleted.push(draft.id);
    } else {
      const wanted = shuffled(articles, choices).slice(0, choices.between(1, 3));
      this.entered.push(await enterNote(console, choices.pick(now.debtors).number, wanted, this.#fresh));
    }
  }

  async #delete(console: ClerkConsole, id: string): Promise<void> {
    const deleted = await deleteNote(console, id);
    if (deleted) this.deleted.push(deleted);
  }
}

/** What the lists say that notes and drafts come to, beside what they do. */
async function listed(context: Context, end: Snapshot): Promise<readonly string[]> {
  const { signal } = new AbortController();
  const notes = new DeliveryRows(context);
  const drafts = new InvoiceRows(context);
  await notes.load(() => {}, signal);
  await drafts.load(() => {}, signal);
  const discounts = new Map(end.debtors.map(({ number, discount }) => [number, discount]));
  return [
    ...end.deliveries.flatMap((one) => {
      const net = exactDeliveryNet(one.lines, discounts.get(one.debtor) ?? 0);
      const row = notes.rows.find(({ id }) => id === one.id);
      return row?.net === net ? [] : [`the list has ${row?.net} for delivery ${one.id}, which comes to ${net}`];
    }),
    ...end.drafts.flatMap(({ id, sections }) => {
      const { gross } = exactTotals(sections.flatMap(({ lines }) => lines));
      const row = drafts.rows.find((one) => one.id === id);
      return row?.gross === gross ? [] : [`the list has ${row?.gross} for draft ${id}, which comes to ${gross}`];
    }),
  ];
}

export interface ClerksRun {
  /** Edits that were lost, totals that are wrong, conflicts that were not shown. */
  readonly problems: readonly string[];
  readonly edits: number;
  readonly saved: number;
  /** Times that a console asked whose change counts. */
  readonly conflicts: number;
  /** Values that more than one typed over. */
  readonly contests: number;
  /** Times that others' change came between the look and the key. */
  readonly refreshed: number;
  /** Edits that found their record deleted or invoiced. */
  readonly gone: number;
  readonly entered: number;
  readonly deleted: number;
  readonly made: number;
  readonly draftsDeleted: number;
}

/**
 * Two clerks change debtors, deliveries and drafts at random in four consoles, each with a store of its own over the same
 * folder, and the store is judged by what they were told.
 * @param isEnough asked between rounds, with how long they have been at it in milliseconds
 */
export async function clerksAtRandom(
  seed: number,
  isEnough: (ms: number, done: { readonly edits: number; readonly conflicts: number }) => boolean,
): Promise<ClerksRun> {
  const { folder, now } = await bakery();
  const start = await snapshotOf(await openBakery(folder, now));
  const consoles: ClerkConsole[] = [];
  for (let number = 0; number < consoleCount; number += 1) {
    consoles.push(await ClerkConsole.open(number, await openBakery(folder, now)));
  }
  const clerks = new Clerks(await openBakery(folder, now), consoles, seededChoices(seed));
  const begun = performance.now();
  do await clerks.round();
  while (!isEnough(performance.now() - begun, { edits: clerks.edits.length, conflicts: clerks.conflicts }));
  await Promise.all(consoles.map((console) => console.home()));
  const failures = consoles.flatMap(({ terminal }) => terminal.failures.map(String));
  const context = await openBakery(folder, now);
  const end = await snapshotOf(context);
  const { problems, contests } = judged(start, end, clerks);
  const { edits, conflicts, entered: notes, deleted, made, draftsDeleted } = clerks;
  return {
    problems: [...failures, ...problems, ...(await listed(context, end))],
    edits: edits.length,
    saved: edits.filter(({ outcome }) => outcome === 'saved').length,
    gone: edits.filter(({ outcome }) => outcome === 'gone').length,
    conflicts,
    contests,
    refreshed: clerks.refreshed,
    entered: notes.length,
    deleted: deleted.filter(({ outcome }) => outcome === 'deleted').length,
    made,
    draftsDeleted: draftsDeleted.length,
  };
}
