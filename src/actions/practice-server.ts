import { codeOf } from '../disk/error-code.ts';
import type { MailOptions, Options } from '../domain/options.ts';
import { isPracticeSink, type PracticeSink, startPracticeSink } from '../mail/practice-sink.ts';
import { files } from '../state/files.ts';
import { recordDeed } from '../state/record.ts';
import type { Context } from './context.ts';

/** How often a session that found a server running looks whether its port is free, in milliseconds. */
const lookEvery = 1000;
const host = '127.0.0.1';

/** The options that make mail go to the practice server. */
function toServer(port: number): Partial<MailOptions> {
  return { method: 'smtp', server: host, port, security: 'opportunistic', anonymous: true };
}

/** The port of a practice server that the options name, or named before it closed; 0: none. */
function portIn({ server, port }: MailOptions): number {
  return server === host && port >= 1024 ? port : 0;
}

/**
 * The practice mail server that the sessions on one data folder share. One of them has it; its port stands in the company's
 * options, where mail is sent by.
 *
 * A port is never taken from a server that answers: mail of a run under way would be lost on its way there. The session that
 * has the server puts the options back to the method `folder` before it closes, so that mail goes on into the same folder,
 * and another session takes the port over. When it was killed instead, mail is refused and waits until that has happened.
 */
export class PracticeServer {
  #sink: PracticeSink | null = null;
  #closed = false;
  #timer: NodeJS.Timeout | null = null;
  /** The look in hand; settles without rejecting. */
  #look: Promise<void> = Promise.resolve();

  private constructor(
    private readonly context: Context,
    private readonly folder: string,
  ) {}

  /**
   * Joins the server of a practice company, or starts it. Whatever was set in between, mail goes there from now on.
   * @param folder where the messages are kept
   */
  static async open(context: Context, folder: string): Promise<PracticeServer> {
    const server = new PracticeServer(context, folder);
    await server.#start();
    if (!server.#sink) server.#standBy();
    return server;
  }

  /** This session has the server itself. */
  get isOwn(): boolean {
    return this.#sink !== null;
  }

  async #start(): Promise<void> {
    for (;;) {
      const { mail } = await this.context.company.read(files.options);
      const known = portIn(mail);
      if (known !== 0 && (await isPracticeSink(this.folder, known))) {
        if (mail.method === 'smtp' || (await this.#set(mail, toServer(known)))) return;
        continue;
      }
      const sink = (known === 0 ? null : await this.#listen(known)) ?? (await startPracticeSink(this.folder));
      if (await this.#set(mail, toServer(sink.port))) {
        this.#sink = sink;
        return;
      }
      // Another session set the options first: its server may be the one.
      await sink.close();
    }
  }

  /** Takes a port; null when it is taken. */
  async #listen(port: number): Promise<PracticeSink | null> {
    try {
      return await startPracticeSink(this.folder, port);
    } catch (error) {
      if (codeOf(error) === 'EADDRINUSE') return null;
      throw error;
    }
  }

  /** Sets mail options, if they are still what they were when we looked; false when they are not. */
  #set(seen: MailOptions, values: Partial<MailOptions>): Promise<boolean> {
    return this.context.company.change(async (transaction) => {
      const options = await transaction.open(files.options);
      if (JSON.stringify(options.data.mail) !== JSON.stringify(seen)) return false;
      const mail: Options['mail'] = { ...seen, ...values, folder: this.folder };
      if (JSON.stringify(mail) === JSON.stringify(seen)) return true;
      options.data = { ...options.data, mail };
      await options.write();
      recordDeed(
        transaction,
        { action: 'practice.server', subject: 'mail.method', detail: mail.method },
        this.context.now(),
      );
      return true;
    });
  }

  #standBy(): void {
    this.#timer = setTimeout(() => {
      this.#look = this.#takeOver()
        // A store that is busy or full now may not be so at the next look; the session has other ways to notice.
        .catch(() => undefined)
        .then(() => {
          if (!this.#closed && !this.#sink) this.#standBy();
        });
    }, lookEvery);
    this.#timer.unref();
  }

  /** Takes the port when its server is gone and the options still name it; what a person has set since stays. */
  async #takeOver(): Promise<void> {
    const { mail } = await this.context.company.read(files.options);
    const known = portIn(mail);
    const ours = mail.method === 'smtp' || (mail.method === 'folder' && mail.folder === this.folder);
    if (known === 0 || !ours || this.#closed) return;
    const sink = await this.#listen(known);
    if (!sink) return;
    try {
      if (await this.#set(mail, toServer(known))) this.#sink = sink;
    } finally {
      if (!this.#sink) await sink.close();
    }
  }

  /** Leaves the server; closes it when this session has it. Mail goes into its folder until another session has it. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#look;
    const sink = this.#sink;
    if (!sink) return;
    try {
      for (;;) {
        const { mail } = await this.context.company.read(files.options);
        if (mail.method !== 'smtp' || portIn(mail) !== sink.port) break;
        if (await this.#set(mail, { method: 'folder' })) break;
      }
    } finally {
      this.#sink = null;
      await sink.close();
    }
  }
}
