import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkPrintFolder, findPrinters } from '../../src/actions/find-printers.ts';
import { UserError } from '../../src/domain/user-error.ts';
import { describeWithCups, type PrivateCups, startCups } from '../helpers/cups.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

describeWithCups('the printers to choose from', () => {
  let cups: PrivateCups;
  beforeAll(async () => {
    cups = await startCups();
  });
  afterAll(() => cups.stop());

  it('are those of CUPS, with the default one known', async () => {
    await cups.addQueue('Laser');
    await cups.addQueue('Kantoor');
    await cups.makeDefault('Kantoor');
    const { printers, problem } = await findPrinters({ env: cups.env });
    expect(problem).toBeNull();
    expect(printers.map(({ name, isDefault }) => [name, isDefault]).toSorted()).toEqual([
      ['Kantoor', true],
      ['Laser', false],
    ]);
  });
});

it('are none, with the reason, where no print system answers', async () => {
  const env = { ...process.env, CUPS_SERVER: '/nowhere/cups.sock' };
  const { printers, problem } = await findPrinters({ env });
  expect(printers).toEqual([]);
  expect(['no-server', 'no-lp']).toContain(problem?.code);
});

it('can be a folder, when it is there and takes files', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'papier'));
  await expect(checkPrintFolder(join(folder, 'papier'))).resolves.toBeUndefined();
  const refused = await checkPrintFolder(join(folder, 'weg')).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(UserError);
  expect(refused).toMatchObject({ code: 'folder.not-writable', params: { reason: 'ENOENT' } });
});
