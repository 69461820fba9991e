import { Readable } from 'node:stream';
import type { SMTPConnectionSendInfo } from 'nodemailer/lib/smtp-connection';
import { readReply } from './server-reply.ts';
import { SendFailure } from './smtp-errors.ts';
import type { LineError, SmtpLine, StepBounds } from './smtp-line.ts';
import type { Delivery, Receipt, RecipientResult, Rehearsal, Session, Timeouts } from './transport.ts';

/** The message goes in pieces, so that a server that stops reading is noticed. */
const piece = 64 * 1024;

/** How far the body of one message has come. */
class Body {
  begun = false;
  /** The `beforeEnd` in hand; settles without rejecting. */
  noting: Promise<void> = Promise.resolve();
  noteFailure: { readonly error: unknown } | null = null;

  constructor(
    private readonly line: SmtpLine,
    private readonly delivery: Delivery,
  ) {}

  /** The message, its end held back until `beforeEnd` has resolved. SMTPConnection reads it only after the server's 354. */
  stream(): Readable {
    return Readable.from(this.pieces(), { objectMode: false });
  }

  private async *pieces(): AsyncGenerator<Buffer> {
    const { raw } = this.delivery;
    this.begun = true;
    for (let start = 0; start < raw.length; start += piece) {
      this.line.touch();
      yield raw.subarray(start, start + piece);
    }
    this.line.touch();
    if (!(await this.note())) throw new Error('The end is held back');
    // Lost meanwhile, the dot never goes: what is certain stays certain.
    if (!this.line.open) return;
    this.line.ended = true;
    this.line.dialogue.end();
  }

  /** True when the caller agrees to the end. Its own error is kept apart: the connection writes into the errors it gets. */
  private async note(): Promise<boolean> {
    const noting = (async () => this.delivery.beforeEnd())();
    this.noting = noting.catch((error: unknown) => {
      this.noteFailure = { error };
    });
    await this.noting;
    return this.noteFailure === null;
  }
}

/** A conversation with one server, for several messages one after the other. */
export class SmtpSession implements Session {
  /** The server still has half a message in mind: RSET before the next. */
  private unfinished = false;

  constructor(
    private readonly line: SmtpLine,
    private readonly timeouts: Timeouts,
  ) {}

  get open(): boolean {
    return this.line.open;
  }

  async send(delivery: Delivery): Promise<Receipt> {
    const { raw, envelope, signal } = delivery;
    const { line } = this;
    const bounds = { signal, total: this.timeouts.message };
    if (!line.open) throw line.failure({}, 'mail-from');
    if (this.unfinished) await this.reset(bounds);
    this.unfinished = true;
    const body = new Body(line, delivery);
    try {
      const info = await line.step<SMTPConnectionSendInfo>((done) => {
        const wire = { from: envelope.from, to: [...envelope.to], size: raw.length };
        line.connection.send(wire, body.stream(), done);
      }, bounds);
      if (!line.ended) throw line.failure({ cause: 'unexpected-answer' }, 'data');
      this.unfinished = false;
      return { reply: readReply(info.response).text, recipients: this.results(envelope.to, info) };
    } catch (error) {
      // The body was under way and its end is not out: only the end of the connection takes it back.
      if (body.begun && !line.ended) line.drop();
      await body.noting;
      if (body.noteFailure !== null) throw body.noteFailure.error;
      throw error;
    } finally {
      line.ended = false;
    }
  }

  async rehearse({ envelope, size, signal }: Rehearsal): Promise<void> {
    const { line } = this;
    const bounds = { signal, total: this.timeouts.message };
    if (!line.open) throw line.failure({}, 'mail-from');
    if (this.unfinished) await this.reset(bounds);
    this.unfinished = true;
    const announced = /^SIZE(?: (\d+))?$/im.exec(line.dialogue.extensions.join('\n'));
    const limit = Number(announced?.[1] ?? 0);
    if (limit > 0 && size > limit) throw line.failure({ cause: 'message-too-large' }, 'mail-from');
    await line.command(`MAIL FROM:<${envelope.from}>${announced ? ` SIZE=${size}` : ''}`, bounds);
    for (const address of envelope.to) await line.command(`RCPT TO:<${address}>`, bounds);
    try {
      await this.reset(bounds);
      this.unfinished = false;
    } catch (error) {
      // All that was to be found out is known, and without a connection there is nothing to take back.
      if (!(error instanceof SendFailure)) throw error;
    }
  }

  /** Takes back what the server still has in mind of a message that it refused; a server that cannot is left. */
  private async reset(bounds: StepBounds): Promise<void> {
    try {
      await this.line.step<boolean>((done) => this.line.connection.reset(done), bounds);
    } catch (error) {
      this.line.drop();
      throw error;
    }
  }

  private results(addresses: readonly string[], info: SMTPConnectionSendInfo): readonly RecipientResult[] {
    const errors: readonly LineError[] = info.rejectedErrors ?? [];
    return addresses.map((address) => {
      const error = errors.find((one) => one.recipient === address);
      return { address, accepted: error === undefined, refusal: error ? this.line.refusalOf(error) : null };
    });
  }

  async close(): Promise<void> {
    const { line } = this;
    if (!line.open) return;
    const leave = new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.timeouts.quit);
      line.connection.once('end', () => {
        clearTimeout(timer);
        resolve();
      });
    });
    line.connection.quit();
    await leave;
    line.drop();
  }
}
