import type { MailPhase } from '../domain/refusal.ts';
import type { Observer } from './line-events.ts';

/** Which phase a command belongs to; what has no name of its own is a step of the login. */
function phaseOfCommand(command: string): MailPhase {
  const verb = /^[A-Z]+/i.exec(command)?.[0].toUpperCase() ?? '';
  switch (verb) {
    case 'EHLO':
    case 'HELO':
      return 'ehlo';
    case 'STARTTLS':
      return 'tls';
    case 'MAIL':
    case 'RSET':
      return 'mail-from';
    case 'RCPT':
      return 'rcpt-to';
    case 'DATA':
      return 'data';
    case 'QUIT':
      return 'end';
    default:
      return command === '.' ? 'data' : 'login';
  }
}

/** What may be told of a command: of a login the method alone, of the envelope the address. */
function noteOf(command: string, phase: MailPhase): string {
  if (phase === 'login') return /^AUTH [\w-]+/i.exec(command)?.[0] ?? '';
  return phase === 'mail-from' || phase === 'rcpt-to' ? (/<([^<>]*)>/.exec(command)?.[1] ?? '') : '';
}

/**
 * Follows the conversation through the connection's transaction log: which answers are still to come, and to what. Commands
 * may go out several at once (RFC 2920), so the phase is that of the oldest one without an answer.
 */
export class SmtpDialogue {
  private awaited: MailPhase[] = ['greeting'];
  private last: MailPhase = 'greeting';
  private announced: string | null = null;
  private features: readonly string[] = [];

  /**
   * @param onStep called at every command and every answer
   * @param observe told of them
   */
  constructor(
    private readonly onStep: () => void,
    private readonly observe: Observer,
  ) {}

  /** Of the answer that is waited for; between answers, of the last one. */
  get phase(): MailPhase {
    return this.awaited[0] ?? this.last;
  }

  /** Of the last answer. */
  get answered(): MailPhase {
    return this.last;
  }

  /** What the server offers by its last answer to EHLO, a line each, such as `SIZE 10240000`. */
  get extensions(): readonly string[] {
    return this.features;
  }

  /** The greeting is waited for from now on. */
  begin(): void {
    this.tellFront();
  }

  /** The words of the next command, where the log will not have them. */
  announce(command: string): void {
    this.announced = command;
  }

  /** The closing dot goes out; its answer is waited for. */
  end(): void {
    this.awaited.push('end');
    this.onStep();
    this.tellFront();
  }

  private sent(command: string): void {
    const phase = phaseOfCommand(command);
    this.awaited.push(phase);
    this.tellFront();
    const note = noteOf(command, phase);
    if (note !== '') this.observe({ kind: 'noted', phase, text: note });
  }

  private heard(reply: string): void {
    this.last = this.awaited.shift() ?? this.last;
    if (this.last === 'ehlo' && reply.startsWith('250')) {
      this.features = reply
        .split(/\r?\n/)
        .slice(1)
        .map((line) => line.slice(4).trim());
    }
    this.observe({ kind: 'answered', phase: this.last, reply });
    this.tellFront();
  }

  private tellFront(): void {
    const [phase] = this.awaited;
    if (phase !== undefined) this.observe({ kind: 'begun', phase });
  }

  /** What SMTPConnection takes as its logger, with `transactionLog` on. */
  readonly logger = {
    debug: (entry: { readonly tnx?: string } | undefined, line?: string): void => {
      if (entry?.tnx === 'client') {
        const command = this.announced ?? line ?? '';
        this.announced = null;
        this.sent(command);
      } else if (entry?.tnx === 'server') this.heard(line ?? '');
      else return;
      this.onStep();
    },
    trace: (): void => undefined,
    info: (): void => undefined,
    warn: (): void => undefined,
    error: (): void => undefined,
    fatal: (): void => undefined,
  };
}
