import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/domain/user-error.ts';
import { renderInvoice } from '../../src/pdf/invoice.ts';
import { printableInvoice } from '../helpers/printable-invoice.ts';
import { readPdf } from '../helpers/read-pdf.ts';

const width = 60;
const height = 20;

function pngChunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

interface PngParts {
  /** 2: red, green, blue; 3: palette; 6: with an alpha channel. */
  readonly colourType?: 2 | 3 | 6;
  readonly interlace?: 0 | 1;
  readonly filter?: number;
  readonly size?: readonly [number, number];
  readonly packed?: Buffer;
}

/** A plain picture. */
function png({ colourType = 6, interlace = 0, filter = 0, size = [width, height], packed }: PngParts = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size[0], 0);
  header.writeUInt32BE(size[1], 4);
  header.set([8, colourType, 0, 0, interlace], 8);
  const row = Buffer.concat([Buffer.from([filter]), Buffer.alloc(width * { 2: 3, 3: 1, 6: 4 }[colourType], 0)]);
  const rows = Buffer.concat(Array.from({ length: height }, () => row));
  // The seven passes of an interlaced picture have 39 rows; zeros are rows without a filter at any length.
  const pixels = interlace === 1 ? Buffer.alloc(width * height * 4 + 39) : rows;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    ...(colourType === 3 ? [pngChunk('PLTE', Buffer.from([1, 2, 3, 4, 5, 6]))] : []),
    pngChunk('IDAT', packed ?? deflateSync(pixels)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The head of a JPEG: a frame of 60 × 20 in three colours, without pixels. */
const jpeg = Buffer.from('ffd8ffc0001108001400' + '3c03011100021100031100' + 'ffd9', 'hex');

const invoice = printableInvoice({ seller: { logo: 'logo.png' } });

describe('a logo', () => {
  it.each([
    ['PNG', png({ colourType: 2 })],
    ['PNG with a palette', png({ colourType: 3 })],
    ['PNG with transparency', png()],
    ['interlaced PNG', png({ interlace: 1 })],
    ['JPEG', jpeg],
  ])('stands on the invoice, the same bytes each time: %s', async (_, logo) => {
    const bytes = await renderInvoice(invoice, { mark: 'none', logo });
    expect(bytes.includes('/Subtype /Image')).toBe(true);
    expect((await readPdf(bytes)).text).toContain('FACTUUR');
    expect((await renderInvoice(invoice, { mark: 'none', logo: Buffer.from(logo) })).equals(bytes)).toBe(true);
  });

  it.each([
    ['a text', Buffer.from('no picture at all, only words')],
    ['nothing', Buffer.alloc(0)],
    ['a PNG cut short', png().subarray(0, 60)],
    ['a PNG whose pixels do not unpack', png({ packed: Buffer.from('not deflated') })],
    ['a PNG with half its rows', png({ packed: deflateSync(Buffer.alloc(2000)) })],
    ['a PNG with a filter that does not exist', png({ filter: 9 })],
    ['a PNG without size', png({ size: [0, 0] })],
    ['a PNG of a billion pixels', png({ size: [60_000, 60_000] })],
    ['a JPEG without a picture', Buffer.from([0xff, 0xd8, 0xff, 0xd9, 0, 0, 0, 0, 0, 0, 0, 0])],
  ])('that is %s is refused with its name', async (_, logo) => {
    const refused = await renderInvoice(invoice, { mark: 'none', logo }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UserError);
    expect(refused).toMatchObject({ code: 'logo.unusable', params: { file: 'logo.png' } });
  });
});
