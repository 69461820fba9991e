import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addCompany, openDataFolder } from '../../src/actions/data-folder.ts';
import { setOptions } from '../../src/actions/options.ts';
import { printSettingsSheet, settingsSheetPdf, settingsSheetText } from '../../src/actions/settings-sheet.ts';
import { deedsOf } from '../helpers/deeds.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { memoryPlace, temporaryFolder } from '../helpers/temporary-folder.ts';

async function bakery() {
  const folder = await temporaryFolder(memoryPlace());
  const store = await openDataFolder(join(folder, 'store'));
  await addCompany(store, 'bakkerij');
  const context = { company: await store.company('bakkerij'), now: () => new Date('2026-11-23T09:00:00') };
  const printed = join(folder, 'printed');
  await mkdir(printed);
  await setOptions(context, [
    ['company.name', 'Bakkerij De Korenaar'],
    ['mail.server', 'smtp.korenaar.example'],
    ['mail.anonymous', 'nee'],
    ['mail.user', 'korenaar'],
    ['mail.password', 'zeer-geheim-7'],
    ['print.method', 'folder'],
    ['print.folder', printed],
  ]);
  return { context, printed };
}

describe('the settings sheet of a company', () => {
  it('is its saved settings, without the password, as PDF and as text', async () => {
    const { context } = await bakery();
    const { text } = await readPdf(await settingsSheetPdf(context));
    const lines = (await settingsSheetText(context)).join('\n');
    for (const told of [text, lines]) {
      expect(told).toContain('smtp.korenaar.example');
      expect(told).not.toContain('geheim');
    }
  });

  it('goes to the office printer, and that is recorded', async () => {
    const { context, printed } = await bakery();
    expect(await printSettingsSheet(context)).toMatchObject({ printed: true });
    const [name = ''] = await readdir(printed);
    const { text } = await readPdf(await readFile(join(printed, name)));
    expect(text).toContain('Bakkerij De Korenaar');
    expect((await deedsOf(context)).at(-1)).toMatchObject({ action: 'settings.print', subject: '2026-11-23' });
  });

  it('that cannot be printed says why, and nothing is recorded', async () => {
    const { context, printed } = await bakery();
    await setOptions(context, [['print.folder', join(printed, 'nowhere')]]);
    const deeds = (await deedsOf(context)).length;
    expect(await printSettingsSheet(context)).toMatchObject({ printed: false, uncertain: false });
    expect(await deedsOf(context)).toHaveLength(deeds);
  });
});
