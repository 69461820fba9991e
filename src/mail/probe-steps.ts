import type { ProbeStep, ServerCertificate } from '../domain/mail-probe.ts';
import type { MailPhase, Refusal } from '../domain/refusal.ts';
import type { LineEvent } from './line-events.ts';
import { readReply } from './server-reply.ts';

/** Told as a person watches. */
export interface StepListener {
  /** Milliseconds, from any beginning. */
  readonly clock?: () => number;
  readonly onBegin?: (phase: MailPhase) => void;
  readonly onStep?: (step: ProbeStep) => void;
}

/** What has come to light about the step in hand. */
interface OpenStep {
  readonly phase: MailPhase;
  readonly since: number;
}

/** Extensions that bear on whether a mail gets away; the others would only fill the line. */
const telling = /^(?:STARTTLS|AUTH[ =]|SIZE\b|PIPELINING|SMTPUTF8)/i;

/** What is not done is not told either: without encryption or login, these steps come next. */
const leftOutBefore: Readonly<Partial<Record<MailPhase, readonly MailPhase[]>>> = {
  login: ['tls'],
  'mail-from': ['tls', 'login'],
};

function extensionsIn(reply: string): string {
  const lines = reply.split(/\r?\n/).map((line) => readReply(`250 ${line.slice(4)}`).text.slice(4));
  return lines
    .slice(1)
    .filter((line) => telling.test(line))
    .join(', ')
    .slice(0, 300);
}

function certificateLine({ protocol, subject, issuer, validFrom, validUntil }: ServerCertificate): string {
  return [protocol, subject, issuer, `${validFrom} - ${validUntil}`].filter((part) => part !== '').join(', ');
}

/** Makes steps out of what is seen on a message's way. */
export class ProbeSteps {
  readonly #done: ProbeStep[] = [];
  readonly #notes = new Map<MailPhase, string[]>();
  readonly #answers = new Map<MailPhase, string[]>();
  readonly #now: () => number;
  #open: OpenStep | null = null;
  #certificate: ServerCertificate | null = null;
  #extensions = '';
  /** A step was refused; what goes on behind it is no longer of interest. */
  #refused: { readonly phase: MailPhase; readonly reply: string } | null = null;
  #over = false;

  constructor(private readonly listener: StepListener) {
    this.#now = listener.clock ?? (() => performance.now());
  }

  /** The steps that have ended. */
  get all(): readonly ProbeStep[] {
    return this.#done;
  }

  /** The first answer that was no yes, and where it was given; null as long as there is none. */
  get refused(): { readonly phase: MailPhase; readonly reply: string } | null {
    return this.#refused;
  }

  /** What the server showed when the connection was encrypted; null when it did not come to that. */
  get certificate(): ServerCertificate | null {
    return this.#certificate;
  }

  /** Takes in what the line tells. */
  readonly see = (event: LineEvent): void => {
    if (this.#over) return;
    switch (event.kind) {
      case 'begun':
        this.begin(event.phase);
        return;
      case 'needless':
        this.#leaveOut(event.phase);
        return;
      case 'noted':
        this.note(event.phase, event.text);
        return;
      case 'certificate':
        this.#certificate = event.certificate;
        return;
      case 'answered':
        this.#answered(event.phase, event.reply);
        return;
      default:
        event satisfies never;
    }
  };

  /** A step begins, and with that the one before it has ended well. A step that has ended does not begin again. */
  begin(phase: MailPhase): void {
    if (this.#refused || this.#open?.phase === phase || this.#has(phase)) return;
    this.#close('done', null);
    for (const missing of leftOutBefore[phase] ?? []) if (!this.#has(missing)) this.#leaveOut(missing);
    this.#open = { phase, since: this.#now() };
    this.listener.onBegin?.(phase);
  }

  /** Something to tell with a step. */
  note(phase: MailPhase, text: string): void {
    this.#notes.set(phase, [...(this.#notes.get(phase) ?? []), text]);
  }

  /** All went well. What is still to come, such as leave-taking, is no step. */
  succeed(): void {
    this.#close('done', null);
    this.#over = true;
  }

  /** The way ended here. */
  fail(refusal: Refusal): void {
    // The step in hand is another one when that had ended well before the connection broke.
    if (this.#open?.phase !== refusal.phase) {
      this.#close('done', null);
      this.#open = { phase: refusal.phase, since: this.#now() };
    }
    this.#close('failed', refusal);
    this.#over = true;
  }

  #answered(phase: MailPhase, reply: string): void {
    if (this.#refused) return;
    this.#answers.set(phase, [...(this.#answers.get(phase) ?? []), readReply(reply).text]);
    if (phase === 'ehlo') this.#extensions = extensionsIn(reply);
    // Who does not know EHLO is asked with HELO.
    else if (!/^[23]\d\d/.test(reply)) this.#refused = { phase, reply };
  }

  #has(phase: MailPhase): boolean {
    return this.#done.some((step) => step.phase === phase);
  }

  #leaveOut(phase: MailPhase): void {
    this.#tell({ phase, outcome: 'left-out', took: 0, said: '', refusal: null });
  }

  #close(outcome: 'done' | 'failed', refusal: Refusal | null): void {
    const open = this.#open;
    if (open === null) return;
    this.#open = null;
    const { phase } = open;
    const took = Math.max(0, Math.round(this.#now() - open.since));
    const certificate = phase === 'tls' && this.#certificate ? { certificate: this.#certificate } : {};
    this.#tell({ phase, outcome, took, said: this.#said(phase, refusal), refusal, ...certificate });
  }

  #tell(step: ProbeStep): void {
    this.#done.push(step);
    this.listener.onStep?.(step);
  }

  /** What was found or answered in a step, on one line. */
  #said(phase: MailPhase, refusal: Refusal | null): string {
    const notes = this.#notes.get(phase) ?? [];
    const answers = this.#answers.get(phase) ?? [];
    const last = answers.at(-1) ?? '';
    const reply = refusal?.reply || last;
    switch (phase) {
      case 'tls':
        return this.#certificate ? certificateLine(this.#certificate) : (refusal?.reply ?? '');
      case 'ehlo':
        return refusal ? refusal.reply : this.#extensions || last;
      case 'rcpt-to':
        // One answer to each address, in their order.
        return notes.map((address, index) => withAnswer(address, answers[index] ?? '')).join('; ') || reply;
      case 'login':
        return withAnswer(notes.join(', ') || (refusal ? this.#extensions : ''), reply);
      default:
        return withAnswer(notes.join(', '), reply);
    }
  }
}

function withAnswer(what: string, answer: string): string {
  return [what, answer].filter((part) => part !== '').join(': ');
}
