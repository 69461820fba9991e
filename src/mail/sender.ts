import type { MailEntry } from '../domain/dispatch/entry.ts';
import { SendFailure } from './smtp-errors.ts';
import type { Receipt, Session, Transport } from './transport.ts';

/** A message ready to go. */
export interface Composed {
  readonly raw: Buffer;
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
}

/**
 * Where messages come from and where what became of them goes. Each call is durable when it returns, and the sender waits
 * for it: that order is what makes a crash harmless.
 */
export interface SenderDesk {
  /**
   * The next due message, marked as in hand; null when there is none (left, or allowed for now).
   * @param stopped true when a wait for one is in vain, because the run has come to its end
   */
  claim(stopped: () => boolean): Promise<MailEntry | null>;
  compose(entry: MailEntry): Promise<Composed>;
  /** All but the end of it has gone; from here on the server may accept it. */
  ending(entry: MailEntry, message: Composed): Promise<void>;
  accepted(entry: MailEntry, receipt: Receipt): Promise<void>;
  refused(entry: MailEntry, message: Composed, failure: SendFailure): Promise<void>;
  /** It could not be put together; `error` says why. Throws what is not this message's own trouble. */
  unfit(entry: MailEntry, error: unknown): Promise<void>;
  /**
   * Back as it was: it was certainly not accepted, for no fault of its own.
   * @param message null when it was not put together yet
   */
  putBack(entry: MailEntry, message: Composed | null): Promise<void>;
}

export interface SenderSettings {
  readonly connections: number;
  /** After so many messages a connection is closed and a new one made. */
  readonly perConnection: number;
  /** A person's stop: the messages in hand are finished (their time is bounded), no other is begun. */
  readonly signal: AbortSignal;
}

/**
 * A run that has lost so many connections behind the end of a message stops: each such message is one that a person has
 * to ask the customer about.
 */
const mostUncertain = 3;

/** How a sender run ended: nothing more to send, stopped by a person, or a failure that every message would meet. */
export type SenderEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'aborted' }
  | { readonly kind: 'blocked'; readonly failure: SendFailure };

/** One connection at a time, made when it is needed. */
class Line {
  #session: Session | null = null;
  #sent = 0;

  constructor(
    private readonly transport: Transport,
    private readonly settings: SenderSettings,
  ) {}

  /** True when this connection has carried a message: a failure is then the connection's own, not the server's mood. */
  get proven(): boolean {
    return this.#sent > 0;
  }

  async session(): Promise<Session> {
    const worn = this.#session && (!this.#session.open || this.#sent >= this.settings.perConnection);
    if (worn) await this.close();
    this.#session ??= await this.transport.connect();
    return this.#session;
  }

  countSent(): void {
    this.#sent += 1;
  }

  async close(): Promise<void> {
    const session = this.#session;
    this.#session = null;
    this.#sent = 0;
    await session?.close();
  }
}

/**
 * Sends what the desk hands out, over a bounded number of connections. Begins with one, and opens the others when its
 * first message was accepted: a login or sender that the server refuses then costs one message, not the batch.
 */
export async function sendAll(desk: SenderDesk, transport: Transport, settings: SenderSettings): Promise<SenderEnd> {
  let blocked: SendFailure | null = null;
  /** Something broke that is nobody's refusal (the store, a bug): every line stops, then it is thrown. */
  let broken: { readonly error: unknown } | null = null;
  let opened = 1;
  let uncertainEnds = 0;
  const lines: Promise<void>[] = [];

  const stopped = () => blocked !== null || broken !== null || settings.signal.aborted;

  const openOthers = () => {
    while (opened < settings.connections) {
      opened += 1;
      lines.push(work());
    }
  };

  /** Sends one message; false when this line has nothing more to do. */
  const sendNext = async (line: Line): Promise<boolean> => {
    const entry = await desk.claim(stopped);
    if (!entry) return false;
    // The run came to its end while this one was waited for.
    if (stopped()) {
      await desk.putBack(entry, null);
      return false;
    }
    let message: Composed;
    try {
      message = await desk.compose(entry);
    } catch (error) {
      await desk.unfit(entry, error);
      return true;
    }
    let session: Session;
    try {
      session = await line.session();
    } catch (error) {
      if (error instanceof SendFailure) return failed(line, entry, message, error);
      // There is no way out (nobody has signed in), or something broke: nothing of this message has left.
      await desk.putBack(entry, message);
      throw error;
    }
    try {
      const receipt = await session.send({
        ...message,
        beforeEnd: () => desk.ending(entry, message),
      });
      line.countSent();
      await desk.accepted(entry, receipt);
      openOthers();
      return true;
    } catch (error) {
      if (!(error instanceof SendFailure)) throw error;
      return failed(line, entry, message, error);
    }
  };

  const failed = async (line: Line, entry: MailEntry, message: Composed, failure: SendFailure): Promise<boolean> => {
    const { scope, uncertain } = failure.refusal;
    const lineGone = scope === 'connection' || uncertain;
    const worked = line.proven;
    if (lineGone || scope === 'account') await line.close();
    // A line that has carried messages may just have been closed on us: the next connection tells.
    if (lineGone && !uncertain && worked && !settings.signal.aborted) {
      await desk.putBack(entry, message);
      return true;
    }
    await desk.refused(entry, message, failure);
    if (uncertain) uncertainEnds += 1;
    if (scope === 'account' || (lineGone && !worked) || uncertainEnds >= mostUncertain) {
      blocked ??= failure;
      return false;
    }
    return true;
  };

  const work = async (): Promise<void> => {
    const line = new Line(transport, settings);
    try {
      while (!stopped() && (await sendNext(line)));
    } catch (error) {
      broken ??= { error };
    } finally {
      await line.close();
    }
  };

  lines.push(work());
  // The list grows while the first line works.
  for (let index = 0; index < lines.length; index += 1) await lines[index];
  if (broken) throw (broken as { readonly error: unknown }).error;
  if (blocked) return { kind: 'blocked', failure: blocked };
  return settings.signal.aborted ? { kind: 'aborted' } : { kind: 'done' };
}
