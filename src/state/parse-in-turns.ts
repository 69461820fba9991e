import { isUtf8 } from 'node:buffer';
import { type Content, type DataFile, parseRecord } from './data-file.ts';
import { OddLayout, RecordScanner } from './record-scanner.ts';
import type { Turns } from './turns.ts';

/** What a file said before, with its bytes as they were then. */
export interface Before {
  readonly bytes: Buffer;
  readonly records: readonly unknown[];
}

/** Where the records of a file lie in its bytes. */
interface Layout {
  readonly revision: number;
  readonly records: readonly Buffer[];
}

const compared = 64 * 1024;

/** How many bytes two texts have in common from where they begin. */
function commonStart(a: Buffer, b: Buffer): number {
  const length = Math.min(a.length, b.length);
  let at = 0;
  while (at + compared <= length && a.subarray(at, at + compared).equals(b.subarray(at, at + compared))) at += compared;
  while (at < length && a[at] === b[at]) at += 1;
  return at;
}

/** How many bytes two texts have in common before their ends. */
function commonEnd(a: Buffer, b: Buffer): number {
  const length = Math.min(a.length, b.length);
  const tail = (bytes: Buffer, at: number, size: number) => bytes.subarray(bytes.length - at - size, bytes.length - at);
  let at = 0;
  while (at + compared <= length && tail(a, at, compared).equals(tail(b, at, compared))) at += compared;
  while (at < length && a[a.length - at - 1] === b[b.length - at - 1]) at += 1;
  return at;
}

async function layoutOf(bytes: Buffer, version: number, turns: Turns): Promise<Layout> {
  const scanner = new RecordScanner(version);
  const records: Buffer[] = [];
  for (const record of scanner.push(bytes)) {
    records.push(record);
    const others = turns.due();
    if (others) await others;
  }
  scanner.end();
  return { revision: scanner.revision, records };
}

/**
 * The records of before that stand unchanged in the bytes of now, by their place now: those before the first byte that is
 * another, and those behind the last.
 */
function unchanged(bytes: Buffer, { records }: Layout, before: Before): (at: number) => unknown {
  const body = (all: Buffer, from: number) => all.subarray(Math.max(0, from));
  const begins = (records[0]?.byteOffset ?? 0) - bytes.byteOffset;
  const now = body(bytes, begins);
  // The heads of two revisions differ; the records begin behind the same bracket.
  const then = body(before.bytes, before.bytes.indexOf('[') + 1);
  const start = commonStart(now, then);
  const end = commonEnd(now, then);
  const gone = records.length - before.records.length;
  return (at) => {
    const record = records[at];
    if (!record) return undefined;
    const from = record.byteOffset - now.byteOffset;
    // A record begins and ends with a bracket of its own, so it is cut out by the same bytes, seen from either end.
    if (from + record.length <= start) return before.records[at];
    return from >= now.length - end ? before.records[at - gone] : undefined;
  };
}

/**
 * What a list file says, as `parseContent` reads it, a few milliseconds at a stretch. Records whose bytes did not change are
 * the very objects of before.
 * @param before what it said before; null: nothing is known of that
 * @returns null for what is not laid out as we write it: `parseContent` reads that, or tells what is wrong with it
 */
export async function parseInTurns<T>(
  file: DataFile<T>,
  bytes: Buffer,
  before: Before | null,
  turns: Turns,
): Promise<Content<T> | null> {
  const { record: schema } = file;
  if (!schema || !isUtf8(bytes)) return null;
  try {
    const layout = await layoutOf(bytes, file.migrations.length + 1, turns);
    const kept = before === null ? () => undefined : unchanged(bytes, layout, before);
    const records: unknown[] = [];
    for (const [at, record] of layout.records.entries()) {
      records.push(kept(at) ?? parseRecord(schema, record));
      const others = turns.due();
      if (others) await others;
    }
    // A file that has a schema for its records is a list of them.
    return { revision: layout.revision, data: Object.freeze(records) as T };
  } catch (error) {
    if (error instanceof OddLayout) return null;
    throw error;
  }
}
