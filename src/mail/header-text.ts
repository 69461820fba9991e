import { TextDecoder } from 'node:util';

const word = /=\?([\w-]+)(?:\*[\w-]+)?\?([bq])\?([^?\s]*)\?=/gi;
const run = /=\?[\w-]+(?:\*[\w-]+)?\?[bq]\?[^?\s]*\?=(?:\s+=\?[\w-]+(?:\*[\w-]+)?\?[bq]\?[^?\s]*\?=)*/gi;

function bytesOf(encoding: string, text: string): Buffer {
  if (encoding.toLowerCase() === 'b') return Buffer.from(text, 'base64');
  const plain = text.replaceAll('_', ' ').replace(/=([0-9a-f]{2})/gi, (_whole, hex: string) => {
    return String.fromCharCode(Number.parseInt(hex, 16));
  });
  return Buffer.from(plain, 'latin1');
}

function decoderFor(charset: string): TextDecoder | null {
  try {
    return new TextDecoder(charset);
  } catch {
    // A name that nobody knows: the words stay as they are.
    return null;
  }
}

/** Encoded words that stand together; a letter may be cut in two between them. */
function decodedRun(text: string): string {
  const parts: { charset: string; bytes: Buffer[] }[] = [];
  for (const [, charset = '', encoding = '', content = ''] of text.matchAll(word)) {
    const last = parts.at(-1);
    const bytes = bytesOf(encoding, content);
    if (last?.charset === charset.toLowerCase()) last.bytes.push(bytes);
    else parts.push({ charset: charset.toLowerCase(), bytes: [bytes] });
  }
  const texts = parts.map(({ charset, bytes }) => decoderFor(charset)?.decode(Buffer.concat(bytes)) ?? null);
  return texts.some((one) => one === null) ? text : texts.join('');
}

/**
 * The text of a raw header value: encoded words decoded (RFC 2047), bytes beyond ASCII read as UTF-8 (RFC 6532). Not
 * cleaned: what comes out may hold anything.
 * @param value as `headerOf` gives it
 */
export function headerText(value: string): string {
  return Buffer.from(value, 'latin1').toString('utf8').replace(run, decodedRun);
}
