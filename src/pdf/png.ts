import { inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const mostPixels = 16_000_000;

/** Samples per pixel and allowed bit depths by colour type (PNG specification § 11.2.2). */
const colourTypes = new Map([
  [0, { samples: 1, depths: [1, 2, 4, 8, 16] }],
  [2, { samples: 3, depths: [8, 16] }],
  [3, { samples: 1, depths: [1, 2, 4, 8] }],
  [4, { samples: 2, depths: [8, 16] }],
  [6, { samples: 4, depths: [8, 16] }],
]);

/** The passes of a picture: first column, first row, column step, row step (§ 8.2 for the interlaced ones). */
const whole = [[0, 0, 1, 1]] as const;
const interlaced = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

interface Header {
  readonly width: number;
  readonly height: number;
  readonly bitsPerPixel: number;
  readonly passes: typeof whole | typeof interlaced;
}

/** True for a file that begins as a PNG does. */
function isPng(bytes: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature);
}

/** The chunks up to IEND as [kind, data]; null if one is cut short. */
function chunksOf(bytes: Buffer): readonly (readonly [string, Buffer])[] | null {
  const chunks: [string, Buffer][] = [];
  let at = signature.length;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length) return null;
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (kind === 'IEND') return chunks;
    chunks.push([kind, bytes.subarray(at + 8, end)]);
    at = end + 4;
  }
  return null;
}

function headerOf(data: Buffer): Header | null {
  if (data.length < 13) return null;
  const width = data.readUInt32BE(0);
  const height = data.readUInt32BE(4);
  const depth = data[8] ?? 0;
  const colour = colourTypes.get(data[9] ?? -1);
  const interlace = data[12];
  const sized = width > 0 && height > 0 && width * height <= mostPixels;
  if (!sized || !colour?.depths.includes(depth) || (interlace !== 0 && interlace !== 1)) return null;
  return { width, height, bitsPerPixel: colour.samples * depth, passes: interlace === 1 ? interlaced : whole };
}

function unpack(packed: Buffer, most: number): Buffer | null {
  try {
    return inflateSync(packed, { maxOutputLength: most });
  } catch {
    // Damaged, cut short, or far larger than the picture: not a usable file, which is all that is asked here.
    return null;
  }
}

/** True if the pixels are all there and every row has one of the five filters (§ 9.2). */
function hasAllRows(packed: Buffer, header: Header): boolean {
  const passes = header.passes.map(([column, row, columnStep, rowStep]) => {
    const width = Math.max(0, Math.ceil((header.width - column) / columnStep));
    const rows = width === 0 ? 0 : Math.max(0, Math.ceil((header.height - row) / rowStep));
    return { rows, bytes: 1 + Math.ceil((width * header.bitsPerPixel) / 8) };
  });
  const size = passes.reduce((total, { rows, bytes }) => total + rows * bytes, 0);
  const pixels = unpack(packed, size + 1024);
  if (!pixels || pixels.length < size) return false;
  let at = 0;
  for (const { rows, bytes } of passes) {
    for (let row = 0; row < rows; row += 1) {
      if ((pixels[at] ?? 5) > 4) return false;
      at += bytes;
    }
  }
  return true;
}

/**
 * True for a PNG that a decoder can read to its last row, of at most 16 million pixels. pdfkit decodes outside any
 * promise, where a damaged file would end the process instead of failing the document.
 */
export function isWholePng(bytes: Buffer): boolean {
  const chunks = isPng(bytes) ? chunksOf(bytes) : null;
  const [first, ...rest] = chunks ?? [];
  const header = first?.[0] === 'IHDR' ? headerOf(first[1]) : null;
  if (!header) return false;
  const packed = Buffer.concat(rest.flatMap(([kind, data]) => (kind === 'IDAT' ? [data] : [])));
  const palette = rest.find(([kind]) => kind === 'PLTE');
  return (first?.[1][9] !== 3 || palette !== undefined) && hasAllRows(packed, header);
}
