import type { Content } from './data-file.ts';

interface Entry {
  readonly signature: string;
  readonly size: number;
  readonly content: Content<unknown>;
}

/**
 * Parsed files by path, so that an unchanged file is not parsed twice; the longest unused go when the files they came
 * from add up to more than `limit` bytes.
 */
export class ContentCache {
  readonly #entries = new Map<string, Entry>();
  #size = 0;

  constructor(private readonly limit: number) {}

  get(path: string, signature: string): Content<unknown> | null {
    const entry = this.#entries.get(path);
    if (!entry || entry.signature !== signature) return null;
    this.#entries.delete(path);
    this.#entries.set(path, entry);
    return entry.content;
  }

  /** What a path held when it was last read or written, and of which file that was; null when it is not in memory. */
  latest(path: string): Pick<Entry, 'signature' | 'content'> | null {
    return this.#entries.get(path) ?? null;
  }

  set(path: string, signature: string, size: number, content: Content<unknown>): void {
    this.#size -= this.#entries.get(path)?.size ?? 0;
    this.#entries.delete(path);
    this.#entries.set(path, { signature, size, content });
    this.#size += size;
    for (const [oldest, entry] of this.#entries) {
      if (this.#size <= this.limit || oldest === path) break;
      this.#entries.delete(oldest);
      this.#size -= entry.size;
    }
  }
}
