import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCompany } from '../../src/actions/check-store.ts';
import { deliverInvoices } from '../../src/actions/deliver-invoices.ts';
import { listTexts, mailText, openText } from '../../src/actions/mail-texts.ts';
import { previewMail } from '../../src/actions/preview-mail.ts';
import { restoreText, saveText } from '../../src/actions/save-text.ts';
import { languages } from '../../src/domain/debtor.ts';
import { templateKinds } from '../../src/domain/template.ts';
import { defaultText } from '../../src/mail/default-texts.ts';
import { files } from '../../src/state/files.ts';
import { whoAmI } from '../../src/state/record.ts';
import { changeOptions, debtorsOf, invoiceEach, makeBakery } from '../helpers/invoice-world.ts';
import { openBakery } from '../helpers/open-bakery.ts';
import { startPeer } from '../helpers/smtp-peer.ts';

const key = { kind: 'invoice', language: 'nl' } as const;
const standard = defaultText('invoice', 'nl');
const mine = { subject: 'Rekening *|INVOICENUMBER|*', body: 'Dag *|DEBTORNAME|*,<br/>\ntot morgen!' };

describe('a text', () => {
  it('is that of the program until somebody saves another, in that kind and language only', async () => {
    const context = await makeBakery([]);
    expect(await listTexts(context)).toHaveLength(templateKinds.length * languages.length);
    expect(await openText(context, 'invoice', 'nl')).toEqual({ text: standard, standard });
    expect(await saveText(context, { ...key, base: standard, text: mine })).toEqual({
      outcome: 'saved',
      text: mine,
      isOwn: true,
    });
    const own = (await listTexts(context)).filter(({ isOwn }) => isOwn);
    expect(own).toEqual([{ ...key, text: mine, isOwn: true }]);
    expect(await mailText(context, 'invoice', 'de')).toEqual(defaultText('invoice', 'de'));
    expect(await checkCompany(context.company)).toEqual([]);
  });

  it('is kept only while it differs from that of the program', async () => {
    const context = await makeBakery([]);
    await saveText(context, { ...key, base: standard, text: mine });
    expect(await context.company.read(files.templates)).toMatchObject([{ ...key, ...mine, revision: 1 }]);
    expect(await restoreText(context, key, mine)).toMatchObject({ outcome: 'saved', isOwn: false });
    expect(await context.company.read(files.templates)).toEqual([]);
    expect(await mailText(context, 'invoice', 'nl')).toEqual(standard);
  });

  it('with a wrong tag is refused with its place and the tag that was meant, and nothing is written', async () => {
    const context = await makeBakery([]);
    const text = { subject: 'x', body: 'van\n  *|DELIVERYDATAEND|*' };
    expect(await saveText(context, { ...key, base: standard, text })).toEqual({
      outcome: 'refused',
      problems: [
        { part: 'body', problem: 'unknown', tag: 'DELIVERYDATAEND', nearest: 'DELIVERYDATEEND', line: 2, column: 3 },
      ],
    });
    expect(await mailText(context, 'invoice', 'nl')).toEqual(standard);
  });

  it('stands in the record of who did what, as it was each time', async () => {
    const context = await makeBakery([]);
    await saveText(context, { ...key, base: standard, text: mine });
    await restoreText(context, key, mine);
    const month = context.now().toISOString().slice(0, 7);
    const record = await readFile(join(context.company.folder, 'record', `${month}.jsonl`), 'utf8');
    const deeds = record
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ action }) => action === 'text.change');
    expect(deeds).toMatchObject([
      { subject: 'invoice nl', by: whoAmI(), detail: JSON.stringify(mine) },
      { subject: 'invoice nl', detail: '{"default":true}' },
    ]);
  });
});

describe('two who save one text', () => {
  it('do not overwrite each other: the second is told who was first and what the text is now', async () => {
    const context = await makeBakery([]);
    const other = await openBakery(context.folder);
    await saveText(context, { ...key, base: standard, text: mine });
    const theirs = { ...standard, subject: 'Anders' };
    expect(await saveText(other, { ...key, base: standard, text: theirs })).toEqual({
      outcome: 'conflict',
      now: mine,
      by: whoAmI(),
      at: expect.stringMatching(/^\d{4}-/),
    });
    expect(await mailText(context, 'invoice', 'nl')).toEqual(mine);
    expect(await saveText(other, { ...key, base: mine, text: theirs })).toMatchObject({ outcome: 'saved' });
    expect((await context.company.read(files.templates))[0]).toMatchObject({ ...theirs, revision: 2 });
  });

  it('agree when they wrote the same, and do not meet in another language', async () => {
    const context = await makeBakery([]);
    const other = await openBakery(context.folder);
    await saveText(context, { ...key, base: standard, text: mine });
    expect(await saveText(other, { ...key, base: standard, text: mine })).toMatchObject({ outcome: 'saved' });
    const german = defaultText('invoice', 'de');
    const change = { kind: 'invoice', language: 'de', base: german, text: mine } as const;
    expect(await saveText(other, change)).toMatchObject({ outcome: 'saved' });
    expect(await context.company.read(files.templates)).toHaveLength(2);
  });
});

/** Sends an invoice to a real server and gives the message that came. */
async function sentTo(debtorsLanguage: 'nl' | 'de', saved: typeof mine, name = 'Lunchroom De Hoek') {
  const peer = await startPeer();
  const debtors = debtorsOf(1, { language: debtorsLanguage, name });
  const context = await makeBakery(debtors);
  await changeOptions(context, { mail: { port: peer.port } });
  const outcome = await saveText(context, {
    kind: 'invoice',
    language: 'de',
    base: defaultText('invoice', 'de'),
    text: saved,
  });
  if (outcome.outcome !== 'saved') throw new Error(JSON.stringify(outcome));
  const [invoice] = await invoiceEach(context, debtors);
  if (!invoice) throw new Error('no invoice');
  const shown = await previewMail(context, [invoice]);
  await deliverInvoices(context, { invoices: [invoice.id], reason: '' });
  const [received] = peer.received;
  await peer.close();
  if (!received) throw new Error('nothing came');
  return { parsed: received.parsed, raw: received.raw.toString(), shown, number: invoice.number.text };
}

describe('the mail that leaves', () => {
  it('has the saved text, in the language of the debtor, and was previewed so', async () => {
    const { parsed, shown, number } = await sentTo('de', mine);
    expect(parsed.subject).toBe(`Rekening ${number}`);
    expect(parsed.text).toContain('Dag Lunchroom De Hoek,\ntot morgen!');
    expect(parsed.html).toContain('Dag Lunchroom De Hoek,<br />');
    expect(shown.subject).toBe(parsed.subject);
    expect(shown.text).toEqual(parsed.text?.trimEnd().split('\n'));
  });

  it('has the text of the program in a language whose text nobody changed', async () => {
    const { parsed, number } = await sentTo('nl', mine);
    expect(parsed.subject).toBe(`Factuur ${number} van Bakkerij De Korenaar`);
  });

  it('carries nothing that a mail program would run or fetch, whatever text and names hold', async () => {
    const hostile = [
      '<script>alert(1)</script>',
      '<b onclick="alert(1)">vet</b>',
      '<img src=x onerror=alert(1)>',
      '<a href="javascript:alert(1)">klik</a>',
      '<a href="JaVaScRiPt&colon;alert(1)">klik</a>',
      '<svg/onload=alert(1)>',
      '<iframe src="https://example.com"></iframe>',
      '<p style="background:url(javascript:x)">x</p>',
      '*|DEBTORNAME|*',
      '<b *|DEBTORNAME|*>',
      '<a href="*|DEBTORNAME|*">naam</a>',
      '<b <script>alert(1)</script>',
      'einde',
    ];
    const { parsed } = await sentTo('de', { subject: 'x', body: hostile.join('<br/>\n') }, 'X <script>"\' onload=x');
    const [, body = ''] = /<body>([\s\S]*)<\/body>/.exec(String(parsed.html)) ?? [];
    const tags = body.match(/<[^>]*>/g) ?? [];
    expect(tags.length).toBeGreaterThan(20);
    for (const tag of tags) expect(tag).toMatch(/^<(?:\/?(?:b|i|u|p|ul|li|a)|br \/)>$/);
    expect(parsed.text).toContain('<script>alert(1)</script>');
    expect(parsed.text).toContain('einde');
  });

  it('shows what is no markup of ours exactly as it was written', async () => {
    const { parsed } = await sentTo('de', { subject: 'x', body: 'Zie <https://example.com/a> <!-- hier --> 3 < 5' });
    expect(parsed.text?.trim()).toBe('Zie <https://example.com/a> <!-- hier --> 3 < 5');
  });
});
