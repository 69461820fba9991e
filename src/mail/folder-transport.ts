import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { makeFolder } from '../disk/durable-file.ts';
import type { MailAccount } from './account.ts';
import { oneLine } from './clean-text.ts';
import { emlName, writeEml } from './eml-file.ts';
import { classify, noFacts, SendFailure } from './smtp-errors.ts';
import type { Delivery, Receipt, Session, Transport } from './transport.ts';

function notWritable(error: unknown, phase: 'connect' | 'data'): SendFailure {
  const words = error instanceof Error ? error.message : String(error);
  return new SendFailure({
    ...classify({ ...noFacts, cause: 'folder-not-writable' }, phase),
    reply: oneLine(words),
  });
}

function stopped(phase: 'connect' | 'data'): SendFailure {
  return new SendFailure(classify({ ...noFacts, cause: 'stopped' }, phase));
}

class FolderSession implements Session {
  readonly open = true;

  constructor(private readonly folder: string) {}

  async send({ raw, envelope, beforeEnd, signal }: Delivery): Promise<Receipt> {
    let noting: { readonly error: unknown } | null = null;
    try {
      const file = await writeEml(this.folder, emlName(raw), raw, async () => {
        if (signal?.aborted) throw stopped('data');
        try {
          await beforeEnd();
        } catch (error) {
          noting = { error };
          throw error;
        }
      });
      return { reply: file, recipients: envelope.to.map((address) => ({ address, accepted: true, refusal: null })) };
    } catch (error) {
      if (noting !== null || error instanceof SendFailure) throw error;
      throw notWritable(error, 'data');
    }
  }

  async rehearse(): Promise<void> {}

  async close(): Promise<void> {}
}

/** Writes every message as an .eml file into the account's folder: practice, or a hand-over to another program. */
export function folderTransport(account: MailAccount): Transport {
  return {
    async connect(signal) {
      if (signal?.aborted) throw stopped('connect');
      try {
        await makeFolder(account.folder);
        await access(account.folder, constants.W_OK);
      } catch (error) {
        throw notWritable(error, 'connect');
      }
      return new FolderSession(account.folder);
    },
  };
}
