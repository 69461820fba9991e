import type { ProbeReport, ServerCertificate } from '../domain/mail-probe.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { MailAccount } from './account.ts';
import type { Message } from './message.ts';
import { ProbeSteps, type StepListener } from './probe-steps.ts';
import { classify, noFacts, SendFailure } from './smtp-errors.ts';
import { openTransport, type Session, type Timeouts, type TransportSettings } from './transport.ts';

export interface ProbeSettings extends TransportSettings, Omit<StepListener, 'clock'> {
  /** *Alleen controleren*: stops before DATA. */
  readonly onlyCheck: boolean;
  readonly signal?: AbortSignal;
}

/** What a probe found out. */
export interface ProbeFindings extends Omit<ProbeReport, 'fixes'> {
  /** Why it failed; null when it did not. */
  readonly refusal: Refusal | null;
  /** What the server showed when the connection was encrypted, good or bad. */
  readonly certificate: ServerCertificate | null;
}

/**
 * Shorter than for the outbox, since a person waits. Only the answer to the message itself gets a minute: a server that
 * looks into it first would otherwise seem to fail.
 */
export const probeTimeouts: Timeouts = {
  connect: 10_000,
  greeting: 10_000,
  command: 20_000,
  end: 60_000,
  message: 180_000,
  quit: 1_000,
};

/** A recipient was refused while another was accepted: the message goes to all or to nobody. */
function refusalSeen(steps: ProbeSteps): SendFailure | null {
  const seen = steps.refused;
  return seen && new SendFailure(classify({ ...noFacts, reply: seen.reply }, seen.phase));
}

/**
 * Sends one message as every message is sent, and tells of each step what was found and how long it took. A folder and
 * sendmail have the steps connect, data and end.
 * @throws UserError where no connection is tried at all, such as without an access token (`mail.sign-in-…`)
 */
export async function probe(account: MailAccount, message: Message, settings: ProbeSettings): Promise<ProbeFindings> {
  const { onlyCheck, onBegin, onStep, signal, ...transportSettings } = settings;
  const steps = new ProbeSteps({ ...(onBegin ? { onBegin } : {}), ...(onStep ? { onStep } : {}) });
  const transport = openTransport(account, { ...probeTimeouts, ...transportSettings, observe: steps.see });
  const local = account.method === 'folder' || account.method === 'sendmail';
  const stop = signal ? { signal } : {};
  let session: Session | null = null;
  let refusal: Refusal | null = null;
  try {
    if (local) steps.begin('connect');
    session = await transport.connect(signal);
    if (onlyCheck) {
      await session.rehearse({ envelope: message.envelope, size: message.raw.length, ...stop });
    } else {
      if (local) steps.begin('data');
      const beforeEnd = async (): Promise<void> => {
        const failure = refusalSeen(steps);
        if (failure) throw failure;
        if (local) steps.begin('end');
      };
      const { reply } = await session.send({ ...message, beforeEnd, ...stop });
      if (local) steps.note('end', reply);
    }
    steps.succeed();
  } catch (error) {
    if (!(error instanceof SendFailure)) throw error;
    refusal = error.refusal;
    steps.fail(refusal);
  } finally {
    await session?.close();
  }
  const end = refusal ? 'failed' : onlyCheck ? 'checked' : 'accepted';
  return { steps: steps.all, end, refusal, certificate: steps.certificate };
}
