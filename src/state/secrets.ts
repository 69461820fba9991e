import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { chmod, link, readFile, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder, syncFolder, writeBeside } from '../disk/durable-file.ts';
import { codeOf } from '../disk/error-code.ts';
import { UserError } from '../domain/user-error.ts';
import { asStoreError } from './store-error.ts';

const keyLength = 32;
/** A shorter tag would be easier to forge. */
const authTagLength = 16;
const prefix = 'v1';

/** Seals passwords with AES-256-GCM under a key that lies in a file of its own, never in a backup or an export. */
export class Secrets {
  readonly #path: string;

  constructor(dataFolder: string) {
    this.#path = join(dataFolder, 'secret.key');
  }

  /**
   * Seals a text.
   * @param purpose where it belongs (company and option); it opens nowhere else
   */
  async seal(purpose: string, text: string): Promise<string> {
    const key = (await this.#readKey()) ?? (await this.#makeKey());
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    cipher.setAAD(Buffer.from(purpose));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return [prefix, ...[nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.');
  }

  /**
   * Opens what `seal` gave; an empty text stays empty.
   * @throws UserError `secret.key-missing`, `secret.key-wrong`
   */
  async open(purpose: string, sealed: string): Promise<string> {
    if (sealed === '') return '';
    const key = await this.#readKey();
    if (!key) throw new UserError('secret.key-missing', { file: this.#path });
    const [version, nonce, tag, text] = sealed.split('.');
    try {
      if (version !== prefix || nonce === undefined || tag === undefined || text === undefined)
        throw new Error(version);
      const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'), { authTagLength });
      decipher.setAAD(Buffer.from(purpose));
      decipher.setAuthTag(Buffer.from(tag, 'base64url'));
      return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8');
    } catch {
      // GCM does not say whether the key, the purpose or the text was wrong.
      throw new UserError('secret.key-wrong', { file: this.#path });
    }
  }

  async #readKey(): Promise<Buffer | null> {
    let text: string;
    try {
      text = await readFile(this.#path, 'utf8');
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw asStoreError(error, this.#path);
    }
    const key = Buffer.from(text.trim(), 'base64');
    if (key.length !== keyLength) throw new UserError('secret.key-wrong', { file: this.#path });
    return key;
  }

  /** Two processes may come here at once: the first one's file stands and both use it. */
  async #makeKey(): Promise<Buffer> {
    try {
      await makeFolder(dirname(this.#path));
      const temporary = await writeBeside(this.#path, `${randomBytes(keyLength).toString('base64')}\n`);
      try {
        await chmod(temporary, 0o640);
        await link(temporary, this.#path);
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error;
      } finally {
        await unlink(temporary);
      }
      // The key is on the disk before anything that it sealed.
      await syncFolder(dirname(this.#path));
    } catch (error) {
      throw asStoreError(error, this.#path);
    }
    const key = await this.#readKey();
    if (!key) throw new UserError('secret.key-missing', { file: this.#path });
    return key;
  }
}
