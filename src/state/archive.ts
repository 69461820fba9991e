import { createHash } from 'node:crypto';
import { readFile, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { makeFolder, writeOnce } from '../disk/durable-file.ts';
import { codeOf } from '../disk/error-code.ts';
import { UserError } from '../domain/user-error.ts';
import { asStoreError } from './store-error.ts';
import type { StoreFolder } from './store-folder.ts';
import type { Transaction } from './transaction.ts';

/** Something to keep for good. */
export interface ArchiveItem {
  readonly year: number;
  /** File name within the year. */
  readonly name: string;
  readonly content: Uint8Array;
}

/** What tells a kept file from any other. */
export interface ArchiveSeal {
  readonly year: number;
  readonly name: string;
  readonly sha256: string;
}

const linkSchema = z.object({
  at: z.string(),
  name: z.string(),
  sha256: z.string(),
  note: z.string(),
  previous: z.string(),
  hash: z.string(),
});
/** One link of a year's chain: what was kept, and a hash over this link and the one before it. */
export type ChainLink = z.infer<typeof linkSchema>;

const start = '0'.repeat(64);

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The seal of something that is kept. */
export function sealOf({ year, name, content }: ArchiveItem): ArchiveSeal {
  return { year, name, sha256: sha256(content) };
}

function hashOf(link: Omit<ChainLink, 'hash'>): string {
  return sha256(JSON.stringify([link.at, link.name, link.sha256, link.note, link.previous]));
}

function chainPath(year: number): string {
  return `archive/${year}/chain.jsonl`;
}

/** The first thing that is wrong with a year's chain. */
export interface ChainFault {
  readonly name: string;
  readonly problem: 'chain-broken' | 'file-missing' | 'file-changed';
}

/**
 * Originals, write-once, each with a link in its year's SHA-256 chain. Order: the file first, complete and durable, then its link.
 * A crash between the two leaves a file without a link; keeping it again adds the link.
 */
export class Archive {
  constructor(private readonly store: StoreFolder) {}

  /** The full path of a kept file. */
  pathOf(year: number, name: string): string {
    return join(this.store.folder, 'archive', String(year), name);
  }

  /** The content of a kept file, or null when there is none. */
  async find(year: number, name: string): Promise<Buffer | null> {
    const path = this.pathOf(year, name);
    try {
      return await readFile(path);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw asStoreError(error, path);
    }
  }

  /**
   * Writes the files, without their links: call `link` with the same items in the change that they belong to.
   * A file that is already there stays, and must be the same.
   * @throws UserError `archive.differs`
   */
  async write(items: readonly ArchiveItem[]): Promise<void> {
    for (const { year, name, content } of items) {
      const path = this.pathOf(year, name);
      try {
        await makeFolder(dirname(path));
        if (await writeOnce(path, content)) continue;
      } catch (error) {
        throw asStoreError(error, path);
      }
      const kept = await this.find(year, name);
      if (!kept || sha256(kept) !== sha256(content)) throw new UserError('archive.differs', { file: path });
    }
  }

  /** Removes a written file that was never linked: what it was kept for did not happen. */
  async withdraw({ year, name }: ArchiveItem): Promise<void> {
    const path = this.pathOf(year, name);
    try {
      await unlink(path);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw asStoreError(error, path);
    }
  }

  /** Adds the links of written files to their years' chains. @param note what belongs with them, such as a server's reply */
  async link(transaction: Transaction, seals: readonly ArchiveSeal[], note: string, now: Date): Promise<void> {
    for (const { year, name, sha256 } of seals) {
      const last = await transaction.lastLine(chainPath(year));
      const previous = last === null ? start : linkSchema.parse(JSON.parse(last)).hash;
      const link = { at: now.toISOString(), name, sha256, note, previous };
      transaction.append(chainPath(year), { ...link, hash: hashOf(link) });
    }
  }

  /** A year's chain, oldest link first. */
  async chain(year: number): Promise<readonly ChainLink[]> {
    return (await this.#chainText(year))
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => linkSchema.parse(JSON.parse(line)));
  }

  async #chainText(year: number): Promise<string> {
    const path = join(this.store.folder, chainPath(year));
    try {
      return await readFile(path, 'utf8');
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return '';
      throw asStoreError(error, path);
    }
  }

  /** The names in a year's chain. Found without reading the links one by one: this is asked for while others wait. */
  async linkedNames(year: number): Promise<ReadonlySet<string>> {
    const text = await this.#chainText(year);
    return new Set(Array.from(text.matchAll(/^\{"at":"[^"]*","name":"([^"]*)"/gm), ([, name]) => name ?? ''));
  }

  /** Reads a year's chain and every file in it again; null when all is as it was kept. */
  async verify(year: number): Promise<ChainFault | null> {
    let previous = start;
    for (const link of await this.chain(year)) {
      if (link.previous !== previous || link.hash !== hashOf(link)) return { name: link.name, problem: 'chain-broken' };
      previous = link.hash;
      const content = await this.find(year, link.name);
      if (!content) return { name: link.name, problem: 'file-missing' };
      if (sha256(content) !== link.sha256) return { name: link.name, problem: 'file-changed' };
    }
    return null;
  }
}
