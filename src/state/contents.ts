import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from '../disk/error-code.ts';
import { ContentCache } from './content-cache.ts';
import { type Content, type DataFile, parseContent, previousName } from './data-file.ts';
import { type Before, parseInTurns } from './parse-in-turns.ts';
import { type Signatures, signaturesIn } from './signature.ts';
import { Turns } from './turns.ts';

const cacheLimit = 48 * 1024 * 1024;

/** Bytes that are parsed so fast that nobody waits for it. */
const smallFile = 256 * 1024;

/** What the files of a folder hold: each is parsed once, and stays in memory while there is room. */
export class Contents {
  readonly #cache = new ContentCache(cacheLimit);
  /** Files that are being parsed, by path and signature. */
  readonly #parsing = new Map<string, Promise<unknown>>();

  constructor(private readonly folder: string) {}

  /** What a file holds, when that is in memory; else null. */
  kept<T>(file: DataFile<T>, signature: string): Content<T> | null {
    // The path names the kind of file, so what is cached under it has the type of `file`.
    return this.#cache.get(file.path, signature) as Content<T> | null;
  }

  /** Whether something is in memory of what a file held, now or before. */
  knows(file: DataFile<unknown>): boolean {
    return this.#cache.latest(file.path) !== null;
  }

  /** Remembers what was just written. */
  keep(path: string, signature: string, size: number, content: Content<unknown>): void {
    this.#cache.set(path, signature, size, content);
  }

  /**
   * What an open file holds.
   * @throws Damage when it is not what we wrote, UserError `store.newer`
   */
  async of<T>(file: DataFile<T>, handle: FileHandle): Promise<Content<T>> {
    const { content: signature, size } = await signaturesIn(handle);
    return this.kept(file, signature) ?? (await this.#parsed(file, handle, { content: signature, size }));
  }

  /** Parses it once for all who ask meanwhile. */
  #parsed<T>(
    file: DataFile<T>,
    handle: FileHandle,
    { content: signature, size }: Omit<Signatures, 'lasting'>,
  ): Promise<Content<T>> {
    const name = `${file.path} ${signature}`;
    const begun = this.#parsing.get(name) as Promise<Content<T>> | undefined;
    if (begun) return begun;
    const parse = async () => {
      try {
        const bytes = await handle.readFile();
        const content = size < smallFile ? parseContent(file, bytes) : await this.#parseLarge(file, bytes);
        this.#cache.set(file.path, signature, size, content);
        return content;
      } finally {
        this.#parsing.delete(name);
      }
    };
    const parsing = parse();
    this.#parsing.set(name, parsing);
    return parsing;
  }

  /** Keys are answered meanwhile; what did not change since the file was last in memory is not parsed again. */
  async #parseLarge<T>(file: DataFile<T>, bytes: Buffer): Promise<Content<T>> {
    const content = await parseInTurns(file, bytes, await this.#before(file), new Turns());
    return content ?? parseContent(file, bytes);
  }

  /** What a file in memory said, when the copy beside it is still that very file; else null. */
  async #before(file: DataFile<unknown>): Promise<Before | null> {
    const latest = this.#cache.latest(file.path);
    if (latest === null || !Array.isArray(latest.content.data)) return null;
    try {
      const handle = await open(join(this.folder, previousName(file.path)), 'r');
      try {
        const { content: signature } = await signaturesIn(handle);
        if (signature !== latest.signature) return null;
        return { bytes: await handle.readFile(), records: latest.content.data };
      } finally {
        await handle.close();
      }
    } catch (error) {
      // It only saves work: without it all of the file is parsed.
      if (errnoOf(error) !== undefined) return null;
      throw error;
    }
  }
}
