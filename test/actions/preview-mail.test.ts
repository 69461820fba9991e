import { describe, expect, it, onTestFinished } from 'vitest';
import type { Context } from '../../src/actions/context.ts';
import { deliverInvoices } from '../../src/actions/deliver-invoices.ts';
import { makeInvoices } from '../../src/actions/make-invoices.ts';
import { type MailPreview, previewMail } from '../../src/actions/preview-mail.ts';
import type { Debtor } from '../../src/domain/debtor.ts';
import type { FinalInvoice, Invoice } from '../../src/domain/invoice.ts';
import { readMessage } from '../../src/mail/read-message.ts';
import { files } from '../../src/state/files.ts';
import { filesBelow } from '../helpers/folder-contents.ts';
import { changeOptions, clockFrom, debtorsOf, deliver, invoiceEach, makeBakery } from '../helpers/invoice-world.ts';
import { type ReceivedMail, startPeer } from '../helpers/smtp-peer.ts';
import { debtor } from '../helpers/worlds.ts';

const monday = '2026-11-23T09:00:00';

async function finals(
  debtors: readonly Debtor[],
  each = 1,
): Promise<{ context: Context & { folder: string }; invoices: readonly FinalInvoice[] }> {
  const context = await makeBakery(debtors, { now: clockFrom(monday).now });
  return { context, invoices: await invoiceEach(context, debtors, each) };
}

/** What a mail server gets when these invoices are sent. */
async function sent(context: Context, invoices: readonly Invoice[]): Promise<readonly ReceivedMail[]> {
  const peer = await startPeer();
  onTestFinished(() => peer.close());
  await changeOptions(context, { mail: { port: peer.port } });
  await deliverInvoices(context, { invoices: invoices.map(({ id }) => id), reason: '' });
  return peer.received;
}

function nonEmpty<T>([first, ...others]: readonly T[]): readonly [T, ...T[]] {
  if (first === undefined) throw new Error('nothing there');
  return [first, ...others];
}

/** Everything that a preview and a received message have in common. */
async function asReceived(mail: ReceivedMail): Promise<Omit<MailPreview, 'bcc' | 'missing'>> {
  const { messageId: _id, at: _at, ...shown } = await readMessage(mail.raw);
  return shown;
}

describe('the preview of a mail', () => {
  const rich = debtor('1001', {
    name: 'Müller & Söhne "Bäcker"',
    language: 'de',
    email: ['kasse@müller.example', 'buero@mueller.example'],
    cc: ['buch@mueller.example'],
    revision: 1,
  });

  it('is what the customer then gets: headers, recipients, text and attachment', async () => {
    const { context, invoices } = await finals([rich]);
    await changeOptions(context, {
      mail: { replyTo: 'vragen@korenaar.example', cc: ['archief@korenaar.example'], bcc: ['baas@korenaar.example'] },
    });
    const preview = await previewMail(context, nonEmpty(invoices));
    const [mail, ...others] = await sent(context, invoices);
    if (!mail || others.length > 0) throw new Error('not one mail');
    const { bcc, missing, ...shown } = preview;
    expect(shown).toEqual(await asReceived(mail));
    expect(missing).toEqual([]);
    expect(bcc).toEqual(['baas@korenaar.example']);
    expect(preview).toMatchObject({
      from: 'De Korenaar <facturen@korenaar.example>',
      to: ['kasse@müller.example', 'buero@mueller.example'],
      cc: ['buch@mueller.example', 'archief@korenaar.example'],
      replyTo: ['vragen@korenaar.example'],
      subject: 'Rechnung 2026-00001 von Bakkerij De Korenaar',
      attachments: [{ name: 'Bakkerij-De-Korenaar_Factuur_2026-00001.pdf', contentType: 'application/pdf' }],
    });
    expect(mail.to).toHaveLength(5);
    expect(preview.attachments[0]?.size).toBe(mail.parsed.attachments[0]?.size);
  });

  it('of a bundle has all its invoices in one mail, as they go', async () => {
    const bundled = debtor('1001', { bundle: true, collect: 'none', revision: 1 });
    const { context, invoices } = await finals([bundled], 3);
    expect(invoices).toHaveLength(3);
    const { bcc: _bcc, missing: _missing, ...shown } = await previewMail(context, nonEmpty(invoices));
    const received = await sent(context, invoices);
    expect(await Promise.all(received.map(asReceived))).toEqual([shown]);
    expect(shown.attachments).toHaveLength(3);
  });

  it('shows where redirected mail goes, and whom it is meant for, as it goes', async () => {
    const { context, invoices } = await finals([rich]);
    await changeOptions(context, { mail: { redirectTo: 'test@korenaar.example', bcc: ['baas@korenaar.example'] } });
    const { bcc, missing, ...shown } = await previewMail(context, nonEmpty(invoices));
    const [mail] = await sent(context, invoices);
    if (!mail) throw new Error('no mail');
    expect(shown).toEqual(await asReceived(mail));
    expect([shown.to, bcc, missing]).toEqual([['test@korenaar.example'], [], []]);
    expect(shown.meantFor).toContain('buero@mueller.example');
    expect(mail.to).toEqual(['test@korenaar.example']);
  });

  it('names each address once: a copy to oneself that is named already is no second one', async () => {
    const { context, invoices } = await finals(debtorsOf(1, { cc: ['baas@korenaar.example'] }));
    await changeOptions(context, { mail: { bcc: ['baas@KORENAAR.example', 'x@y.example', 'x@Y.example'] } });
    const { cc, bcc } = await previewMail(context, nonEmpty(invoices));
    const [mail] = await sent(context, invoices);
    expect([cc, bcc]).toEqual([['baas@korenaar.example'], ['x@y.example']]);
    expect(mail?.to).toEqual(['lunchroom-1001@example.com', 'baas@korenaar.example', 'x@y.example']);
  });

  it('has a copy to oneself only where it is one of invoices', async () => {
    const { context, invoices } = await finals(debtorsOf(1));
    const copies = { cc: ['boek@korenaar.example'], bcc: ['baas@korenaar.example'] };
    await changeOptions(context, { mail: { ...copies, ccKind: 'invoices', bccKind: 'deliveries' } });
    const { cc, bcc } = await previewMail(context, nonEmpty(invoices));
    const [mail] = await sent(context, invoices);
    expect([cc, bcc]).toEqual([['boek@korenaar.example'], []]);
    expect(mail?.to).toEqual(['lunchroom-1001@example.com', 'boek@korenaar.example']);
  });

  it('works without server, sender or address, and says what is missing', async () => {
    const { context, invoices } = await finals(debtorsOf(1, { dispatch: 'paper', email: [] }));
    await changeOptions(context, { mail: { enabled: false, from: '', server: '', anonymous: false, user: 'x' } });
    const preview = await previewMail(context, nonEmpty(invoices));
    expect(preview).toMatchObject({ from: '', to: [], subject: 'Factuur 2026-00001 van Bakkerij De Korenaar' });
    expect(preview.missing).toEqual(['mail-disabled', 'no-sender', 'no-address']);
    expect(JSON.stringify(preview)).not.toContain('invalid');
    await changeOptions(context, { mail: { redirectTo: 'test@korenaar.example' } });
    expect(JSON.stringify(await previewMail(context, nonEmpty(invoices)))).not.toContain('invalid');
  });

  it('of a draft has the word for a draft where the number will stand, and changes nothing', async () => {
    const context = await makeBakery(debtorsOf(1), { now: clockFrom(monday).now });
    await deliver(context, debtorsOf(1), '2026-11-20');
    const { drafts } = await makeInvoices(context, { until: '2026-11-23', day: null, debtors: null });
    const before = await filesBelow(context.folder);
    const preview = await previewMail(context, nonEmpty(drafts));
    expect(preview).toMatchObject({
      subject: 'Factuur CONCEPT van Bakkerij De Korenaar',
      attachments: [{ name: 'Bakkerij-De-Korenaar_Factuur_CONCEPT.pdf' }],
      missing: [],
    });
    expect(preview.text.join('\n')).toContain('uiterlijk 07-12-2026');
    expect(await filesBelow(context.folder)).toEqual(before);
    expect(await context.company.read(files.drafts)).toEqual(drafts);
  });

  it('names the address that would keep the mail from going', async () => {
    const { context, invoices } = await finals(debtorsOf(1, { email: ['geen adres'] }));
    await expect(previewMail(context, nonEmpty(invoices))).rejects.toMatchObject({
      code: 'mail.bad-address',
      params: { address: 'geen adres' },
    });
  });

  it('is never of invoices of two debtors', async () => {
    const { context, invoices } = await finals(debtorsOf(2));
    await expect(previewMail(context, nonEmpty(invoices))).rejects.toThrow('one debtor');
  });
});
