import { Resolver } from 'node:dns/promises';
import { codeOf } from '../disk/error-code.ts';

export type RecordType = 'A' | 'AAAA' | 'MX' | 'PTR' | 'TXT';

/** Asks the name servers; rejects with the codes of node:dns. Gives what `dns.resolve` gives for the type. */
export type DnsResolver = (name: string, type: RecordType) => Promise<readonly unknown[]>;

export interface LookupTimes {
  /** For one question, in ms. */
  readonly query: number;
  /** For all of them together, in ms. */
  readonly total: number;
}

/** A name server that is there answers in well under a second, and asks the next one itself. */
export const usualTimes: LookupTimes = { query: 3000, total: 8000 };

/** The computer's own name servers, or others by address. */
export function systemResolver(nameServers: readonly string[] = []): {
  readonly resolve: DnsResolver;
  readonly close: () => void;
} {
  const resolver = new Resolver({ timeout: 1200, tries: 2 });
  if (nameServers.length > 0) resolver.setServers(nameServers);
  return {
    resolve: async (name, type) => (await resolver.resolve(name, type)) as readonly unknown[],
    close: () => resolver.cancel(),
  };
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** True for an answer that says there is nothing: of this type (`ENODATA`), or of any (`ENOTFOUND`). */
function isEmptyAnswer(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ENOTFOUND' || code === 'ENODATA';
}

/** What a question came to: what was found, that there is nothing of that type or no such name, or no answer. */
export type Answer<T> =
  | { readonly state: 'found'; readonly values: readonly T[] }
  | { readonly state: 'empty' | 'no-name' | 'no-answer' };

/** The questions of one check: each is asked once, none takes longer than its time, nor all together longer than theirs. */
export class DnsLookups {
  #answered = 0;
  readonly #resolver: DnsResolver;
  readonly #times: LookupTimes;
  readonly #end: number;
  readonly #asked = new Map<string, Promise<readonly unknown[]>>();

  constructor(resolver: DnsResolver, times: LookupTimes) {
    this.#resolver = resolver;
    this.#times = times;
    this.#end = performance.now() + times.total;
  }

  /** Whether any name server said anything: without, there is no network. */
  get anyAnswer(): boolean {
    return this.#answered > 0;
  }

  /** As a resolver: rejects with `ENOTFOUND`, `ENODATA`, or `ETIMEOUT` for everything that is no answer. */
  readonly resolve: DnsResolver = (name, type) => {
    const key = `${type} ${name.toLowerCase()}`;
    const known = this.#asked.get(key);
    if (known) return known;
    const asked = this.#ask(name, type);
    this.#asked.set(key, asked);
    return asked;
  };

  async #ask(name: string, type: RecordType): Promise<readonly unknown[]> {
    const left = Math.min(this.#times.query, this.#end - performance.now());
    if (left <= 0) throw failure('ETIMEOUT');
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(failure('ETIMEOUT')), left);
    });
    try {
      const found = await Promise.race([this.#resolver(name, type), late]);
      this.#answered += 1;
      return found;
    } catch (error) {
      // Refused, failed and late are one thing here: what the name says is not known.
      if (!isEmptyAnswer(error)) throw failure('ETIMEOUT');
      this.#answered += 1;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  async #answer<T>(name: string, type: RecordType, read: (value: unknown) => T): Promise<Answer<T>> {
    try {
      const values = await this.resolve(name, type);
      return values.length === 0 ? { state: 'empty' } : { state: 'found', values: values.map(read) };
    } catch (error) {
      const code = codeOf(error);
      if (code === 'ENODATA') return { state: 'empty' };
      return { state: code === 'ENOTFOUND' ? 'no-name' : 'no-answer' };
    }
  }

  /** The texts of a name, each made whole of its strings. */
  texts(name: string): Promise<Answer<string>> {
    return this.#answer(name, 'TXT', (value) => (Array.isArray(value) ? value.join('') : String(value)));
  }

  addresses(name: string, type: 'A' | 'AAAA'): Promise<Answer<string>> {
    return this.#answer(name, type, String);
  }
}
