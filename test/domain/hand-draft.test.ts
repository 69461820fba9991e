import { describe, expect, it } from 'vitest';
import { changedDraft, type DraftEdit, editDifferences, noEdit } from '../../src/domain/change-draft.ts';
import { draftDifferences } from '../../src/domain/draft-differences.ts';
import { billedByHand, handDraft, lineRatesOn, rateChanges, ratesForSeller } from '../../src/domain/hand-draft.ts';
import type { Draft } from '../../src/domain/invoice.ts';
import { rebase } from '../../src/domain/rebase-draft-edit.ts';
import { withHead, withLineAdded } from '../../src/screens/draft/edit.ts';
import { edited } from '../helpers/edited-draft.ts';
import { debtor, vatRates } from '../helpers/worlds.ts';

const period = { deliveredFrom: '2026-11-02', deliveredUntil: '2026-11-06' };
const dutch = { country: 'NL' };
const ratesFor = ratesForSeller(vatRates, 'NL');

function draftFor(differs: Parameters<typeof debtor>[1] = {}): Draft {
  const history = [{ at: '2026-11-09T08:00:00.000Z', by: 'anna (pts/2)', what: 'made' }] as const;
  const plan = handDraft(debtor('100', differs), period, dutch);
  return { ...plan, status: 'draft', id: '01KA0000000000000000000000', history, revision: 1 };
}

const line = {
  article: '10',
  description: 'Volkoren',
  unit: 'stuk',
  quantity: 4000,
  price: 250,
  discount: 0,
  rate: 900,
};
const head = (edit: DraftEdit['head']): DraftEdit => ({ ...noEdit, ...(edit ? { head: edit } : {}) });

describe('an invoice made by hand', () => {
  it('begins as a total invoice without lines, of no delivery note, whatever type its debtor has', () => {
    expect(draftFor({ invoiceType: 'weekly' })).toMatchObject({
      origin: 'H',
      layout: 'total',
      ...period,
      tax: 'domestic',
      sections: [{ heading: { kind: 'plain' }, lines: [] }],
      deliveries: [],
      gross: 0,
    });
  });

  it('is reverse charged for a business in another member state, and then no line has tax', () => {
    const draft = draftFor({ country: 'DE', vatId: 'DE123456789' });
    expect(draft.tax).toBe('reverse-charge');
    const { sections, vat, net } = changedDraft(draft, { ...noEdit, added: [{ section: 0, line }] });
    expect(sections[0]?.lines[0]).toMatchObject({ article: '10', rate: 0, net: 1000, returned: 0 });
    expect([net, vat]).toEqual([1000, 0]);
  });

  it('refuses a period that ends before it begins', () => {
    const back = { deliveredFrom: '2026-11-03', deliveredUntil: '2026-11-02' };
    expect(() => handDraft(debtor('100'), back, dutch)).toThrow(expect.objectContaining({ code: 'draft.bad-period' }));
    expect(() => changedDraft(draftFor(), head(back))).toThrow(expect.objectContaining({ code: 'draft.bad-period' }));
  });

  it('takes back what has a minus before its quantity', () => {
    const added = [line, { ...line, quantity: -1500 }].map((one) => ({ section: 0, line: one }));
    expect(changedDraft(draftFor(), { ...noEdit, added })).toMatchObject({ net: 625, vat: 56, gross: 681 });
  });
});

describe('whoever gets an invoice made by hand', () => {
  const world = [
    debtor('1'),
    debtor('2', { consolidateTo: '1' }),
    debtor('3', { closed: true }),
    debtor('4', { consolidateTo: '3' }),
  ];

  it('is the debtor itself, or the one that it is consolidated to', () => {
    expect(['1', '2'].map((number) => billedByHand(number, world).number)).toEqual(['1', '1']);
  });

  it.each([
    ['3', 'debtor.closed'],
    ['4', 'debtor.closed'],
    ['5', 'debtor.unknown'],
  ])('cannot be found for %s: %s', (number, code) => {
    expect(() => billedByHand(number, world)).toThrow(expect.objectContaining({ code }));
  });
});

describe('the rates for lines typed by hand', () => {
  it.each([
    ['NL', '2018-12-31', [2100, 600, 0]],
    ['NL', '2019-01-01', [2100, 900, 0]],
    ['DE', '2020-06-30', [1900, 700]],
    ['DE', '2020-07-01', [1600, 500]],
    ['DE', '2020-12-31', [1600, 500]],
    ['DE', '2021-01-01', [1900, 700]],
  ])('in %s on %s are those of the law of that day', (country, deliveredUntil, rates) => {
    const found = lineRatesOn(vatRates, country, { tax: 'domestic', deliveredUntil }).map(({ rate }) => rate);
    expect(found.filter((rate) => rate > 0 || country === 'NL')).toEqual(rates);
  });

  it('go along when the last day of delivery moves across a change of the law', () => {
    const on = (deliveredUntil: string) => lineRatesOn(vatRates, 'NL', { tax: 'domestic', deliveredUntil });
    const rates = rateChanges(on('2019-01-01'), on('2018-12-31'));
    expect(rates).toEqual([{ before: 900, after: 600 }]);
    const draft = changedDraft(draftFor(), { ...noEdit, added: [{ section: 0, line }] });
    const moved = changedDraft(draft, head({ deliveredFrom: '2018-12-30', deliveredUntil: '2018-12-31', rates }));
    expect(moved).toMatchObject({ net: 1000, vat: 60, deliveredUntil: '2018-12-31' });
  });
});

describe('the head of an invoice made by hand', () => {
  it('is kept in its history with what it was before', () => {
    const draft = draftFor();
    const edit = head({ debtor: '200', deliveredFrom: '2026-11-01' });
    expect(editDifferences(draft, edit)).toEqual([
      { field: 'debtor', before: '100', after: '200' },
      { field: 'deliveredFrom', before: '2026-11-02', after: '2026-11-01' },
    ]);
    expect(draftDifferences(draft, edited(draft, edit))).toEqual(editDifferences(draft, edit));
    expect(editDifferences(draft, head({ debtor: '100' }))).toEqual([]);
  });

  it('cannot be changed on an invoice made from deliveries', () => {
    expect(() => changedDraft({ ...draftFor(), origin: 'A' }, head({ debtor: '200' }))).toThrow(/follows from/);
  });

  it('keeps what two people changed of it, unless it is the same thing: then both are told', () => {
    const base = draftFor();
    const mine = head({ debtor: '200', deliveredFrom: '2026-11-01' });
    const theirs = edited(base, head({ deliveredFrom: '2026-10-31', deliveredUntil: '2026-11-07' }));
    const { edit, clashes } = rebase(base, mine, theirs, ratesFor);
    expect(edit.head).toEqual({ debtor: '200', deliveredFrom: '2026-11-01' });
    expect(clashes).toEqual([
      { field: 'deliveredFrom', before: '2026-11-02', mine: '2026-11-01', theirs: '2026-10-31' },
    ]);
    expect(changedDraft(theirs, edit)).toMatchObject({
      debtor: '200',
      deliveredFrom: '2026-11-01',
      deliveredUntil: '2026-11-07',
    });
  });

  it('is never a period that ends before it begins, when two people each moved one end', () => {
    const base = draftFor();
    const theirs = edited(base, head({ deliveredUntil: '2026-11-03' }));
    const { edit, clashes } = rebase(base, head({ deliveredFrom: '2026-11-05' }), theirs, ratesFor);
    expect(clashes).toEqual([
      { field: 'deliveredUntil', before: '2026-11-06', mine: '2026-11-06', theirs: '2026-11-03' },
    ]);
    expect(changedDraft(theirs, edit)).toMatchObject({ deliveredFrom: '2026-11-05', deliveredUntil: '2026-11-06' });
  });

  it('leaves nothing to do when the other did the same', () => {
    const base = draftFor();
    const same = head({ debtor: '200' });
    expect(rebase(base, same, edited(base, same), ratesFor)).toEqual({ edit: noEdit, clashes: [] });
  });
});

describe('the rates of lines when the last day of delivery moves', () => {
  const german = ratesForSeller(vatRates, 'DE');
  const until = (deliveredUntil: string) => ({ tax: 'domestic' as const, deliveredUntil });
  const june = { ...draftFor(), deliveredFrom: '2020-06-01', deliveredUntil: '2020-06-30' };
  const added = (rate: number): DraftEdit['added'] => [{ section: 0, line: { ...line, rate } }];
  /** What an edit says that moves the period, as `headEdit` makes it. */
  const moving = (draft: Draft, day: string): NonNullable<DraftEdit['head']> => {
    const rates = rateChanges(german(draft), german(until(day)));
    return { debtor: draft.debtor, deliveredFrom: day, deliveredUntil: day, ...(rates.length > 0 ? { rates } : {}) };
  };
  const ratesOf = ({ sections }: Draft) => sections.flatMap(({ lines }) => lines.map(({ rate }) => rate));

  it('are those of the day that is saved, also of lines typed while a wrong one was shown', () => {
    const january = edited(
      { ...draftFor(), ...until('2021-01-05'), deliveredFrom: '2021-01-01' },
      {
        ...noEdit,
        added: added(1900),
      },
    );
    const wrong = withHead({ ...noEdit, added: added(700) }, january, moving(january, '2020-12-31'), german);
    expect(ratesOf(changedDraft(january, wrong))).toEqual([1600, 500]);
    const typed = withLineAdded(wrong, 0, { ...line, rate: 1600 });
    const right = withHead(typed, january, moving(january, '2021-01-05'), german);
    expect(ratesOf(changedDraft(january, right))).toEqual([1900, 700, 1900]);
    const back = withHead(typed, january, { deliveredFrom: '2021-01-01', deliveredUntil: '2021-01-05' }, german);
    expect(back).toEqual({ ...noEdit, added: [...added(700), ...added(1900)] });
  });

  it('of my added lines go along when somebody else moved it', () => {
    const theirs = edited(june, { ...noEdit, head: moving(june, '2020-07-31') });
    const { edit, clashes } = rebase(june, { ...noEdit, added: added(1900) }, theirs, german);
    expect(clashes).toEqual([]);
    expect(ratesOf(changedDraft(theirs, edit))).toEqual([1600]);
  });

  it('are counted from the day that it has now when both moved it', () => {
    const base = edited(june, { ...noEdit, added: added(1900) });
    const theirs = edited(base, { ...noEdit, head: moving(base, '2020-07-31') });
    expect(ratesOf(theirs)).toEqual([1600]);
    const mine = { ...noEdit, head: moving(base, '2021-01-31'), added: added(700) };
    const { edit, clashes } = rebase(base, mine, theirs, german);
    expect(clashes).toMatchObject([{ field: 'deliveredFrom' }, { field: 'deliveredUntil' }]);
    expect(changedDraft(theirs, edit).deliveredUntil).toBe('2021-01-31');
    expect(ratesOf(changedDraft(theirs, edit))).toEqual([1900, 700]);
  });

  it('stay as they are when both moved it to the same day', () => {
    const base = edited(june, { ...noEdit, added: added(1900) });
    const theirs = edited(base, { ...noEdit, head: moving(base, '2020-07-31') });
    const mine = { ...noEdit, head: moving(base, '2020-07-31'), added: added(1600) };
    expect(rebase(base, mine, theirs, german).edit).toEqual({ ...noEdit, added: added(1600) });
  });
});
