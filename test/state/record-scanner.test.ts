import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OddLayout, RecordScanner } from '../../src/state/record-scanner.ts';

function listFile(records: readonly unknown[], version = 1): Buffer {
  return Buffer.from(`{"version":${version},"revision":12,"data":${JSON.stringify(records)}}`);
}

/** The records that a scanner cuts out of bytes which come in pieces of these lengths, the last one to the end. */
function scanned(bytes: Buffer, lengths: readonly number[], version = 1): readonly unknown[] {
  const scanner = new RecordScanner(version);
  const records: unknown[] = [];
  let at = 0;
  for (const length of [...lengths, bytes.length]) {
    // As a reader does that uses one buffer for all: what is kept must be a copy.
    const piece = Buffer.from(bytes.subarray(at, at + length));
    for (const record of scanner.push(piece)) records.push(JSON.parse(record.toString('utf8')));
    piece.fill(0);
    at += length;
  }
  scanner.end();
  return records;
}

const record = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue());
const records = fc.array(record, { maxLength: 6 });
const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 20 });

describe('the records of a list file', () => {
  it('are found wherever the bytes are cut, whatever stands in them', () => {
    fc.assert(
      fc.property(records, lengths, (list, cuts) => {
        expect(scanned(listFile(list), cuts)).toEqual(JSON.parse(JSON.stringify(list)));
      }),
      { numRuns: 500 },
    );
  });

  it('are found with quotes, backslashes and brackets inside their texts', () => {
    const list = [{ a: '"}]{[\\' }, { '}': ['\\"', '\\\\', { b: ']}' }] }, {}];
    for (let cut = 1; cut < listFile(list).length; cut += 1) expect(scanned(listFile(list), [cut])).toEqual(list);
  });

  it.each([
    ['of another version', listFile([{ a: 1 }], 2)],
    ['laid out by a hand', Buffer.from(JSON.stringify({ version: 1, revision: 1, data: [{ a: 1 }] }, null, 2))],
    ['that is no list', Buffer.from('{"version":1,"revision":1,"data":{"a":1}}')],
    ['that holds no records', Buffer.from('{"version":1,"revision":1,"data":[1,2]}')],
    ['that is empty', Buffer.from('')],
    ['that is something else altogether', Buffer.alloc(500, 'x')],
    ['with something behind it', Buffer.concat([listFile([{ a: 1 }]), Buffer.from(' ')])],
    ['with another key', Buffer.from('{"version":1,"revision":1,"data":[{}],"more":1}')],
    ['with a comma too many', Buffer.from('{"version":1,"revision":1,"data":[{},]}')],
    ['with records that nothing parts', Buffer.from('{"version":1,"revision":1,"data":[{}{}]}')],
  ])('are not looked for in a file %s', (_, bytes) => {
    expect(() => scanned(bytes, [])).toThrow(OddLayout);
  });

  it('are never fewer or others than the file has when it is cut off anywhere', () => {
    const bytes = listFile([{ a: 'één' }, { b: [1, { c: 2 }] }]);
    for (let end = 0; end < bytes.length; end += 1) {
      expect(() => scanned(bytes.subarray(0, end), [])).toThrow(OddLayout);
    }
  });
});
