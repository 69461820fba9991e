import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { printTestPage } from '../../src/actions/print-test-page.ts';
import { describeWithCups, type PrivateCups, startCups } from '../helpers/cups.ts';
import { changeOptions, makeBakery } from '../helpers/invoice-world.ts';
import { readPdf } from '../helpers/read-pdf.ts';

const now = () => new Date('2026-11-13T12:00:00');

describe('a test page', () => {
  it('is a page of A4 in the language of the company, on the printer that is to be tried and not the saved one', async () => {
    const context = await makeBakery([], { now });
    await changeOptions(context, { language: 'de', print: { method: 'cups', printer: 'Weg' } });
    const folder = join(context.folder, 'printed');
    const result = await printTestPage(context, { method: 'folder', printer: '', folder });
    expect(result).toEqual({ printed: true, job: 'Testseite (1 ex).pdf' });
    const { text, info } = await readPdf(await readFile(join(folder, 'Testseite (1 ex).pdf')));
    expect(info).toMatchObject({ pageCount: 1, title: 'Testseite', author: 'Bakkerij De Korenaar' });
    expect([Math.round(info.width), Math.round(info.height)]).toEqual([595, 842]);
    expect(text).toContain('Factuurpost hat diese Seite für Bakkerij De Korenaar am 13.11.2026');
    expect(text).toContain('ä ö ü ß');
  });

  it('tells why it did not come, and leaves nothing', async () => {
    const context = await makeBakery([], { now });
    const folder = join(context.folder, 'weg');
    const result = await printTestPage(context, { method: 'folder', printer: '', folder });
    expect(result).toMatchObject({ printed: false, uncertain: false, error: { cause: 'folder.not-writable' } });
    expect(await readdir(join(context.folder, 'printed'))).toEqual([]);
  });
});

describeWithCups('a test page by CUPS', () => {
  let cups: PrivateCups;
  beforeAll(async () => {
    cups = await startCups();
    await cups.addQueue('Laser');
  });
  afterAll(() => cups.stop());

  it('comes out of the queue that is chosen', async () => {
    vi.stubEnv('CUPS_SERVER', cups.socket);
    const context = await makeBakery([], { now });
    const result = await printTestPage(context, { method: 'cups', printer: 'Laser', folder: '' });
    vi.unstubAllEnvs();
    expect(result).toMatchObject({ printed: true });
    await cups.idle('Laser');
    const [job] = await cups.received('Laser');
    expect(job?.title).toBe('Testpagina');
    expect(job?.data.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
