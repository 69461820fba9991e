import type { FileHandle } from 'node:fs/promises';
import { headLength } from './data-file.ts';

/**
 * Tells one content of a file from another. Every write makes a new file, but an inode may be used again within a tick of
 * the clock that stamps files, hence the revision too.
 */
export function signatureOf(
  file: { readonly ino: bigint; readonly mtimeNs: bigint; readonly size: bigint },
  revision: number | string,
): string {
  return [file.ino, file.mtimeNs, file.size, revision].join(':');
}

/** The revision as the file's first bytes give it, unless a hand has laid them out anew. */
export async function revisionIn(handle: FileHandle): Promise<string> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(headLength), 0, headLength, 0);
  const head = buffer.toString('latin1', 0, bytesRead);
  return /"revision":(\d+),/.exec(head)?.[1] ?? head;
}

/** Signatures of one open file. */
export interface Signatures {
  /** As `signatureOf` gives it. */
  readonly content: string;
  /**
   * For what is remembered longer than a process lives: with the time at which the inode last changed, which no program
   * can set, so that also a hand that edits a file and puts its old time back is noticed.
   */
  readonly lasting: string;
  /** Bytes in the file. */
  readonly size: number;
}

/** The signatures of an open file, read from its first bytes. */
export async function signaturesIn(handle: FileHandle): Promise<Signatures> {
  const status = await handle.stat({ bigint: true });
  const content = signatureOf(status, await revisionIn(handle));
  return { content, lasting: `${content}:${status.ctimeNs}`, size: Number(status.size) };
}
