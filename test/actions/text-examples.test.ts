import { describe, expect, it } from 'vitest';
import { importRecords } from '../../src/actions/import-file.ts';
import { previewMail } from '../../src/actions/preview-mail.ts';
import { exampleValues, renderText, textExamples } from '../../src/actions/text-examples.ts';
import type { TextExample } from '../../src/domain/email-text.ts';
import { type TemplateKind, tagsOf, templateKinds } from '../../src/domain/template.ts';
import { defaultText } from '../../src/mail/default-texts.ts';
import { creditedOf } from '../helpers/final-world.ts';
import { changeOptions, debtorsOf, deliver, invoiceAll, invoiceEach, makeBakery } from '../helpers/invoice-world.ts';
import { company } from '../helpers/worlds.ts';

const never = new AbortController().signal;
const numberOf = (example: TextExample) => ('number' in example ? example.number : null);

function textKey(kind: TemplateKind, language: 'nl' | 'de' = 'nl') {
  return { kind, language } as const;
}

describe('what a text can be shown with', () => {
  it('is the invoices, newest first, those of debtors of its language before the others', async () => {
    const [a, b, c] = debtorsOf(3);
    if (!a || !b || !c) throw new Error('no debtors');
    const debtors = [a, { ...b, language: 'de' as const }, c];
    const context = await makeBakery(debtors);
    const [first, second, third] = (await invoiceEach(context, debtors)).map(({ number }) => number.text);
    expect((await textExamples(context, textKey('invoice'), never)).map(numberOf)).toEqual([third, first, second]);
    expect((await textExamples(context, textKey('invoice', 'de'), never)).map(numberOf)).toEqual([
      second,
      third,
      first,
    ]);
  });

  it('is of each text on invoices those that it brings', async () => {
    const debtors = debtorsOf(2);
    const context = await makeBakery(debtors);
    const [owed] = await invoiceEach(context, debtors);
    const csv = (text: string) => ({ name: 'x.csv', bytes: Buffer.from(text) });
    await importRecords(context, 'articles', csv('code;name;unit;price;vat\n10;Volkoren;stuk;1,00;low\n'));
    const returns = `number;date;debtor;article;quantity;returned\nR1;${owed?.date};1002;10;0;30\n`;
    await importRecords(context, 'deliveries', csv(returns));
    const back = (await invoiceAll(context)).find(({ gross }) => gross < 0);
    if (!owed || !back) throw new Error('no invoices');
    const creditOwed = await creditedOf(context, owed, null);
    const creditBack = await creditedOf(context, back, null);
    const numbersFor = async (kind: TemplateKind) => (await textExamples(context, textKey(kind), never)).map(numberOf);
    expect(await numbersFor('no-payment')).toEqual([back.number.text]);
    expect(await numbersFor('credit')).toEqual([creditOwed.number.text]);
    expect(await numbersFor('invoice')).toHaveLength(3);
    expect(await numbersFor('invoice')).toContain(creditBack.number.text);
  });

  it('gives an invoice the very words that it would be sent with', async () => {
    const debtors = debtorsOf(1, { attention: 'mevrouw Smit' });
    const context = await makeBakery(debtors);
    const [invoice] = await invoiceEach(context, debtors);
    const [example] = await textExamples(context, textKey('invoice'), never);
    if (!invoice) throw new Error('no invoice');
    const values = await exampleValues(context, textKey('invoice'), example);
    const rendered = await renderText(defaultText('invoice', 'nl'), values);
    const mail = await previewMail(context, [invoice]);
    expect(rendered.subject).toBe(mail.subject);
    expect(rendered.text).toEqual(mail.text);
    expect(
      rendered.html.map((line) =>
        line
          .map(({ text }) => text)
          .join('')
          .trimEnd(),
      ),
    ).toEqual(mail.text);
  });

  it('is deliveries and days with deliveries, for their kinds of mail', async () => {
    const debtors = debtorsOf(2);
    const context = await makeBakery(debtors);
    await deliver(context, debtors, '2026-10-30');
    await deliver(context, debtors.slice(0, 1), '2026-11-02');
    const deliveries = await textExamples(context, textKey('delivery'), never);
    expect(deliveries.map((one) => 'date' in one && one.date)).toEqual(['2026-11-02', '2026-10-30', '2026-10-30']);
    expect(await exampleValues(context, textKey('delivery'), deliveries[0])).toMatchObject({
      DELIVERYNUMBER: numberOf(deliveries[0]),
      DELIVERYDATE: '02-11-2026',
      DELIVERYADDRESS: 'Lunchroom 1001, Utrecht',
      TOTALAMOUNT: '€ 1,09',
      DEBTORNAME: 'Lunchroom 1001',
    });
    const days = await textExamples(context, textKey('production-list'), never);
    expect(days).toEqual([
      { what: 'production', date: '2026-11-02' },
      { what: 'production', date: '2026-10-30' },
    ]);
    expect(await exampleValues(context, textKey('production-list', 'de'), days[0])).toMatchObject({
      PRODUCTIONDATE: '02.11.2026',
    });
  });

  it('is something made up where there is nothing yet, with the company’s own details as far as they are filled in', async () => {
    const context = await makeBakery([]);
    await changeOptions(context, { company: { phone: '' } });
    for (const kind of templateKinds.filter((one) => one !== 'test')) {
      const examples = await textExamples(context, textKey(kind), never);
      expect(examples).toEqual([{ what: 'made-up' }]);
      const values = await exampleValues(context, textKey(kind), examples[0]);
      expect(Object.keys(values).sort()).toEqual([...tagsOf[kind]].sort());
      for (const value of Object.values(values)) expect(value).not.toBe('');
      expect(values.COMPANYNAME).toBe(company().name);
    }
    expect(await textExamples(context, textKey('test'), never)).toEqual([{ what: 'company' }]);
  });
});
