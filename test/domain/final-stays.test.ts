import { describe, expect, it } from 'vitest';
import { frozenPart, keepFinals } from '../../src/domain/final-stays.ts';
import type { FinalInvoice } from '../../src/domain/invoice.ts';
import { finalInvoice } from '../helpers/dispatch.ts';

const invoice = finalInvoice(1);
const other = finalInvoice(2);
const keep = (now: readonly FinalInvoice[]) => () => keepFinals([invoice, other], now);

/** Every way to change one value somewhere in plain data. */
function everyChange(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) {
    const parts = value.flatMap((part, index) => everyChange(part).map((one) => value.with(index, one)));
    return [...parts, [...value, value[0] ?? null], ...(value.length > 0 ? [value.slice(1)] : [])];
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, part]) => everyChange(part).map((one) => ({ ...value, [key]: one })));
  }
  if (typeof value === 'number') return [value + 1];
  return typeof value === 'string' ? [`${value}x`] : ['x'];
}

describe('a final invoice', () => {
  it('is not lost, nor another put in its place', () => {
    expect(keep([other])).toThrow('final invoice 2026-00001 would be changed or lost');
    expect(keep([])).toThrow();
    expect(keep([finalInvoice(3), other])).toThrow();
  });

  it('is not changed in a single value of what stands on it', () => {
    const changes = everyChange(frozenPart(invoice)) as readonly object[];
    expect(changes.length).toBeGreaterThan(60);
    for (const change of changes) {
      expect(keep([{ ...invoice, ...change }, other]), JSON.stringify(change).slice(0, 200)).toThrow();
    }
  });

  it('does not become less final, and loses no history and no credit invoice', () => {
    const credited: FinalInvoice = {
      ...invoice,
      status: 'credited',
      creditedBy: [{ id: other.id, number: '2026-00002', date: '2026-11-23', lines: [] }],
      history: [...invoice.history, { at: '2026-11-23T09:00:00.000Z', by: 'anna', what: 'credited' }],
    };
    expect(keep([credited, other])).not.toThrow();
    for (const now of [
      { ...credited, status: 'final' as const },
      { ...credited, creditedBy: [] },
      { ...credited, history: credited.history.slice(1) },
      { ...credited, history: [] },
    ]) {
      expect(() => keepFinals([credited], [now])).toThrow();
    }
  });

  it('may stand elsewhere in its month, and others come to it', () => {
    expect(keep([finalInvoice(3), other, structuredClone(invoice)])).not.toThrow();
  });
});
