import { describe, expect, it } from 'vitest';
import { dispatchToShow } from '../../src/domain/dispatch-to-show.ts';
import { invoiceState } from '../../src/domain/invoice-state.ts';
import { rowDispatch } from '../helpers/invoice-row.ts';

describe('the state of an invoice', () => {
  it.each([
    [null, 'final'],
    ['queued', 'waiting'],
    ['planned', 'waiting'],
    ['deferred', 'waiting'],
    ['sending', 'waiting'],
    ['accepted', 'sent'],
    ['printed', 'printed'],
    ['failed', 'not-sent'],
    ['uncertain', 'uncertain'],
    ['cancelled', 'final'],
  ] as const)('is with a copy that is %s, once it is final: %s', (dispatch, state) => {
    expect(invoiceState('final', dispatch)).toBe(state);
  });

  it('is that of the invoice itself while it is a draft and once it is credited', () => {
    expect(invoiceState('draft', null)).toBe('draft');
    expect(invoiceState('credited', 'accepted')).toBe('credited');
    expect(invoiceState('credited', 'failed')).toBe('credited');
  });
});

describe('of all that was undertaken for an invoice, a list shows', () => {
  const monday = '2026-11-23T09:00:00.000Z';
  const tuesday = '2026-11-24T09:00:00.000Z';

  it('nothing when there is nothing', () => {
    expect(dispatchToShow([])).toBeNull();
  });

  it('the newest of a route, in whatever order they are read', () => {
    const first = rowDispatch({ entry: 'a', at: monday, state: 'failed' });
    const second = rowDispatch({ entry: 'b', at: tuesday });
    expect(dispatchToShow([first, second])).toBe(second);
    expect(dispatchToShow([second, first])).toBe(second);
  });

  it('the entry that was made last when two have the same moment', () => {
    const first = rowDispatch({ entry: 'a' });
    const second = rowDispatch({ entry: 'b', state: 'queued' });
    expect(dispatchToShow([first, second])).toBe(second);
    expect(dispatchToShow([second, first])).toBe(second);
  });

  it('an entry as it was filed, when it was still seen in the outbox at the same moment', () => {
    const inOutbox = rowDispatch({ state: 'sending' });
    const filed = rowDispatch({ state: 'accepted' });
    expect(dispatchToShow([inOutbox, filed])).toBe(filed);
    expect(dispatchToShow([filed, inOutbox])).toBe(filed);
  });

  it('of two routes the one that needs seeing to', () => {
    const mail = rowDispatch({ at: tuesday });
    const paper = rowDispatch({ route: 'print', at: monday, state: 'uncertain' });
    expect(dispatchToShow([mail, paper])).toBe(paper);
    expect(dispatchToShow([paper, { ...mail, state: 'failed' }])).toMatchObject({ route: 'mail' });
    expect(
      dispatchToShow([
        { ...paper, state: 'queued' },
        { ...mail, state: 'queued' },
      ]),
    ).toMatchObject({ route: 'mail' });
  });

  it('what was sent, not what was taken back after that or beside it', () => {
    const sent = rowDispatch({ entry: 'a', at: monday });
    const again = rowDispatch({ entry: 'b', at: tuesday, state: 'cancelled' });
    const paper = rowDispatch({ entry: 'c', at: tuesday, state: 'cancelled', route: 'print' });
    for (const all of [
      [sent, again, paper],
      [paper, again, sent],
    ]) {
      expect(dispatchToShow(all)).toBe(sent);
    }
    expect(dispatchToShow([again])).toBe(again);
  });
});
