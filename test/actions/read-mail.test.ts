import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { deliverInvoices } from '../../src/actions/deliver-invoices.ts';
import { listOutbox } from '../../src/actions/outbox.ts';
import { listPracticeMail, openKeptMail, openPracticeMail } from '../../src/actions/read-mail.ts';
import { startPracticeSink } from '../../src/mail/practice-sink.ts';
import { Archive } from '../../src/state/archive.ts';
import { changeOptions, debtorsOf, invoiceEach, makeBakery } from '../helpers/invoice-world.ts';
import { memoryPlace, temporaryFolder } from '../helpers/temporary-folder.ts';

function eml(head: Readonly<Record<string, string>>, body = 'Dag'): Buffer {
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from([...lines, '', body, ''].join('\r\n'));
}

async function folderWith(files: Readonly<Record<string, Buffer>>): Promise<string> {
  const folder = join(await temporaryFolder(memoryPlace()), 'mail');
  await mkdir(folder);
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

const monday = 'Mon, 23 Nov 2026 09:00:00 +0100';
const tuesday = 'Tue, 24 Nov 2026 09:00:00 +0100';

describe('the mail in the practice folder', () => {
  it('is listed newest first, with what a list shows', async () => {
    const folder = await folderWith({
      'a.eml': eml({ Date: monday, To: 'een@klant.example', Subject: 'Factuur 1' }),
      'b.eml': eml({ Date: tuesday, To: 'twee@klant.example', Subject: '=?UTF-8?Q?Br=C3=B6tchen?=\r\n 2' }),
      'c.eml': eml({ Subject: 'zonder datum' }),
      '.d.eml.01ABC.tmp': eml({ Subject: 'wordt nog geschreven' }),
      'readme.txt': Buffer.from('geen e-mail'),
    });
    await mkdir(join(folder, 'map.eml'));
    expect(await listPracticeMail(folder)).toEqual([
      { file: 'b.eml', at: '2026-11-24T08:00:00.000Z', to: 'twee@klant.example', subject: 'Brötchen 2' },
      { file: 'a.eml', at: '2026-11-23T08:00:00.000Z', to: 'een@klant.example', subject: 'Factuur 1' },
      { file: 'c.eml', at: null, to: '', subject: 'zonder datum' },
    ]);
  });

  it('is none in a folder that is not there yet', async () => {
    expect(await listPracticeMail(join(await temporaryFolder(), 'nog-niet'))).toEqual([]);
  });

  it('of five hundred invoices is listed without reading their attachments', async () => {
    const pdf = 'x'.repeat(60_000);
    const files = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [
        `${String(index).padStart(3, '0')}.eml`,
        eml({ Date: monday, To: 'een@klant.example', Subject: `Factuur ${index}` }, pdf),
      ]),
    );
    const folder = await folderWith(files);
    const begun = performance.now();
    const mails = await listPracticeMail(folder);
    expect(mails).toHaveLength(500);
    expect(mails[0]?.subject).toBe('Factuur 499');
    // Some 40 ms; whole messages through a parser would be seconds.
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it('is opened by its name, and nothing else is', async () => {
    const folder = await folderWith({ 'a.eml': eml({ Date: monday, Subject: 'Factuur 1' }, 'Geachte heer,') });
    const outside = join(folder, '..', 'geheim.eml');
    await writeFile(outside, eml({ Subject: 'geheim' }));
    await symlink(outside, join(folder, 'link.eml'));
    await mkdir(join(folder, 'map.eml'));
    expect(await openPracticeMail(folder, 'a.eml')).toMatchObject({ subject: 'Factuur 1', text: ['Geachte heer,'] });
    const names = ['../geheim.eml', outside, 'link.eml', 'map.eml', 'map.eml/../a.eml', 'a.eml\0', '', '..', 'weg.eml'];
    for (const name of names) {
      await expect(openPracticeMail(folder, name)).rejects.toMatchObject({ code: 'file.not-found' });
    }
    expect((await listPracticeMail(folder)).map(({ file }) => file)).toEqual(['a.eml']);
  });

  it('of hostile names and headers is plain text', async () => {
    const subject = `=?utf-8?B?${Buffer.from('a\u001b]0;x\u0007\u202eb').toString('base64')}?=`;
    const folder = await folderWith({
      'a\u001b[2J\n.eml': eml({ Date: `${monday}\u001b[31m`, To: '"\u001b[31m" <a@b.example>', Subject: subject }),
    });
    const [mail] = await listPracticeMail(folder);
    expect([mail?.to, mail?.subject, mail?.at]).toEqual(['"[31m" <a@b.example>', 'a]0;xb', null]);
    // The name is the key to the file, so it stays as it is, and is cleaned where it is shown.
    expect(await openPracticeMail(folder, mail?.file ?? '')).toMatchObject({ subject: 'a]0;xb' });
  });
});

describe('a message that the archive keeps', () => {
  it('is what the practice server got, and says when it was changed since', async () => {
    const context = await makeBakery(debtorsOf(1));
    const folder = join(context.folder, 'post');
    const sink = await startPracticeSink(folder);
    onTestFinished(() => sink.close());
    await changeOptions(context, { mail: { port: sink.port, bcc: ['kantoor@korenaar.example'] } });
    const invoices = await invoiceEach(context, debtorsOf(1));
    await deliverInvoices(context, { invoices: invoices.map(({ id }) => id), reason: '' });
    const [entry] = await listOutbox(context, 'accepted');
    if (entry?.route !== 'mail' || !entry.kept[0]) throw new Error('nothing kept');
    const [kept] = entry.kept;
    const [received] = await listPracticeMail(folder);
    const { mail, untouched } = await openKeptMail(context, kept);
    expect(mail).toEqual(await openPracticeMail(folder, received?.file ?? ''));
    expect(untouched).toBe(true);
    expect(mail).toMatchObject({
      from: 'De Korenaar <facturen@korenaar.example>',
      to: ['lunchroom-1001@example.com'],
      subject: entry.subject,
    });
    const path = new Archive(context.company).pathOf(kept.year, kept.name);
    await writeFile(path, eml({ Subject: 'iets anders' }));
    expect(await openKeptMail(context, kept)).toMatchObject({ untouched: false, mail: { subject: 'iets anders' } });
    await rename(path, `${path}.weg`);
    await expect(openKeptMail(context, kept)).rejects.toMatchObject({ code: 'file.not-found' });
  });
});
