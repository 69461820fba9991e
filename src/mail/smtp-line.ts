import { TLSSocket } from 'node:tls';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Credentials, MailAccount } from './account.ts';
import type { LineEvent, Observer } from './line-events.ts';
import { isLoopback } from './loopback.ts';
import { watchCertificate } from './server-certificate.ts';
import { withoutSecrets } from './server-reply.ts';
import { SmtpDialogue } from './smtp-dialogue.ts';
import { classify, type FailureFacts, type MailPhase, noFacts, type Refusal, SendFailure } from './smtp-errors.ts';
import type { Timeouts } from './transport.ts';
import { loginWords } from './xoauth2.ts';

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

/** An account with what to log in with. */
export type LineAccount = Omit<MailAccount, 'login'> & { readonly login: Credentials | null };

/** Under this name a command passes for a login of one's own; never said aloud. */
const commandName = 'COMMAND';

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
    private readonly account: LineAccount,
    private readonly timeouts: Timeouts,
    open: (dialogue: SmtpDialogue) => SMTPConnection,
    private readonly observe?: Observer,
  ) {
    this.dialogue = new SmtpDialogue(
      () => this.touch(),
      (event) => this.tell(event),
    );
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
      reply: error.response === undefined ? null : this.withoutSecrets(error.response),
      systemCode: error.originalCode ?? error.code ?? null,
      timedOut: false,
      ended: this.ended,
      cause,
      plainOnTlsPort: this.isPlainOnTlsPort(),
    };
    return this.ofLogin(classify(facts, phaseOfError(error, this.dialogue)));
  }

  /**
   * From the greeting to the end of the login.
   * @throws SendFailure
   */
  async greet(signal: AbortSignal | undefined): Promise<void> {
    const bounds = { signal, total: this.timeouts.message };
    this.dialogue.begin();
    try {
      await this.step<void>((done) => this.connection.connect((error) => done(error ?? null)), bounds);
      const { login } = this.account;
      if (login === null) return;
      if (!this.connection.allowsAuth) throw this.failure({ cause: 'login-not-offered' }, 'login');
      if ('token' in login && !this.connection.secure && !isLoopback(this.account.server)) {
        // A bearer token is good for whoever reads it (RFC 6750 § 5.3).
        throw this.failure({ cause: 'encryption-required' }, 'login');
      }
      await this.step<boolean>((done) => this.connection.login(loginWords(login), done), bounds);
    } catch (error) {
      this.drop();
      throw error;
    }
  }

  /** Who logs in with a token has no password to check: a refusal of the one means something else than that of the other. */
  private ofLogin(refusal: Refusal): Refusal {
    const { login } = this.account;
    const refused = refusal.cause === 'login-refused' || refusal.cause === 'password-login-closed';
    return refused && login !== null && 'token' in login ? { ...refusal, cause: 'token-refused' } : refusal;
  }

  /**
   * Says one command of the envelope and waits for the server's yes. SMTPConnection says such commands only as parts of a
   * whole message; the commands of a login of one's own are the way in that it leaves open.
   * @throws SendFailure for any other answer, in the phase of the command
   */
  async command(words: string, bounds: StepBounds): Promise<void> {
    let reply = '';
    await this.step<boolean>((done) => {
      this.connection.customAuth.set(commandName, ({ sendCommand, resolve }) => {
        this.dialogue.announce(words);
        sendCommand(words, (_error, { response }) => {
          reply = response;
          resolve();
        });
      });
      this.connection.login({ method: commandName }, done);
    }, bounds);
    if (!/^2\d\d/.test(reply)) throw this.failure({ reply: this.withoutSecrets(reply) }, this.dialogue.answered);
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

  private withoutSecrets(reply: string): string {
    return withoutSecrets(reply, this.account.login);
  }

  private tell(event: LineEvent): void {
    const { observe } = this;
    if (!observe) return;
    observe(event.kind === 'answered' ? { ...event, reply: this.withoutSecrets(event.reply) } : event);
    // SMTPConnection begins with TLS when it has read the server's leave to do so.
    if (event.kind === 'answered' && event.phase === 'tls') {
      process.nextTick(() => {
        const { _socket: socket } = this.connection;
        if (socket instanceof TLSSocket) watchCertificate(socket, observe);
      });
    }
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
