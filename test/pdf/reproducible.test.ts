import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderInvoice } from '../../src/pdf/invoice.ts';
import { asDraft, invoiceLine, printableInvoice, sampleInvoice } from '../helpers/printable-invoice.ts';

const plain = { mark: 'none', logo: null } as const;
const run = promisify(execFile);

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

afterEach(() => {
  vi.useRealTimers();
});

describe('the bytes of an invoice', () => {
  it('are the same when it is rendered twice, on another day', async () => {
    const before = await renderInvoice(sampleInvoice('specified'), plain);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-02-03T23:59:59Z') });
    expect(digest(await renderInvoice(sampleInvoice('specified'), plain))).toBe(digest(before));
  });

  it('do not depend on what the process rendered before, though the fonts are shared', async () => {
    const accents = sampleInvoice('weekly');
    const before = await renderInvoice(accents, plain);
    // Letters with accents are built of parts; a shared font that remembered them would change the text of the next file.
    const everything = 'éèëêőűłşŠŽžçñøåÄÖÜ ffi ffl fi fl \u00a0\u2011\u2010 Ωµ Ж';
    await renderInvoice(
      printableInvoice({ buyer: { name: everything, language: 'de' }, seller: { footer: everything } }),
      plain,
    );
    expect(digest(await renderInvoice(accents, plain))).toBe(digest(before));
  });

  it('differ where the data differ', async () => {
    const one = await renderInvoice(printableInvoice(), plain);
    const other = await renderInvoice(printableInvoice({ buyer: { number: '1003' } }), plain);
    expect(digest(one)).not.toBe(digest(other));
  });

  it('are the same from a bundle, in other processes, in any time zone', async () => {
    const invoices = [
      sampleInvoice('weekly', 'de'),
      asDraft(sampleInvoice('specified', 'en')),
      printableInvoice({ sections: [{ heading: { kind: 'plain' }, lines: [invoiceLine({ description: 'Łódź ﬁ' })] }] }),
    ];
    const here = await Promise.all(invoices.map(async (invoice) => digest(await renderInvoice(invoice, plain))));
    const folder = await mkdtemp(path.join(tmpdir(), 'factuurpost-pdf-'));
    try {
      await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'dir');
      const script = path.join(folder, 'render.mjs');
      const source = `
        import { createHash } from 'node:crypto';
        import { readFileSync } from 'node:fs';
        import { renderInvoice } from './src/pdf/invoice.ts';
        for (const invoice of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
          const bytes = await renderInvoice(invoice, { mark: 'none', logo: null });
          console.log(createHash('sha256').update(bytes).digest('hex'));
        }`;
      await build({
        stdin: { contents: source, resolveDir: process.cwd(), loader: 'ts' },
        bundle: true,
        platform: 'node',
        format: 'esm',
        packages: 'external',
        outfile: script,
        logLevel: 'error',
      });
      const data = path.join(folder, 'invoices.json');
      await writeFile(data, JSON.stringify(invoices));
      for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
        const { stdout } = await run(process.execPath, [script, data], { env: { ...process.env, TZ: zone } });
        expect(stdout.trim().split('\n')).toEqual(here);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
