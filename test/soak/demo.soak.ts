import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { pastWeeks } from '../../src/actions/seed-practice.ts';
import { builtCommandLine, type CommandEnd } from '../helpers/command-line.ts';
import { closingSheet, invoiceList } from '../helpers/command-shapes.ts';
import { contentsOf, filesBelow } from '../helpers/folder-contents.ts';
import { memoryPlace } from '../helpers/temporary-folder.ts';

const program = builtCommandLine();
// Many processes after each other: a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

const demo = closingSheet.extend({
  folders: z.strictObject({ mail: z.string(), printed: z.string(), pdf: z.string() }),
});

let folder: string;
let seeding: Promise<CommandEnd>;
let ran: CommandEnd;

const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(memoryPlace(), 'factuurpost-demo-'));
  seeding = program.run(['demo', '--seed-only', '--data', at('seeded'), '--json']);
  ran = await program.run(['demo', '--data', at('empty'), '--json']);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('demo on an empty folder', () => {
  it('ends in a closing sheet with every row accepted or printed', () => {
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    const { rows, counts } = demo.parse(JSON.parse(ran.stdout));
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.map(({ route, outcome }) => `${route} ${outcome}`).sort()).toEqual([
      ...Array.from({ length: counts.accepted }, () => 'mail accepted'),
      ...Array.from({ length: counts.printed }, () => 'print printed'),
    ]);
    expect(counts.accepted).toBeGreaterThan(0);
    expect(counts.printed).toBeGreaterThan(0);
  });

  it('leaves mails, prints and PDFs where it says', async () => {
    const { rows, folders } = demo.parse(JSON.parse(ran.stdout));
    expect(Object.values(folders).every((path) => path.startsWith(at('empty')))).toBe(true);
    const prints = await readdir(folders.printed);
    const pdfs = await readdir(folders.pdf);
    for (const { number, route, detail } of rows) {
      if (route === 'print') {
        expect(prints.filter((name) => name.startsWith(`${number} (`))).toHaveLength(1);
        continue;
      }
      const kept = /Kept as (\S+\.eml)/.exec(detail)?.[1] ?? '';
      const mail = await simpleParser(await readFile(join(folders.mail, basename(kept))));
      expect(mail.attachments.map(({ filename }) => filename)).toEqual(
        expect.arrayContaining([expect.stringContaining(number ?? '')]),
      );
      expect(pdfs).toEqual(expect.arrayContaining(mail.attachments.map(({ filename }) => filename ?? '')));
    }
  });

  it('leaves a folder in which nothing is wrong, with weeks to look back on', async () => {
    const data = ['--data', at('empty')];
    expect(await program.json(['check', ...data])).toEqual({ findings: [] });
    const listed = invoiceList.parse(await program.json(['invoices', 'list', ...data]));
    expect(new Set(listed.map(({ date }) => date)).size).toBe(pastWeeks + 1);
    expect(new Set(listed.map(({ dispatch }) => dispatch?.state))).toEqual(new Set(['accepted', 'printed']));
  });

  it('has nothing left to send the second time, and keeps what there is', async () => {
    const before = await filesBelow(at('empty'));
    const again = demo.parse(await program.json(['demo', '--data', at('empty')]));
    expect(again.rows).toEqual([]);
    expect(await filesBelow(at('empty'))).toEqual(before);
    const contents = await contentsOf(at('empty'));
    expect(await program.json(['demo', '--seed-only', '--data', at('empty')])).toEqual({ folder: at('empty') });
    expect(await contentsOf(at('empty'))).toEqual(contents);
  });
});

describe('demo --seed-only', () => {
  it('leaves the last week open, to practise with, and sends nothing of it', async () => {
    const { code, stdout, stderr } = await seeding;
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({ folder: at('seeded') });
    const data = ['--data', at('seeded')];
    const listed = invoiceList.parse(await program.json(['invoices', 'list', ...data]));
    expect(new Set(listed.map(({ date }) => date)).size).toBe(pastWeeks);
    const until = '2099-12-31';
    const preview = (await program.json(['invoices', 'make', '--until', until, '--dry-run', ...data])) as {
      drafts: unknown[];
    };
    const { rows } = demo.parse(JSON.parse(ran.stdout));
    expect(preview.drafts.length).toBeGreaterThan(rows.length / 2);
  });
});
