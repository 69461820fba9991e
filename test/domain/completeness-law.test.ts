import { describe, expect, it } from 'vitest';
import { addDraft } from '../../src/actions/add-draft.ts';
import { saveDraft } from '../../src/actions/change-draft.ts';
import { checkDrafts } from '../../src/actions/check-drafts.ts';
import type { Context } from '../../src/actions/context.ts';
import { finaliseInvoices } from '../../src/actions/finalise-invoices.ts';
import { noEdit } from '../../src/domain/change-draft.ts';
import type { MissingField } from '../../src/domain/completeness.ts';
import type { Debtor } from '../../src/domain/debtor.ts';
import type { Draft } from '../../src/domain/invoice.ts';
import type { CompanyOptions } from '../../src/domain/options.ts';
import { files } from '../../src/state/files.ts';
import { contentsOf } from '../helpers/folder-contents.ts';
import { changeOptions, clockFrom, finalInvoices, makeBakery, setDebtors } from '../helpers/invoice-world.ts';
import { company, debtor } from '../helpers/worlds.ts';

interface Law {
  readonly seller: Partial<CompanyOptions>;
  readonly buyer: Partial<Debtor>;
}

const german = { country: 'DE', kvk: '', city: 'Aachen', postcode: '52062' };

/** Sellers and buyers of both countries, each with all that the law asks and nothing that it does not. */
const laws = {
  'Dutch (art. 35a Wet OB)': { seller: {}, buyer: {} },
  'Dutch with the VAT reverse charged (art. 35a lid 1 sub d and k Wet OB)': {
    seller: {},
    buyer: { country: 'DE', vatId: 'DE123456789' },
  },
  'German with a Steuernummer (§ 14 Abs. 4 Nr. 2 UStG)': {
    seller: { ...german, vatId: '201/5555/1234' },
    buyer: { country: 'DE' },
  },
  'German with a USt-IdNr. (§ 14 Abs. 4 Nr. 2 UStG)': {
    seller: { ...german, vatId: 'DE999999999' },
    buyer: { country: 'DE' },
  },
  'German with the VAT reverse charged (§ 14a UStG)': {
    seller: { ...german, vatId: 'DE999999999' },
    buyer: { country: 'NL', vatId: 'NL123456789B01' },
  },
} satisfies Readonly<Record<string, Law>>;

type LawName = keyof typeof laws;

interface Office {
  readonly context: Context & { readonly folder: string };
  readonly draft: Draft;
}

const number = '1001';

function buyerOf(law: Law): Debtor {
  return debtor(number, { revision: 1, ...law.buyer });
}

/** A company with one draft that lacks nothing: two articles at two rates, added by hand. */
async function complete(law: Law): Promise<Office> {
  const context = await makeBakery([buyerOf(law)], { now: clockFrom('2026-11-23T09:00:00').now });
  await changeOptions(context, { company: company(law.seller) });
  const made = await addDraft(context, {
    debtor: number,
    deliveredFrom: '2026-11-16',
    deliveredUntil: '2026-11-20',
  });
  const [high, low] = law.seller.country === 'DE' ? [1900, 700] : [2100, 900];
  const line = { article: '', unit: 'stuk', quantity: 2000, price: 250, discount: 0 };
  const added = [
    { section: 0, line: { ...line, description: 'Volkoren', rate: low ?? 0 } },
    { section: 0, line: { ...line, description: 'Huur kar', rate: high ?? 0 } },
  ];
  const outcome = await saveDraft(context, { base: made, edit: { ...noEdit, added } });
  if (outcome.outcome !== 'saved') throw new Error(outcome.outcome);
  return { context, draft: outcome.draft };
}

function setDraft({ context }: Office, draft: Draft): Promise<void> {
  return context.company.change(async (transaction) => {
    const drafts = await transaction.open(files.drafts);
    drafts.data = [draft];
    await drafts.write();
  });
}

/** One thing that the law asks: how it is named when it is not there, and how it is taken away. */
interface Required {
  readonly missing: MissingField;
  readonly only?: (law: Law) => boolean;
  readonly take: (office: Office, law: Law) => Promise<void>;
}

const isReversed = ({ seller, buyer }: Law) => (buyer.country ?? 'NL') !== (seller.country ?? 'NL');

function ofSeller(
  field: MissingField['field'],
  without: Partial<CompanyOptions>,
  only = (_law: Law) => true,
): Required {
  return {
    missing: { field, screen: 'options.company', record: '' },
    only,
    take: ({ context }) => changeOptions(context, { company: without }),
  };
}

function ofBuyer(field: MissingField['field'], without: Partial<Debtor>, only = (_law: Law) => true): Required {
  return {
    missing: { field, screen: 'debtor', record: number },
    only,
    take: ({ context }, law) => setDebtors(context, [{ ...buyerOf(law), ...without }]),
  };
}

const required: readonly Required[] = [
  ofSeller('seller-name', { name: ' ', legalName: '' }),
  ofSeller('seller-address', { address: '' }),
  ofSeller('seller-postcode', { postcode: '' }),
  ofSeller('seller-city', { city: ' ' }),
  ofSeller('seller-vat-id', { vatId: '' }),
  // A Steuernummer does not do where the buyer owes the tax (§ 14a Abs. 1 and 3 UStG).
  ofSeller('seller-vat-id', { vatId: '201/5555/1234' }, (law) => law.seller.country === 'DE' && isReversed(law)),
  ofSeller('seller-kvk', { kvk: '' }, ({ seller }) => seller.country === undefined),
  ofBuyer('buyer-name', { name: ' ' }),
  ofBuyer('buyer-address', { address: '' }),
  ofBuyer('buyer-postcode', { postcode: '' }),
  ofBuyer('buyer-city', { city: '' }),
  ofBuyer('buyer-vat-id', { vatId: '' }, isReversed),
  // Kept as it came, before a file's VAT ids were looked at.
  ofBuyer('buyer-vat-id', { vatId: 'NVT' }, isReversed),
  {
    missing: { field: 'lines', screen: 'invoice', record: '' },
    take: (office) =>
      setDraft(office, {
        ...office.draft,
        sections: [{ heading: { kind: 'plain' }, lines: [] }],
        vatTotals: [],
        net: 0,
        vat: 0,
        gross: 0,
      }),
  },
  {
    missing: { field: 'line-description', screen: 'line', record: '2', position: { section: 0, line: 1 } },
    take: (office) => {
      const sections = office.draft.sections.map(({ heading, lines }) => ({
        heading,
        lines: lines.map((line, index) => (index === 1 ? { ...line, description: ' ' } : line)),
      }));
      return setDraft(office, { ...office.draft, sections });
    },
  },
  {
    missing: { field: 'delivery-period', screen: 'invoice', record: '' },
    take: (office) => setDraft(office, { ...office.draft, deliveredFrom: '2026-11-21' }),
  },
];

/** What there is of data, without what is only an index of them. */
async function dataIn({ context }: Office): Promise<Readonly<Record<string, string>>> {
  const all = Object.entries(await contentsOf(context.folder));
  return Object.fromEntries(all.filter(([path]) => !path.includes('/index/')));
}

async function putBack(office: Office, law: Law): Promise<void> {
  await changeOptions(office.context, { company: company(law.seller) });
  await setDebtors(office.context, [buyerOf(law)]);
  await setDraft(office, office.draft);
}

describe.each(Object.keys(laws) as LawName[])('an invoice that is %s', (name) => {
  const law: Law = laws[name];

  it('becomes final when it has all that the law asks', async () => {
    const { context, draft } = await complete(law);
    expect((await checkDrafts(context, null)).rows[0]?.missing).toEqual([]);
    expect(await finaliseInvoices(context, [draft.id])).toMatchObject([
      { outcome: 'final', invoice: { origin: 'H', tax: isReversed(law) ? 'reverse-charge' : 'domestic', net: 1000 } },
    ]);
  });

  it('is refused by name, with nothing written, for each thing of it that is not there; put back, it becomes final', async () => {
    const office = await complete(law);
    const { context, draft } = office;
    for (const { missing, only = () => true, take } of required) {
      if (!only(law)) continue;
      await take(office, law);
      const before = await dataIn(office);
      const named = { ...missing, record: missing.screen === 'invoice' ? draft.id : missing.record };
      expect(await finaliseInvoices(context, [draft.id])).toEqual([
        { id: draft.id, outcome: 'incomplete', debtor: number, missing: [named] },
      ]);
      expect((await checkDrafts(context, null)).rows[0]?.missing).toEqual([named]);
      expect(await dataIn(office)).toEqual(before);
      await putBack(office, law);
    }
    expect(await finalInvoices(context)).toEqual([]);
    expect(await finaliseInvoices(context, [draft.id])).toMatchObject([
      { outcome: 'final', invoice: { number: { text: '2026-00001' } } },
    ]);
  });

  it('is refused when the buyer would be taxed otherwise by now', async () => {
    const { context, draft } = await complete(law);
    const moved = isReversed(law)
      ? { country: law.seller.country ?? 'NL' }
      : law.seller.country === 'DE'
        ? { country: 'NL', vatId: 'NL123456789B01' }
        : { country: 'DE', vatId: 'DE123456789' };
    await setDebtors(context, [{ ...buyerOf(law), ...moved }]);
    const outcomes = await finaliseInvoices(context, null);
    const fields = outcomes.flatMap((one) =>
      one.outcome === 'incomplete' ? one.missing.map(({ field }) => field) : [],
    );
    // A German seller with a Steuernummer is taxed otherwise all the same.
    expect(fields).toEqual(['tax-treatment']);
    expect((await context.company.read(files.drafts)).map(({ id }) => id)).toEqual([draft.id]);
  });

  it('is refused when the company sits by now where its rates are not known', async () => {
    const { context, draft } = await complete(law);
    const moved = law.seller.country === 'DE' ? { country: 'NL', kvk: '12345678' } : { country: 'DE', kvk: '' };
    const vatId = moved.country === 'DE' ? 'DE999999999' : 'NL999999999B01';
    await changeOptions(context, { company: { ...moved, vatId } });
    const [outcome] = await finaliseInvoices(context, null);
    const fields = outcome?.outcome === 'incomplete' ? outcome.missing.map(({ field }) => field) : [];
    // Where the buyer sits in the country to which the company moved, it owes no tax any more.
    expect(fields).toEqual([isReversed(law) ? 'tax-treatment' : 'seller-rates']);
    expect((await context.company.read(files.drafts)).map(({ id }) => id)).toEqual([draft.id]);
  });
});

it('asks each of them of a Dutch or a German invoice, and of reverse charge the VAT ids of both', () => {
  const asked = (name: LawName) => required.filter(({ only = () => true }) => only(laws[name])).length;
  expect(Object.keys(laws).map((name) => asked(name as LawName))).toEqual([13, 15, 12, 12, 15]);
});
