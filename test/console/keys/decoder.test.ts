import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyDecoder } from '../../../src/screens/keys/decoder.ts';
import type { KeyEvent } from '../../../src/screens/keys/events.ts';
import { type KeyFixture, keyFixtures, openEnded } from './fixtures.ts';

function decoded(...packets: readonly Uint8Array[]): KeyEvent[] {
  const decoder = new KeyDecoder();
  return packets.flatMap((packet) => decoder.decode(packet, 0));
}

/** Fails with the name of the fixture, once for all of them: one `expect` per case would take longer than the cases. */
function wrongOnes(
  cases: Iterable<readonly [name: string, got: readonly KeyEvent[], wanted: readonly KeyEvent[]]>,
): string[] {
  const wrong: string[] = [];
  for (const [name, got, wanted] of cases) {
    const said = JSON.stringify(got);
    if (said !== JSON.stringify(wanted)) wrong.push(`${name}: ${said}`);
  }
  return wrong;
}

const nameOf = ({ terminal, bytes }: KeyFixture) => `${terminal} ${JSON.stringify(bytes.toString('latin1'))}`;

function at(decoder: KeyDecoder, text: string, ms: number): readonly KeyEvent[] {
  return decoder.decode(Buffer.from(text), ms);
}

const up = { kind: 'key', name: 'Up', ctrl: false, alt: false, shift: false };
const esc = { ...up, name: 'Esc' };

describe('a key, from any terminal,', () => {
  it.each(keyFixtures.map((fixture) => [nameOf(fixture), fixture] as const))(
    '%s comes as it is',
    (_, { bytes, events }) => {
      const decoder = new KeyDecoder();
      expect(decoder.decode(bytes, 0)).toEqual(events);
      expect(decoder.patience).toBeUndefined();
    },
  );

  it('comes the same wherever a packet cuts it in two', () => {
    function* cases() {
      for (const fixture of keyFixtures) {
        for (let cut = 1; cut < fixture.bytes.length; cut += 1) {
          const packets = [fixture.bytes.subarray(0, cut), fixture.bytes.subarray(cut)];
          yield [`${nameOf(fixture)} at ${cut}`, decoded(...packets), fixture.events] as const;
        }
      }
    }
    expect(wrongOnes(cases())).toEqual([]);
  });

  it('comes the same when each byte is a packet', () => {
    const cases = keyFixtures.map(
      (fixture) =>
        [nameOf(fixture), decoded(...[...fixture.bytes].map((byte) => Buffer.of(byte))), fixture.events] as const,
    );
    expect(wrongOnes(cases)).toEqual([]);
  });

  it('comes the same in one packet with any other', () => {
    function* cases() {
      for (const first of keyFixtures) {
        for (const second of keyFixtures) {
          const events = decoded(Buffer.concat([first.bytes, second.bytes]));
          yield [`${nameOf(first)} + ${nameOf(second)}`, events, [...first.events, ...second.events]] as const;
        }
      }
    }
    expect(wrongOnes(cases())).toEqual([]);
  });
});

describe('what may go on', () => {
  it.each(openEnded.map((fixture) => [nameOf(fixture), fixture] as const))(
    '%s is decided when nothing follows',
    (_, { bytes, events }) => {
      const decoder = new KeyDecoder();
      const before = decoder.decode(bytes, 0);
      expect([...before, ...decoder.flush(40)]).toEqual(events);
      expect(decoder.patience).toBeUndefined();
    },
  );

  it('waits 30 ms for what follows ESC, longer for the rest of a sequence, long for the end of a paste', () => {
    const decoder = new KeyDecoder();
    at(decoder, '\x1b', 0);
    expect(decoder.patience).toBe(30);
    at(decoder, '[', 1);
    expect(decoder.patience).toBe(250);
    at(decoder, '200~x', 2);
    expect(decoder.patience).toBe(10_000);
  });

  it('knows the rest of a key that comes after its ESC was taken for the key', () => {
    const decoder = new KeyDecoder();
    at(decoder, '\x1b', 0);
    expect(decoder.flush(30)).toEqual([esc]);
    expect(at(decoder, '[A', 200)).toEqual([up]);
  });

  it('takes what is typed after Esc for text', () => {
    for (const typed of ['[', 'O', 'x', '[a b']) {
      const decoder = new KeyDecoder();
      at(decoder, '\x1b', 0);
      decoder.flush(30);
      expect(
        at(decoder, typed, 200)
          .map((event) => event.kind === 'text' && event.text)
          .join(''),
      ).toBe(typed);
    }
  });

  it('takes the late rest of a sequence that was cut inside for what it is', () => {
    const decoder = new KeyDecoder();
    at(decoder, '\x1b[?1', 0);
    expect(decoder.flush(250)).toEqual([]);
    expect(at(decoder, ';2cx', 600)).toEqual([{ kind: 'text', text: 'x' }]);
  });

  it('ends a paste whose end never comes, so that keys work again', () => {
    const decoder = new KeyDecoder();
    at(decoder, '\x1b[200~abc\x1b[20', 0);
    expect(decoder.flush(10_000)).toEqual([{ kind: 'paste', text: 'abc[20' }]);
    expect(at(decoder, '\x1b[A', 10_001)).toEqual([up]);
  });
});

describe('text', () => {
  it('comes one character of people at a time, with all its parts', () => {
    const typed = ['e\u0301', '👨‍👩‍👧', '🇳🇱', 'ß', '1'];
    expect(decoded(Buffer.from(typed.join('')))).toEqual(typed.map((text) => ({ kind: 'text', text })));
  });

  it('from a terminal in Latin-1 is letters where it is told so', () => {
    const decoder = new KeyDecoder('latin1');
    const events = [
      ...decoder.decode(Buffer.from('Caf\xe9 ', 'latin1'), 0),
      ...decoder.decode(Buffer.from('€\xfc', 'utf8'), 1),
    ];
    expect(events.map((event) => event.kind === 'text' && event.text).join('')).toBe('Café €ü');
    decoder.decode(Buffer.of(0xe9), 2);
    expect(decoder.flush(300)).toEqual([{ kind: 'text', text: 'é' }]);
  });

  it('is cut off in a paste at a megabyte, and the end mark still ends it', () => {
    const decoder = new KeyDecoder();
    at(decoder, '\x1b[200~', 0);
    for (let packet = 0; packet < 20; packet += 1) at(decoder, 'x'.repeat(65_536), packet);
    const [paste] = at(decoder, '\x1b[201~', 30);
    expect(paste?.kind === 'paste' && paste.text.length).toBe(1_048_576);
    expect(at(decoder, 'y', 31)).toEqual([{ kind: 'text', text: 'y' }]);
  });
});

describe('any bytes at all', () => {
  const pieces = fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 8 }).map((bytes) => Buffer.from(bytes)),
    fc.constantFrom(...keyFixtures.map(({ bytes }) => bytes)),
    fc
      .constantFrom('\x1b', '\x1b[', '\x1bO', '\x1b]1', '\x1bP1', '\x1b[200~', '\x9b', '\xc2\x9b')
      .map((text) => Buffer.from(text, 'latin1')),
  );
  const control = /\p{Cc}/u;
  const controlInPaste = /[^\P{Cc}\n\t]/u;

  it('never make a control character of text, nor an error, however they are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(pieces, fc.boolean()), { maxLength: 12 }), (packets) => {
        const decoder = new KeyDecoder();
        let now = 0;
        const events: KeyEvent[] = [];
        for (const [packet, pause] of packets) {
          events.push(...decoder.decode(packet, now));
          now += 5;
          if (pause) events.push(...decoder.flush(now));
        }
        events.push(...decoder.flush(now + 20_000));
        expect(decoder.patience).toBeUndefined();
        for (const event of events) {
          if (event.kind === 'text') expect(event.text).not.toMatch(control);
          if (event.kind === 'paste') expect(event.text).not.toMatch(controlInPaste);
          if (event.kind === 'key') expect(event.name).not.toMatch(control);
        }
      }),
      { seed: 20_261_123, numRuns: 800 },
    );
  });

  it('make the same keys in one packet as byte by byte', () => {
    // A character of several code points is one event only if its packet is one.
    const flat = (events: readonly KeyEvent[]) =>
      events.flatMap((event) => (event.kind === 'text' ? [...event.text] : [JSON.stringify(event)]));
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 6 }), (packets) => {
        const whole = Buffer.concat(packets);
        expect(flat(decoded(...[...whole].map((byte) => Buffer.of(byte))))).toEqual(flat(decoded(whole)));
      }),
      { seed: 20_261_124, numRuns: 400 },
    );
  });
});
