import { type Adapter, Low } from 'lowdb';
import type { Content, DataFile } from './data-file.ts';
import { checkContent, formatPieces } from './data-file.ts';

/** A file that is to be written. */
export interface StagedFile {
  readonly path: string;
  readonly revision: number;
  readonly data: unknown;
  /** Its text, made as it is written. */
  readonly pieces: () => Iterable<string>;
}

/** A line that is to be added to a record file. */
export interface StagedLine {
  readonly path: string;
  readonly line: string;
}

/** What a change sees and may do. All of it reaches the disk, or nothing. */
export interface Transaction {
  /**
   * Opens a file as a lowdb database, with what it holds now. Data are plain and read-only: assign `db.data` something
   * new, then `await db.write()`.
   */
  open<T>(file: DataFile<T>): Promise<Low<T>>;
  /** Paths of the files that this change, or one before it under the same lock, has written: the disk has them older. */
  written(): ReadonlySet<string>;
  /** The last line of a record file, those added in this change included; null when there is none. */
  lastLine(path: string): Promise<string | null>;
  /** Adds a line to a record file (`.jsonl`), together with the files written. */
  append(path: string, entry: object): void;
}

/**
 * The writes of one change, kept in memory until they are committed with those of others that waited for the same lock.
 * Built over the writes that came before it under that lock.
 */
export class Layer implements Transaction {
  readonly files: Map<string, StagedFile>;
  readonly lines: StagedLine[];

  constructor(
    below: Layer | null,
    private readonly load: <T>(file: DataFile<T>) => Promise<Content<T>>,
    private readonly lastLineOnDisk: (path: string) => Promise<string | null>,
  ) {
    this.files = new Map(below?.files);
    this.lines = [...(below?.lines ?? [])];
  }

  async open<T>(file: DataFile<T>): Promise<Low<T>> {
    const database = new Low<T>(this.adapter(file), file.empty);
    await database.read();
    return database;
  }

  written(): ReadonlySet<string> {
    return new Set(this.files.keys());
  }

  async lastLine(path: string): Promise<string | null> {
    const staged = this.lines.findLast((one) => one.path === path);
    return staged ? staged.line : this.lastLineOnDisk(path);
  }

  append(path: string, entry: object): void {
    this.lines.push({ path, line: JSON.stringify(entry) });
  }

  private adapter<T>(file: DataFile<T>): Adapter<T> {
    return {
      read: async () => {
        const staged = this.files.get(file.path);
        return staged ? (staged.data as T) : (await this.load(file)).data;
      },
      write: async (data) => {
        checkContent(file, data);
        if (file.guard) {
          const staged = this.files.get(file.path);
          file.guard(staged ? (staged.data as T) : (await this.load(file)).data, data);
        }
        const revision = (await this.load(file)).revision + 1;
        this.files.set(file.path, {
          path: file.path,
          revision,
          data,
          // Only what is committed in the end needs its text, however many changes wrote the file before.
          pieces: () => formatPieces(file, { revision, data }),
        });
      },
    };
  }
}
