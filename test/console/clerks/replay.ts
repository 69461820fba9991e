import { decodeTime } from 'ulid';
import type { RecordedDeed } from '../../helpers/deeds.ts';
import type { EnteredNote } from './other-deeds.ts';
import type { Snapshot } from './snapshot.ts';
import type { Place, Value } from './typed-edit.ts';

/** One value of one field that the record of deeds says was replaced. */
export interface Replaced extends Place {
  readonly before: Value;
  readonly after: Value;
}

export interface ReplayedLine {
  readonly article: string;
  quantity: number;
  price: number;
  discount: number | null;
  readonly vat: string;
}

export interface ReplayedNote {
  readonly number: string;
  readonly debtor: string;
  readonly lines: ReplayedLine[];
  invoice: string | null;
}

export interface ReplayedDraft {
  readonly debtor: string;
  readonly deliveries: readonly string[];
  readonly sections: (Omit<ReplayedLine, 'vat' | 'discount'> & { discount: number; readonly rate: number })[][];
}

export interface Replayed {
  /** Fields of debtors that clerks change. */
  readonly debtors: Map<string, Record<string, unknown>>;
  readonly notes: Map<string, ReplayedNote>;
  readonly drafts: Map<string, ReplayedDraft>;
  /** In the order of the record. */
  readonly replaced: Replaced[];
  readonly added: string[];
  /** With what they came to as they were deleted. */
  readonly deleted: { readonly id: string; readonly note: ReplayedNote; readonly discount: number }[];
  readonly made: number;
  readonly draftsDeleted: string[];
  /** Where the record does not fit what came before it. */
  readonly problems: string[];
}

const rates: Readonly<Record<string, number>> = { high: 2100, low: 900 };

interface Change {
  readonly field: string;
  readonly label?: string;
  readonly section?: number;
  readonly line?: number;
  readonly before: Value;
  readonly after: Value;
}

/** What a Dutch bakery of debtors with specified invoices becomes by the deeds that were recorded, from its first state. */
class Replay implements Replayed {
  readonly debtors = new Map<string, Record<string, unknown>>();
  readonly notes = new Map<string, ReplayedNote>();
  readonly drafts = new Map<string, ReplayedDraft>();
  readonly replaced: Replaced[] = [];
  readonly added: string[] = [];
  readonly deleted: { id: string; note: ReplayedNote; discount: number }[] = [];
  readonly draftsDeleted: string[] = [];
  readonly problems: string[] = [];
  made = 0;
  /** Every draft that ever was, with its debtor. */
  readonly #draftIds = new Map<string, string>();

  constructor(
    private readonly start: Snapshot,
    end: Snapshot,
    private readonly entered: readonly EnteredNote[],
  ) {
    for (const debtor of start.debtors) this.debtors.set(debtor.number, { ...debtor });
    for (const { id, number, debtor, lines, invoice } of start.deliveries) {
      this.notes.set(id, { number, debtor, invoice, lines: lines.map((line) => ({ ...line })) });
    }
    for (const { id, debtor } of end.drafts) this.#draftIds.set(id, debtor);
    for (const { action, subject, detail } of end.deeds) {
      if (action === 'draft.delete') this.#draftIds.set(subject, detail ?? '');
    }
    for (const { id, debtor, deliveries } of start.drafts) {
      const ids = deliveries.map((one) => one.id);
      this.drafts.set(id, { debtor, deliveries: ids, sections: this.#sections(debtor, ids) });
    }
  }

  run(deeds: readonly RecordedDeed[]): void {
    for (const deed of deeds) this.#apply(deed);
  }

  #discountOf(debtor: string): number {
    return Number(this.debtors.get(debtor)?.['discount'] ?? 0);
  }

  #sections(debtor: string, notes: readonly string[]): ReplayedDraft['sections'] {
    // An invoice has the lines of a note in the order of their articles, in whatever order they were entered.
    const sorted = (id: string) =>
      [...(this.notes.get(id)?.lines ?? [])].sort((a, b) => Number(a.article) - Number(b.article));
    return notes.map((id) =>
      sorted(id).map(({ article, quantity, price, discount, vat }) => ({
        article,
        quantity,
        price,
        discount: discount ?? this.#discountOf(debtor),
        rate: rates[vat] ?? 0,
      })),
    );
  }

  #replace(place: Place, holder: Record<string, unknown> | undefined, key: string, { before, after }: Change): void {
    if (holder?.[key] !== before) {
      this.problems.push(
        `${place.record} ${place.field}: ${before} → ${after} is recorded, but it was ${holder?.[key]}`,
      );
    }
    if (holder) holder[key] = after;
    this.replaced.push({ ...place, before, after });
  }

  #apply({ action, subject, detail = '', at }: RecordedDeed): void {
    switch (action) {
      case 'debtor.change':
        for (const change of JSON.parse(detail).changes as readonly Change[]) {
          const { field } = change;
          this.#replace({ record: `debtor ${subject}`, field }, this.debtors.get(subject), field, change);
        }
        return;
      case 'delivery.add':
        this.#add(subject, JSON.parse(detail).number);
        return;
      case 'delivery.change':
        for (const change of JSON.parse(detail).changes as readonly Change[]) {
          const article = (change.label ?? '').replace('Brood ', '');
          const line = this.notes.get(subject)?.lines.find((one) => one.article === article);
          const field = `${article}/${change.field}`;
          this.#replace(
            { record: `delivery ${subject}`, field },
            line as Record<string, unknown> | undefined,
            change.field,
            change,
          );
        }
        return;
      case 'delivery.delete':
        this.#delete(subject);
        return;
      case 'draft.change':
        for (const change of JSON.parse(detail) as readonly Change[]) {
          const { section = -1, line = -1 } = change;
          const holder = this.drafts.get(subject)?.sections[section]?.[line];
          const field = `${section}.${line}.${holder?.article}/${change.field}`;
          this.#replace(
            { record: `draft ${subject}`, field },
            holder as Record<string, unknown> | undefined,
            change.field,
            change,
          );
        }
        return;
      case 'draft.delete':
        for (const id of this.drafts.get(subject)?.deliveries ?? []) {
          const note = this.notes.get(id);
          if (note) note.invoice = null;
        }
        if (!this.drafts.delete(subject)) this.problems.push(`draft ${subject} was deleted, but was not there`);
        this.draftsDeleted.push(subject);
        return;
      case 'invoices.make':
        this.#make(Date.parse(at), Number(detail));
        return;
      default:
        this.problems.push(`nobody did ${action} ${subject}`);
    }
  }

  #add(id: string, number: string): void {
    const note = this.entered.find((one) => one.number === number);
    this.added.push(number);
    if (!note) {
      this.problems.push(`delivery ${number} was added by nobody`);
      return;
    }
    const lines = note.lines.map(({ article, quantity }): ReplayedLine => {
      const known = this.start.articles.find(({ code }) => code === article);
      return { article, quantity, price: known?.price ?? -1, discount: null, vat: known?.vat ?? '' };
    });
    this.notes.set(id, { number, debtor: note.debtor, lines, invoice: null });
  }

  #delete(id: string): void {
    const note = this.notes.get(id);
    if (!note || note.invoice !== null) {
      this.problems.push(`delivery ${id} was deleted, but was not open`);
      return;
    }
    this.notes.delete(id);
    this.deleted.push({ id, note, discount: this.#discountOf(note.debtor) });
  }

  #make(at: number, count: number): void {
    this.made += count;
    const open = [...this.notes].filter(([, { invoice }]) => invoice === null);
    const ids = [...this.#draftIds].filter(([id]) => !this.drafts.has(id) && decodeTime(id) === at);
    if (ids.length !== count) this.problems.push(`${count} drafts were made, ${ids.length} are known`);
    for (const [id, debtor] of ids) {
      const notes = open
        .filter(([, note]) => note.debtor === debtor)
        .sort(([, a], [, b]) => a.number.localeCompare(b.number));
      for (const [, note] of notes) note.invoice = id;
      const deliveries = notes.map(([one]) => one);
      this.drafts.set(id, { debtor, deliveries, sections: this.#sections(debtor, deliveries) });
    }
  }
}

/** What a bakery becomes by its record of deeds. @param end gives the record, and the ids of drafts that were made */
export function replayed(start: Snapshot, end: Snapshot, entered: readonly EnteredNote[]): Replayed {
  const replay = new Replay(start, end, entered);
  replay.run(end.deeds.slice(start.deeds.length));
  return replay;
}
