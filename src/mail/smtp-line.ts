import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailAccount } from './account.ts';
import { withoutSecrets } from './server-reply.ts';
import { SmtpDialogue } from './smtp-dialogue.ts';
import { classify, type FailureFacts, type MailPhase, noFacts, type Refusal, SendFailure } from './smtp-errors.ts';
import type { Timeouts } from './transport.ts';

/** What one step of the conversation may take besides the time of each answer. */
export interface StepBounds {
  readonly signal: AbortSignal | undefined;
  /** Milliseconds for the whole step. */
  readonly total: number;
}

/** What nodemailer's errors carry. */
export interface LineError extends Error {
  readonly code?: string | undefined;
  readonly originalCode?: string | undefined;
  readonly response?: string | undefined;
  readonly command?: string | undefined;
  readonly recipient?: string | undefined;
  readonly rejectedErrors?: readonly LineError[] | undefined;
}

type Done<T> = (error: LineError | null | undefined, value?: T) => void;

/** The port that speaks TLS from the first byte (RFC 8314 § 3.3). */
const tlsPort = 465;

/** The phase in which nodemailer says that the server refused. */
function phaseOfError(error: LineError, dialogue: SmtpDialogue): MailPhase {
  const command = error.command ?? '';
  if (command === 'API' && error.code === 'ECONNECTION') return 'mail-from';
  if (command === 'MAIL FROM' || command === 'RSET') return 'mail-from';
  if (command === 'RCPT TO') return 'rcpt-to';
  if (command === 'STARTTLS') return 'tls';
  if (command.startsWith('AUTH')) return 'login';
  if (error.response !== undefined) return dialogue.answered;
  return dialogue.phase;
}

/** The server announced a limit that the message is over (RFC 1870); it was not asked. */
function isTooLarge(error: LineError): boolean {
  return error.code === 'EMESSAGE' && error.response === undefined && error.command === 'MAIL FROM';
}

/**
 * A connection whose steps are promises: each ends with its answer, a failure of the connection, a time-out or an abort,
 * whichever comes first, and always as a SendFailure that knows the phase.
 */
export class SmtpLine {
  readonly dialogue: SmtpDialogue;
  readonly connection: SMTPConnection;
  /** The closing dot of the message in hand has been released. */
  ended = false;
  private gone = false;
  private lost: ((error: SendFailure) => void) | null = null;
  private watchdog: NodeJS.Timeout | null = null;

  constructor(
    private readonly account: MailAccount,
    private readonly timeouts: Timeouts,
    open: (dialogue: SmtpDialogue) => SMTPConnection,
  ) {
    this.dialogue = new SmtpDialogue(() => this.touch());
    this.connection = open(this.dialogue);
    this.connection.on('error', (error: LineError) => this.lose(this.failureOf(error)));
    // Every way of ending comes here last; a failure that has words was told before.
    this.connection.on('end', () => {
      this.gone = true;
      setImmediate(() => this.lose(this.failure({}, this.dialogue.phase)));
    });
  }

  get open(): boolean {
    return !this.gone;
  }

  /** Closes at once; what is still buffered never leaves. */
  drop(): void {
    this.gone = true;
    this.connection.close();
  }

  /** The other side, or the message, has moved: the time for the next answer begins anew. */
  touch(): void {
    if (this.watchdog === null) return;
    clearTimeout(this.watchdog);
    this.watchdog = setTimeout(() => this.expire(), this.limit());
  }

  /** A failure that this side found out by itself. */
  failure(facts: Partial<FailureFacts>, phase: MailPhase): SendFailure {
    return new SendFailure(classify({ ...noFacts, ended: this.ended, ...facts }, phase));
  }

  /** What an error of the connection means, for a message or for one recipient of it. */
  refusalOf(error: LineError): Refusal {
    const silent = error.response === undefined;
    const cause = silent && error.code === 'EAUTH' ? 'login-refused' : isTooLarge(error) ? 'message-too-large' : null;
    const facts: FailureFacts = {
      reply: error.response === undefined ? null : withoutSecrets(error.response, this.account.login),
      systemCode: error.originalCode ?? error.code ?? null,
      timedOut: false,
      ended: this.ended,
      cause,
      plainOnTlsPort: this.isPlainOnTlsPort(),
    };
    return classify(facts, phaseOfError(error, this.dialogue));
  }

  /**
   * From the greeting to the end of the login.
   * @throws SendFailure
   */
  async greet(signal: AbortSignal | undefined): Promise<void> {
    const bounds = { signal, total: this.timeouts.message };
    try {
      await this.step<void>((done) => this.connection.connect((error) => done(error ?? null)), bounds);
      const { login } = this.account;
      if (login === null) return;
      if (!this.connection.allowsAuth) throw this.failure({ cause: 'login-not-offered' }, 'login');
      await this.step<boolean>(
        (done) => this.connection.login({ user: login.user, pass: login.password }, done),
        bounds,
      );
    } catch (error) {
      this.drop();
      throw error;
    }
  }

  /** Runs one step: `start` begins it and calls `done` with its outcome. */
  step<T>(start: (done: Done<T>) => void, { signal, total }: StepBounds): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      let settled = false;
      const settle = (finish: () => void): void => {
        if (settled) return;
        settled = true;
        clearTimeout(timer);
        if (this.watchdog !== null) clearTimeout(this.watchdog);
        this.watchdog = null;
        this.lost = null;
        signal?.removeEventListener('abort', stop);
        finish();
      };
      const breakOff = (facts: Partial<FailureFacts>): void => {
        const failure = this.failure(facts, this.dialogue.phase);
        settle(() => reject(failure));
        this.drop();
      };
      const stop = (): void => breakOff({ cause: 'stopped' });
      const timer = setTimeout(() => breakOff({ timedOut: true }), total);
      this.lost = (failure) => settle(() => reject(failure));
      this.watchdog = setTimeout(() => this.expire(), this.limit());
      if (signal?.aborted) return stop();
      if (this.gone) return this.lost(this.failure({}, this.dialogue.phase));
      signal?.addEventListener('abort', stop, { once: true });
      start((error, value) => {
        settle(() => (error ? reject(this.failureOf(error)) : resolve(value as T)));
      });
    });
  }

  private limit(): number {
    switch (this.dialogue.phase) {
      case 'greeting':
      case 'tls':
        return this.timeouts.greeting;
      case 'end':
        return this.timeouts.end;
      default:
        return this.timeouts.command;
    }
  }

  private expire(): void {
    this.lose(this.failure({ timedOut: true, plainOnTlsPort: this.isPlainOnTlsPort() }, this.dialogue.phase));
    this.drop();
  }

  private isPlainOnTlsPort(): boolean {
    return this.account.security !== 'tls' && this.account.port === tlsPort;
  }

  private lose(failure: SendFailure): void {
    this.gone = true;
    this.lost?.(failure);
  }

  private failureOf(error: LineError): SendFailure {
    const recipients = (error.rejectedErrors ?? []).map((one) => ({
      address: one.recipient ?? '',
      accepted: false as const,
      refusal: this.refusalOf(one),
    }));
    const weightiest = recipients.map(({ refusal }) => refusal).sort((a, b) => weightOf(b) - weightOf(a))[0];
    return new SendFailure(weightiest ?? this.refusalOf(error), recipients);
  }
}

/** Of several recipients' refusals, what says most about how to go on: the account's trouble, then what may pass. */
function weightOf(refusal: Refusal): number {
  return (refusal.scope === 'recipient' ? 0 : 2) + (refusal.permanence === 'temporary' ? 1 : 0);
}
