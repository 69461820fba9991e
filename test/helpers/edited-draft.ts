import fc from 'fast-check';
import { changedDraft, type DraftEdit, editDifferences } from '../../src/domain/change-draft.ts';
import { collect } from '../../src/domain/collect.ts';
import type { Debtor } from '../../src/domain/debtor.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import type { Draft } from '../../src/domain/invoice.ts';
import { collectInput } from './worlds.ts';

/** The one draft that these deliveries of debtor 100 become. */
export function draftOf(deliveries: readonly Delivery[], debtor: Debtor): Draft {
  const [plan, ...others] = collect(collectInput({ deliveries, debtors: [debtor] })).drafts;
  if (!plan || others.length > 0) throw new Error('not one draft');
  const history = [{ at: '2026-11-09T08:00:00.000Z', by: 'anna (pts/2)', what: 'made' }] as const;
  return { ...plan, status: 'draft', id: '01KA0000000000000000000000', history, revision: 1 };
}

/** A draft after somebody's edit, as it is kept. */
export function edited(draft: Draft, edit: DraftEdit, by = 'bram (pts/3)'): Draft {
  const changes = editDifferences(draft, edit);
  if (changes.length === 0) return draft;
  const at = `2026-11-09T09:${String(draft.revision).padStart(2, '0')}:00.000Z`;
  return {
    ...changedDraft(draft, edit),
    history: [...draft.history, { at, by, what: 'changed', changes }],
    revision: draft.revision + 1,
  };
}

const anyNewLine = fc.record({
  article: fc.constant(''),
  description: fc.constantFrom('Bezorgen', 'Statiegeld', 'Brood 10'),
  unit: fc.constantFrom('', 'keer'),
  quantity: fc.integer({ min: -5000, max: 20_000 }),
  price: fc.constantFrom(0, 1, 99, 335),
  discount: fc.constantFrom(0, 250),
  rate: fc.constantFrom(2100, 900, 0),
});

const anyFields = fc.record(
  {
    description: fc.constantFrom('Brood 10', 'Wit', 'Bruin'),
    quantity: fc.integer({ min: -2000, max: 9000 }),
    price: fc.constantFrom(1, 100, 201),
    discount: fc.constantFrom(0, 500, 10_000),
  },
  { requiredKeys: [] },
);

/** Any edit of a draft. */
export function anyEdit(draft: Draft): fc.Arbitrary<DraftEdit> {
  const positions = draft.sections.flatMap(({ lines }, section) => lines.map((_line, line) => ({ section, line })));
  const sections = draft.sections.map((_section, index) => index);
  const added = fc.array(fc.record({ section: fc.constantFrom(...sections), line: anyNewLine }), { maxLength: 2 });
  return fc.record({
    changed: fc
      .subarray(positions)
      .chain((some) => fc.tuple(...some.map((place) => anyFields.map((fields) => ({ ...place, fields }))))),
    removed: fc.subarray(positions, { maxLength: Math.min(2, positions.length) }),
    added: sections.length === 0 ? fc.constant([]) : added,
  });
}
