import { once } from 'node:events';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import type { MailCause } from '../domain/refusal.ts';
import { oneLine } from './clean-text.ts';
import { type Exit, runProgram } from './run-program.ts';
import { classify, type FailureFacts, type MailPhase, noFacts, SendFailure } from './smtp-errors.ts';
import {
  type Delivery,
  defaultTimeouts,
  type Receipt,
  type Session,
  type Transport,
  type TransportSettings,
} from './transport.ts';

function failure(facts: Partial<FailureFacts>, phase: MailPhase, words = ''): SendFailure {
  return new SendFailure({ ...classify({ ...noFacts, ...facts }, phase), reply: oneLine(words).slice(0, 600) });
}

/** Exit codes as in sysexits.h; the rest says no more than that it failed. */
function causeOfExit(code: number): MailCause {
  switch (code) {
    case 67: // EX_NOUSER
    case 68: // EX_NOHOST
      return 'recipient-refused';
    case 75: // EX_TEMPFAIL
      return 'server-busy';
    case 77: // EX_NOPERM
      return 'sender-not-allowed';
    default:
      return 'sendmail-failed';
  }
}

function failureOf(exit: Exit, ended: boolean): SendFailure {
  if (!exit.started) return failure({ cause: 'sendmail-failed' }, 'connect', exit.words);
  const phase = ended ? 'end' : 'data';
  // Killed, by us or by somebody: it may have taken the message just before.
  if (exit.code === null) return failure({ cause: exit.killed ?? 'sendmail-failed', ended }, phase, exit.words);
  const cause = exit.code === 0 ? 'sendmail-failed' : causeOfExit(exit.code);
  return failure({ cause }, phase, exit.words === '' ? `exit ${exit.code}` : exit.words);
}

class SendmailSession implements Session {
  readonly open = true;

  constructor(
    private readonly program: string,
    private readonly timeout: number,
  ) {}

  async send({ raw, envelope, beforeEnd, signal }: Delivery): Promise<Receipt> {
    if (signal?.aborted) throw failure({ cause: 'stopped' }, 'connect');
    const args = ['-i', '-f', envelope.from, '--', ...envelope.to];
    const running = runProgram(this.program, args, this.timeout, signal);
    // sendmail takes lines with the local ending.
    const body = Buffer.from(raw.toString('latin1').replace(/\r\n/g, '\n'), 'latin1');
    if (!running.stdin.write(body)) {
      await Promise.race([running.exit, once(running.stdin, 'drain').catch(() => undefined)]);
    }
    let ended = false;
    if (!running.gone()) {
      try {
        await beforeEnd();
      } catch (error) {
        // Killed before it has seen the end of its input, it has not taken the message.
        running.kill();
        await running.exit;
        throw error;
      }
      ended = !running.gone();
      if (ended) running.stdin.end();
    }
    const exit = await running.exit;
    if (exit.code !== 0 || !ended) throw failureOf(exit, ended);
    const recipients = envelope.to.map((address) => ({ address, accepted: true, refusal: null }));
    return { reply: oneLine(exit.words) || 'sendmail: 0', recipients };
  }

  async rehearse(): Promise<void> {}

  async close(): Promise<void> {}
}

/**
 * Hands messages to the machine's own mail system. Accepted is exit code 0 after the whole message: it is then in that
 * system's queue.
 */
export function sendmailTransport(settings: TransportSettings = {}): Transport {
  const program = settings.sendmail ?? '/usr/sbin/sendmail';
  return {
    async connect(signal) {
      if (signal?.aborted) throw failure({ cause: 'stopped' }, 'connect');
      try {
        await access(program, constants.X_OK);
      } catch (error) {
        throw failure({ cause: 'sendmail-failed' }, 'connect', error instanceof Error ? error.message : '');
      }
      return new SendmailSession(program, settings.message ?? defaultTimeouts.message);
    },
  };
}
