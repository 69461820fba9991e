import type { DraftConflict, DraftGone } from '../../actions/draft-conflict.ts';
import type { DraftWorld } from '../../actions/draft-world.ts';
import { changedDraft, type DraftEdit, keyOfPosition, noEdit } from '../../domain/change-draft.ts';
import { type LineRate, lineRatesOn } from '../../domain/hand-draft.ts';
import type { Draft, InvoiceLine, LinePosition, SectionHeading } from '../../domain/invoice.ts';
import type { BasisPoints } from '../../domain/money.ts';
import { type AmountJudgement, judgedAmount } from '../../domain/outlier.ts';
import { type List, listOf, moveTo, withRows } from '../kit/list.ts';
import { isEmptyEdit } from './edit.ts';

/** A row of a draft that is being changed. */
export type DraftRow =
  | { readonly kind: 'heading'; readonly id: string; readonly section: number; readonly heading: SectionHeading }
  | {
      readonly kind: 'line';
      readonly id: string;
      readonly section: number;
      readonly position: LinePosition;
      readonly state: 'kept' | 'changed' | 'removed';
      readonly before: InvoiceLine;
      readonly line: InvoiceLine;
    }
  | {
      readonly kind: 'added';
      readonly id: string;
      readonly section: number;
      /** Among the added lines. */
      readonly index: number;
      readonly line: InvoiceLine;
    };

/** *Wijzigen*: a draft, and what somebody wants changed on it. Nothing is kept before it is saved. */
export interface DraftScreen {
  readonly kind: 'draft';
  readonly id: string;
  /** The draft that the edit began from; null until it is loaded. */
  readonly base: Draft | null;
  /** Null until it is read. */
  readonly world: DraftWorld | null;
  readonly edit: DraftEdit;
  readonly list: List<DraftRow>;
  /** What others did to the draft since. */
  readonly elsewhere: DraftConflict | DraftGone | null;
  readonly saving: boolean;
  /** Where the cursor begins; null: on the first line. */
  readonly at: LinePosition | null;
}

/** A draft before it was read. @param at where the cursor begins; left out: on the first line */
export function draftOf(id: string, at: LinePosition | null = null): DraftScreen {
  return {
    kind: 'draft',
    id,
    base: null,
    world: null,
    edit: noEdit,
    list: listOf<DraftRow>([]),
    elsewhere: null,
    saving: false,
    at,
  };
}

export const idOfRow = ({ id }: DraftRow): string => id;

/** The draft's lines as they will be, and those that go, in their places. */
export function draftRowsOf(base: Draft, edit: DraftEdit): readonly DraftRow[] {
  const removed = new Set(edit.removed.map(keyOfPosition));
  const changed = new Set(edit.changed.map(keyOfPosition));
  const { sections } = changedDraft(base, { ...edit, removed: [] });
  return sections.flatMap(({ heading, lines }, section): readonly DraftRow[] => {
    const before = base.sections[section]?.lines ?? [];
    const added = edit.added.flatMap((one, index) => (one.section === section ? [index] : []));
    const rows = lines.map((line, at): DraftRow => {
      const own = before[at];
      if (own === undefined) {
        const index = added[at - before.length] ?? 0;
        return { kind: 'added', id: `+${index}`, section, index, line };
      }
      const position = { section, line: at };
      const key = keyOfPosition(position);
      const state = removed.has(key) ? 'removed' : changed.has(key) ? 'changed' : 'kept';
      return { kind: 'line', id: key, section, position, state, before: own, line };
    });
    const above: DraftRow = { kind: 'heading', id: `§${section}`, section, heading };
    return heading.kind === 'plain' ? rows : [above, ...rows];
  });
}

/** Another edit. */
export function withEdit(screen: DraftScreen, edit: DraftEdit, height: number): DraftScreen {
  if (screen.base === null) return screen;
  const rows = draftRowsOf(screen.base, edit);
  return { ...screen, edit, list: withRows(screen.list, rows, idOfRow, height) };
}

/** Another draft to begin from, with an edit of its own. */
export function withBase(screen: DraftScreen, base: Draft, edit: DraftEdit, height: number): DraftScreen {
  return withEdit({ ...screen, base, elsewhere: null, saving: false }, edit, height);
}

/** The cursor on the line that was asked for, or on the first one, past what stands above it. */
export function atFirstLine(screen: DraftScreen, height: number): DraftScreen {
  const { rows } = screen.list;
  const wanted = screen.at && keyOfPosition(screen.at);
  const asked = rows.findIndex(({ id }) => id === wanted);
  const first = asked >= 0 ? asked : rows.findIndex(({ kind }) => kind !== 'heading');
  return { ...screen, list: moveTo(screen.list, Math.max(0, first), height) };
}

/** The draft as it would be saved. */
export function draftShown({ base, edit }: DraftScreen): Draft | null {
  return base === null ? null : changedDraft(base, edit);
}

/** The VAT rates that an added line may have: of the last day of delivery, as it would be saved. */
export function ratesOf(screen: DraftScreen): readonly LineRate[] {
  const shown = draftShown(screen);
  const { world } = screen;
  return world === null || shown === null ? [] : lineRatesOn(world.rates, world.country, shown);
}

/** The discount that a new line begins with: that of the debtor whose part of the draft it goes to. */
export function discountOf(screen: DraftScreen, section: number): BasisPoints {
  const shown = draftShown(screen);
  const heading = shown?.sections[section]?.heading;
  const place = heading !== undefined && heading.kind !== 'plain' ? heading.place : null;
  return screen.world?.debtors.get(place?.debtor || (shown?.debtor ?? ''))?.discount ?? 0;
}

/** The draft's amount beside what its debtor is usually billed; null as long as that is not known. */
export function amountOf(screen: DraftScreen): AmountJudgement | null {
  const shown = draftShown(screen);
  const usual = screen.world?.usual.get(shown?.debtor ?? '');
  return shown === null || usual === undefined ? null : judgedAmount(shown.net, usual);
}

/** Something would be lost by leaving. */
export function isChanged({ base, edit }: DraftScreen): boolean {
  return base !== null && !isEmptyEdit(edit);
}
