import { open, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeFolder, unlinkIfThere } from '../disk/durable-file.ts';
import { codeOf } from '../disk/error-code.ts';
import { commit, completeCommit, isCommitPending } from './commit.ts';
import { Contents } from './contents.ts';
import { type Content, Damage, type DataFile, damageOf, emptyContent, previousName } from './data-file.ts';
import { lastLineOf } from './last-line.ts';
import { acquireLock, isLock, type Lock, sweepLock, tryLock } from './lock.ts';
import { signatureOf, signaturesIn } from './signature.ts';
import { asStoreError } from './store-error.ts';
import { Layer, type Transaction } from './transaction.ts';

const patience = 30_000;

interface Waiting {
  readonly apply: (transaction: Layer) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** A look at a file without reading it. */
export interface Glance<T> {
  /** Tells its content from any other, also of other processes and times (see `Signatures`). */
  readonly signature: string;
  /** What it holds, when that is in memory; else null. */
  readonly data: T | null;
  /** Much of it is in memory, or all: to read it costs what changed. */
  readonly isKnown: boolean;
}

/**
 * A folder of data files that several processes share: reads take no lock, changes take the folder's lock, are applied to
 * what is there by then, and reach the disk whole or not at all (see `commit.ts`). Changes of this process that wait for
 * the lock together share one commit.
 */
export class StoreFolder {
  readonly #contents: Contents;
  readonly #waiting: Waiting[] = [];
  #working = false;
  #swept = false;
  /** A lock that could not be released. */
  #stuck: Lock | null = null;

  constructor(
    readonly folder: string,
    /** Folders in it that hold data files, too. */
    private readonly subfolders: readonly string[] = ['deliveries', 'invoices', 'sent', 'index'],
  ) {
    this.#contents = new Contents(folder);
  }

  /**
   * What a file holds now.
   * @throws UserError `store.damaged`, `store.newer`, `store.no-access`, `store.io`
   */
  async read<T>(file: DataFile<T>): Promise<T> {
    await this.settle();
    return (await this.load(file)).data;
  }

  /** Completes what a dead process left half done. `read` does so by itself; for those who look at files past it. */
  async settle(): Promise<void> {
    if (await isCommitPending(this.folder)) await this.#completeForDead();
  }

  /**
   * Looks at a file without reading it; null when there is none.
   * @throws UserError `store.no-access`, `store.io`
   */
  async glance<T>(file: DataFile<T>): Promise<Glance<T> | null> {
    const full = join(this.folder, file.path);
    try {
      const handle = await open(full, 'r');
      try {
        const { content, lasting } = await signaturesIn(handle);
        const kept = this.#contents.kept(file, content);
        return { signature: lasting, data: kept ? kept.data : null, isKnown: this.#contents.knows(file) };
      } finally {
        await handle.close();
      }
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw asStoreError(error, full);
    }
  }

  /**
   * Runs `apply` under the lock and commits what it wrote. When it throws, nothing of it is written.
   * Keep it short, and never wait for a network, a person or another change of this folder in it.
   */
  change<R>(apply: (transaction: Transaction) => Promise<R>): Promise<R> {
    return new Promise<R>((resolve, reject) => {
      this.#waiting.push({ apply, resolve: resolve as (value: unknown) => void, reject });
      if (!this.#working) void this.#work();
    });
  }

  /** Names of the month partitions under a folder, oldest first: `2026-10`, `2026-11`. */
  async months(subfolder: string): Promise<readonly string[]> {
    let names: string[];
    try {
      names = await readdir(join(this.folder, subfolder));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return [];
      throw asStoreError(error, subfolder);
    }
    return names.flatMap((name) => /^(\d{4}-\d{2})\.json$/.exec(name)?.[1] ?? []).sort();
  }

  /** Reads a file with its revision, from memory when the disk still has the same one. */
  private async load<T>(file: DataFile<T>): Promise<Content<T>> {
    const full = join(this.folder, file.path);
    try {
      const handle = await open(full, 'r');
      try {
        return await this.#contents.of(file, handle);
      } finally {
        await handle.close();
      }
    } catch (error) {
      if (error instanceof Damage) throw await damageOf(file, full, error.message);
      if (codeOf(error) !== 'ENOENT') throw asStoreError(error, full);
      return this.#neverWritten(file, full);
    }
  }

  /** A file that is not there was never written, unless its previous copy says otherwise. */
  async #neverWritten<T>(file: DataFile<T>, full: string): Promise<Content<T>> {
    let names: readonly string[];
    try {
      await stat(previousName(full));
      names = await readdir(dirname(full));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return emptyContent(file);
      throw asStoreError(error, full);
    }
    // It may have been written, and written again, since we looked.
    if (names.includes(basename(full))) return this.load(file);
    throw await damageOf(file, full, 'gone');
  }

  /** Completes the commit of a process that died, so that no half of it is read; a living one completes its own. */
  async #completeForDead(): Promise<void> {
    try {
      const lock = await tryLock(this.#lockPath);
      if (!isLock(lock)) return;
      try {
        await this.#tidy(lock);
      } finally {
        await lock.release();
      }
    } catch (error) {
      throw asStoreError(error, this.folder);
    }
  }

  get #lockPath(): string {
    return join(this.folder, '.lock');
  }

  async #work(): Promise<void> {
    this.#working = true;
    while (this.#waiting.length > 0) {
      await this.#changeTogether();
      // A short pause lets other processes have their turn.
      await sleep(1);
    }
    this.#working = false;
  }

  /** All that waits when the lock is had. Those who wait are answered when the lock is free again; never throws. */
  async #changeTogether(): Promise<void> {
    let answers: readonly (() => void)[];
    try {
      const lock = await this.#lock();
      try {
        await this.#tidy(lock);
        answers = await this.#applyAll(this.#waiting.splice(0));
      } finally {
        await this.#release(lock);
      }
    } catch (error) {
      const reason = asStoreError(error, this.folder);
      answers = this.#waiting.splice(0).map((waiting) => () => waiting.reject(reason));
    }
    for (const answer of answers) answer();
  }

  async #lock(): Promise<Lock> {
    if (this.#stuck) await this.#stuck.release();
    this.#stuck = null;
    await makeFolder(this.folder);
    return acquireLock(this.#lockPath, patience);
  }

  /** What was committed under a lock stands even if the lock cannot be released: that is the next change's failure. */
  async #release(lock: Lock): Promise<void> {
    try {
      await lock.release();
    } catch {
      this.#stuck = lock;
    }
  }

  /** Completes and clears away what a dead process left. */
  async #tidy(lock: Lock): Promise<void> {
    await completeCommit(this.folder);
    if (this.#swept && !lock.inherited) return;
    await this.#sweep();
    this.#swept = true;
  }

  /** Applies each change on top of those before it and commits them as one; gives what to tell those who wait. */
  async #applyAll(group: readonly Waiting[]): Promise<readonly (() => void)[]> {
    const done: { readonly waiting: Waiting; readonly result: unknown }[] = [];
    const answers: (() => void)[] = [];
    let layer = this.#layer(null);
    for (const waiting of group) {
      const next = this.#layer(layer);
      try {
        done.push({ waiting, result: await waiting.apply(next) });
        layer = next;
      } catch (error) {
        answers.push(() => waiting.reject(error));
      }
    }
    let refusal: { readonly error: unknown } | null = null;
    try {
      await commit(this.folder, [...layer.files.values()], layer.lines);
      await this.#remember(layer);
    } catch (error) {
      refusal = { error };
    }
    for (const { waiting, result } of done) {
      answers.push(() => (refusal ? waiting.reject(refusal.error) : waiting.resolve(result)));
    }
    return answers;
  }

  /** What was just written need not be parsed again. Called under the lock: the disk holds what we wrote. */
  async #remember(layer: Layer): Promise<void> {
    for (const { path, revision, data } of layer.files.values()) {
      try {
        const status = await stat(join(this.folder, path), { bigint: true });
        this.#contents.keep(path, signatureOf(status, revision), Number(status.size), { revision, data });
      } catch {
        // The change has happened; whoever reads the file next is told what is wrong with it.
      }
    }
  }

  #layer(below: Layer | null): Layer {
    return new Layer(
      below,
      (file) => this.load(file),
      (path) => lastLineOf(join(this.folder, path)),
    );
  }

  /** Removes temporary files that a dead process left. Only called under the lock, where no living one has any. */
  async #sweep(): Promise<void> {
    await sweepLock(this.#lockPath);
    for (const subfolder of ['.', ...this.subfolders]) {
      const folder = join(this.folder, subfolder);
      const names = await readdir(folder).catch((error: unknown) => {
        if (codeOf(error) === 'ENOENT') return [];
        throw error;
      });
      for (const name of names) if (/\.json\.\w+\.tmp$/.test(name)) await unlinkIfThere(join(folder, name));
    }
  }
}
