import { type BigIntStats, readdirSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../disk/error-code.ts';

/** Folders of a company whose files people see: all that changes in them comes by a rename. */
const watched = ['.', 'deliveries', 'invoices', 'sent', 'closings'] as const;
type Watched = (typeof watched)[number];

/**
 * Milliseconds after which a folder's time has certainly ticked on. Clocks of file systems tick every few milliseconds, some
 * every two seconds, so a time that stands still does not yet say that nothing changed since it was read.
 */
const tick = 3_000;

/** No lock, no commit record, no previous copy, nothing temporary. */
const dataFile = /^[^.].*\.json$/;

interface Seen {
  /** Moves when a name in the folder comes, goes or changes hands. */
  readonly folder: string;
  /** What tells each data file in it from any other. */
  readonly files: string;
  /** When `folder` was first seen so. */
  readonly since: number;
}

const gone = 'gone';

function stampOf({ ino, mtimeNs, size }: BigIntStats): string {
  return `${ino}:${mtimeNs}:${size}`;
}

function folderStampOf({ ino, mtimeNs }: BigIntStats): string {
  return `${ino}:${mtimeNs}`;
}

function goneOrThrow(error: unknown): string {
  if (codeOf(error) === 'ENOENT') return gone;
  throw error;
}

async function folderStamp(path: string): Promise<string> {
  return stat(path, { bigint: true }).then(folderStampOf, goneOrThrow);
}

async function filesStamp(path: string): Promise<string> {
  const names = await readdir(path).catch((error: unknown) => {
    goneOrThrow(error);
    return [];
  });
  const stamps: string[] = [];
  for (const name of names.filter((one) => dataFile.test(one)).sort()) {
    stamps.push(`${name}:${await stat(join(path, name), { bigint: true }).then(stampOf, goneOrThrow)}`);
  }
  return stamps.join('\n');
}

function seenNow(path: string): Seen {
  const since = performance.now();
  try {
    const folder = folderStampOf(statSync(path, { bigint: true }));
    const names = readdirSync(path).filter((one) => dataFile.test(one));
    const files = names.sort().map((name) => `${name}:${stampOf(statSync(join(path, name), { bigint: true }))}`);
    return { folder, files: files.join('\n'), since };
  } catch {
    // Whatever is wrong here: the first look finds it, and takes it for a change.
    return { folder: gone, files: '', since };
  }
}

/** Notices that data files of a company came, went or were replaced, by whatever process. Costs a few calls while nothing does. */
export class FolderChanges {
  readonly #seen = new Map<Watched, Seen>();

  /** From now on. The state of now is taken in before this returns, so that what is read afterwards is not older. */
  constructor(private readonly folder: string) {
    for (const name of watched) this.#seen.set(name, seenNow(join(folder, name)));
  }

  /** True when anything changed since the last look. Looks must not overlap. */
  async look(): Promise<boolean> {
    let changed = false;
    for (const name of watched) changed = (await this.#lookAt(name)) || changed;
    return changed;
  }

  async #lookAt(name: Watched): Promise<boolean> {
    const path = join(this.folder, name);
    const known = this.#seen.get(name);
    const now = performance.now();
    const folder = await folderStamp(path);
    const stands = known?.folder === folder;
    if (stands && now - known.since > tick) return false;
    // A moved folder alone says little: every change of the company takes its lock, also one that writes nothing.
    const files = await filesStamp(path);
    this.#seen.set(name, { folder, files, since: stands ? known.since : now });
    return files !== known?.files;
  }
}
