import { UserError } from '../domain/user-error.ts';
import { isWholePng } from './png.ts';

/** True if the file has a start and a frame header with a size (JPEG, ITU-T T.81 annex B). Its pixels go into the PDF as they are. */
function isJpeg(bytes: Buffer): boolean {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return false;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const frame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (frame) return bytes.readUInt16BE(at + 5) > 0 && bytes.readUInt16BE(at + 7) > 0;
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return false;
}

const usable = new WeakSet<Buffer>();

/**
 * The logo, once it is sure that it can be drawn. Each buffer is looked at once.
 * @param file its name, for the message
 * @throws UserError `logo.unusable`
 */
export function usableLogo(bytes: Buffer, file: string): Buffer {
  if (usable.has(bytes)) return bytes;
  if (!isWholePng(bytes) && !isJpeg(bytes)) throw new UserError('logo.unusable', { file });
  usable.add(bytes);
  return bytes;
}
