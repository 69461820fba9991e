/** Found in a list file: something that we do not write. */
export class OddLayout extends Error {
  override readonly name = 'OddLayout';
}

/** How `formatContent` begins a list. */
const beginning = /^\{"version":(\d+),"revision":(\d+),"data":\[/;
const longestBeginning = 80;
const ending = ']}';

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** One past the string that opens at `start`. */
function endOfString(bytes: Buffer, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
  return at + 1;
}

/** One past the object or list that opens at `start`; null when these bytes end before it does. */
function endOfValue(bytes: Buffer, start: number): number | null {
  let depth = 0;
  let at = start;
  while (at < bytes.length) {
    switch (bytes[at]) {
      case quote:
        at = endOfString(bytes, at);
        continue;
      case openBrace:
      case openBracket:
        depth += 1;
        break;
      case closeBrace:
      case closeBracket:
        depth -= 1;
        if (depth === 0) return at + 1;
        break;
    }
    at += 1;
  }
  return null;
}

/**
 * Cuts the bytes of a list file, as they come, into those of its records. Knows no more of JSON than where strings and
 * brackets end: each record has still to be parsed, and only together with that is the file known to be whole.
 */
export class RecordScanner {
  #rest: Buffer = Buffer.alloc(0);
  #state: 'beginning' | 'first' | 'later' = 'beginning';
  #revision = 0;

  /** @param version the one version that is taken */
  constructor(private readonly version: number) {}

  /** The records that are complete with these bytes. @throws OddLayout */
  *push(bytes: Buffer): Generator<Buffer> {
    const all = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    let at = this.#state === 'beginning' ? this.#begin(all) : 0;
    while (this.#state !== 'beginning') {
      const start = this.#state === 'later' ? at + 1 : at;
      const separated = this.#state === 'first' || all[at] === comma;
      if (!separated || all[start] === closeBracket) break;
      const end = endOfValue(all, start);
      if (end === null) break;
      yield all.subarray(start, end);
      this.#state = 'later';
      at = end;
    }
    // A copy, so that not all of the bytes stay in memory for their end's sake.
    this.#rest = Buffer.from(all.subarray(at));
  }

  /** That of the file, once its beginning has come. */
  get revision(): number {
    return this.#revision;
  }

  #begin(bytes: Buffer): number {
    const head = beginning.exec(bytes.toString('latin1', 0, longestBeginning));
    if (!head) {
      if (bytes.length >= longestBeginning) throw new OddLayout();
      return 0;
    }
    if (Number(head[1]) !== this.version) throw new OddLayout();
    this.#state = 'first';
    this.#revision = Number(head[2]);
    return head[0].length;
  }

  /** To be called when all bytes have come. @throws OddLayout unless the list ended there */
  end(): void {
    if (this.#state === 'beginning' || this.#rest.toString('latin1') !== ending) throw new OddLayout();
  }
}
