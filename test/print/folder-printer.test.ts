import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/domain/user-error.ts';
import { openPrinter, type Printer } from '../../src/print/printer.ts';

const pdf = Buffer.from('%PDF-1.7\n\0\xff binary\n%%EOF\n', 'latin1');

describe('printing into a folder', () => {
  let root: string;
  let folder: string;
  let printer: Printer;

  const open = (where: string): Printer => openPrinter({ method: 'folder', printer: '', folder: where });

  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'folder-printer-'));
    folder = path.join(root, 'paper');
    await mkdir(folder);
    printer = open(folder);
  });
  afterEach(async () => {
    await chmod(folder, 0o700);
    await rm(root, { recursive: true });
  });

  it('writes one PDF per job, named for its title and copies, and gives that name as the job id', async () => {
    expect(await printer.print({ title: '2026-00123', pdf, copies: 2 })).toEqual({ jobId: '2026-00123 (2 ex).pdf' });
    expect(await readdir(folder)).toEqual(['2026-00123 (2 ex).pdf']);
    expect((await readFile(path.join(folder, '2026-00123 (2 ex).pdf'))).equals(pdf)).toBe(true);
  });

  it('overwrites nothing, however many jobs of one title come at once', async () => {
    await writeFile(path.join(folder, '2026-1 (1 ex).pdf'), 'was here');
    const jobs = Array.from({ length: 8 }, (_, n) =>
      printer.print({ title: '2026-1', pdf: Buffer.from(`copy ${n}`), copies: 1 }),
    );
    const ids = (await Promise.all(jobs)).map(({ jobId }) => jobId);
    expect([...ids].sort()).toEqual([2, 3, 4, 5, 6, 7, 8, 9].map((n) => `2026-1 (1 ex)-${n}.pdf`));
    expect((await readdir(folder)).length).toBe(9);
    expect(await readFile(path.join(folder, '2026-1 (1 ex).pdf'), 'utf8')).toBe('was here');
    const texts = await Promise.all(ids.map((id) => readFile(path.join(folder, id), 'utf8')));
    expect(texts).toEqual(ids.map((_, n) => `copy ${n}`));
  });

  it.each([
    ['../../outside', '_.._outside (1 ex).pdf'],
    ['/etc/x', '_etc_x (1 ex).pdf'],
    ['..', 'Factuurpost (1 ex).pdf'],
    ['', 'Factuurpost (1 ex).pdf'],
    ['.hidden', 'hidden (1 ex).pdf'],
    ['a\\b:c*d?e"f<g>h|i', 'a_b_c_d_e_f_g_h_i (1 ex).pdf'],
    ['line\nend\0\u001b[31m', 'line end[31m (1 ex).pdf'],
    ['Bäckerei € „Mühle“', 'Bäckerei € „Mühle“ (1 ex).pdf'],
    ['-rf', '-rf (1 ex).pdf'],
  ])('makes of the title %j a name inside the folder', async (title, name) => {
    expect(await printer.print({ title, pdf, copies: 1 })).toEqual({ jobId: name });
    expect(await readdir(folder)).toEqual([name]);
    expect(await readdir(root)).toEqual(['paper']);
  });

  it('shortens a title that no file system would take, between two characters', async () => {
    const { jobId } = await printer.print({ title: '€'.repeat(400), pdf, copies: 1 });
    expect(jobId).toBe(`${'€'.repeat(66)} (1 ex).pdf`);
    expect(await readdir(folder)).toEqual([jobId]);
  });

  it('leaves nothing behind after a check', async () => {
    await printer.check();
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ['does not exist', 'missing', 'ENOENT'],
    ['is a file', 'file', 'ENOTDIR'],
    ['is not named', '', 'ENOENT'],
  ])('names folder and reason when the folder %s, and creates nothing', async (_what, name, reason) => {
    await writeFile(path.join(root, 'file'), '');
    const where = name === '' ? '' : path.join(root, name);
    const expected = new UserError('folder.not-writable', { folder: where, reason });
    await expect(open(where).check()).rejects.toEqual(expected);
    await expect(open(where).print({ title: 'x', pdf, copies: 1 })).rejects.toEqual(expected);
    expect((await readdir(root)).sort()).toEqual(['file', 'paper']);
  });

  it('refuses a folder without write access', async () => {
    await chmod(root, 0o755);
    await chmod(folder, 0o555);
    const expected = new UserError('folder.not-writable', { folder, reason: 'EACCES' });
    // Root is never refused, so as root this becomes another user for a moment.
    const isRoot = process.getuid?.() === 0;
    if (isRoot) process.seteuid?.(65_534);
    try {
      await expect(printer.check()).rejects.toEqual(expected);
      await expect(printer.print({ title: 'x', pdf, copies: 1 })).rejects.toEqual(expected);
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });

  it('writes nothing once the job is called off or without copies', async () => {
    const signal = AbortSignal.abort(new Error('stop'));
    await expect(printer.print({ title: 'x', pdf, copies: 1, signal })).rejects.toThrow('stop');
    await expect(printer.print({ title: 'x', pdf, copies: 0 })).rejects.toThrow(RangeError);
    expect(await readdir(folder)).toEqual([]);
  });
});
