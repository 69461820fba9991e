import { describe, expect, it } from 'vitest';
import { importDeliveries } from '../../src/actions/import-deliveries.ts';
import type { Article } from '../../src/domain/article.ts';
import type { Debtor } from '../../src/domain/debtor.ts';
import type { UserError } from '../../src/domain/user-error.ts';
import { files } from '../../src/state/files.ts';
import { holdStore } from '../helpers/delivery-entry.ts';
import { bakeryToEnter, deliveriesOf } from '../helpers/delivery-world.ts';
import { openBakery } from '../helpers/open-bakery.ts';

const csv = 'number;date;debtor;article;quantity\n9001;2026-11-23;1003;101;3\n9002;2026-11-23;1002;102;4\n';
const input = { name: 'bonnen.csv', bytes: Buffer.from(csv) };

/** Imports while another session holds the store and changes debtors and articles; gives what it refused, or null. */
async function importedBeside(change: {
  readonly debtors?: (all: readonly Debtor[]) => readonly Debtor[];
  readonly articles?: (all: readonly Article[]) => readonly Article[];
}) {
  const context = await bakeryToEnter();
  const other = await openBakery(context.folder, context.now);
  const release = await holdStore(context, async (transaction) => {
    for (const [file, changed] of [
      [files.debtors, change.debtors],
      [files.articles, change.articles],
    ] as const) {
      const records = await transaction.open<readonly unknown[]>(file);
      records.data =
        (changed as ((all: readonly unknown[]) => readonly unknown[]) | undefined)?.(records.data) ?? records.data;
      await records.write();
    }
  });
  const importing = importDeliveries(other, input).then(
    () => null,
    (error: UserError) => error,
  );
  // The file has been read and checked by then.
  await new Promise((resolve) => setTimeout(resolve, 200));
  release();
  const refused = await importing;
  return { refused, kept: await deliveriesOf(other, '2026-11') };
}

describe('an import that waited while somebody else changed what it names', () => {
  it('is refused with line and column when a debtor is gone, and keeps nothing', async () => {
    const { refused, kept } = await importedBeside({ debtors: (all) => all.filter(({ number }) => number !== '1003') });
    expect(refused).toMatchObject({ code: 'csv.unknown-debtor', params: { line: 2, position: 3 } });
    expect(kept).toEqual([]);
  });

  it.each(['debtors', 'articles'] as const)('is refused when one of the %s was closed', async (kind) => {
    const close = <T extends { readonly closed: boolean }>(all: readonly T[], is: (one: T) => boolean) =>
      all.map((one) => (is(one) ? { ...one, closed: true } : one));
    const { refused, kept } = await importedBeside(
      kind === 'debtors'
        ? { debtors: (all) => close(all, ({ number }) => number === '1002') }
        : { articles: (all) => close(all, ({ code }) => code === '102') },
    );
    expect(refused).toMatchObject({ code: 'csv.closed', params: { line: 3, position: kind === 'debtors' ? 3 : 4 } });
    expect(kept).toEqual([]);
  });

  it('has the price that somebody gave an article meanwhile', async () => {
    const { refused, kept } = await importedBeside({
      articles: (all) => all.map((one) => (one.code === '101' ? { ...one, price: 777 } : one)),
    });
    expect(refused).toBeNull();
    expect(kept.map(({ number, lines }) => [number, lines[0]?.price])).toEqual([
      ['9001', 777],
      ['9002', expect.any(Number)],
    ]);
  });
});
