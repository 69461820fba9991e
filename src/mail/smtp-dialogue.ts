import type { MailPhase } from '../domain/refusal.ts';

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

/**
 * Follows the conversation through the connection's transaction log: which answers are still to come, and to what. Commands
 * may go out several at once (RFC 2920), so the phase is that of the oldest one without an answer.
 */
export class SmtpDialogue {
  private awaited: MailPhase[] = ['greeting'];
  private last: MailPhase = 'greeting';

  /** @param onStep called at every command and every answer */
  constructor(private readonly onStep: () => void) {}

  /** Of the answer that is waited for; between answers, of the last one. */
  get phase(): MailPhase {
    return this.awaited[0] ?? this.last;
  }

  /** Of the last answer. */
  get answered(): MailPhase {
    return this.last;
  }

  /** The closing dot goes out; its answer is waited for. */
  end(): void {
    this.awaited.push('end');
    this.onStep();
  }

  /** What SMTPConnection takes as its logger, with `transactionLog` on. */
  readonly logger = {
    debug: (entry: { readonly tnx?: string } | undefined, line?: string): void => {
      if (entry?.tnx === 'client') this.awaited.push(phaseOfCommand(line ?? ''));
      else if (entry?.tnx === 'server') this.last = this.awaited.shift() ?? this.last;
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
