import { onTestFinished } from 'vitest';
import type { AccountChange, ProbeFix, ProbeStep } from '../../src/domain/mail-probe.ts';
import { probeFixes } from '../../src/domain/probe-fixes.ts';
import type { MailPhase } from '../../src/domain/refusal.ts';
import type { MailAccount } from '../../src/mail/account.ts';
import type { MessageParts } from '../../src/mail/message.ts';
import { type ProbeFindings, type ProbeSettings, probe } from '../../src/mail/probe.ts';
import { mailProviders } from '../../src/mail/providers.ts';
import {
  type PeerOptions,
  type RawPeer,
  type Script,
  type SmtpPeer,
  startPeer,
  startRawPeer,
  startScriptedPeer,
} from '../helpers/smtp-peer.ts';
import { anAccount, compose } from './fixtures.ts';

/** An account as a person fills it in: with anonymous login, the user's name may stand there all the same. */
export interface Filled extends Partial<Omit<MailAccount, 'login'>> {
  readonly anonymous?: boolean;
  readonly user?: string;
  readonly password?: string;
}

export interface Tried extends ProbeFindings {
  readonly fixes: readonly ProbeFix[];
  /** Milliseconds for all of it. */
  readonly took: number;
  /** The steps that were announced. */
  readonly begun: readonly MailPhase[];
  /** The steps as they were told, one by one. */
  readonly told: readonly ProbeStep[];
}

/** Time limits for a test: long enough for a busy machine, where the server does answer. */
const patient = { connect: 8_000, greeting: 8_000, command: 8_000, end: 8_000, quit: 200 };

/** Sends one message step by step, as the action does. */
export async function tryOut(
  filled: Filled,
  settings: Partial<ProbeSettings> = {},
  parts: Partial<MessageParts> = {},
): Promise<Tried> {
  const { anonymous = true, user = '', password = '', ...changes } = filled;
  const account = anAccount({ ...changes, login: anonymous || user === '' ? null : { user, password } });
  const message = await compose({ account, subject: 'Testbericht', text: 'Dag', html: 'Dag', ...parts });
  const begun: MailPhase[] = [];
  const told: ProbeStep[] = [];
  const since = performance.now();
  const findings = await probe(account, message, {
    ...patient,
    onlyCheck: false,
    onBegin: (phase) => begun.push(phase),
    onStep: (step) => told.push(step),
    ...settings,
  });
  const took = performance.now() - since;
  const facts = { certificateNames: findings.certificate?.names ?? [], providers: mailProviders() };
  const fixes = findings.refusal ? probeFixes(findings.refusal, { ...account, anonymous, user }, facts) : [];
  return { ...findings, fixes, took, begun, told };
}

/** The steps by name, each with what came of it. */
export function way({ steps }: Pick<Tried, 'steps'>): readonly string[] {
  return steps.map(({ phase, outcome }) => (outcome === 'done' ? phase : `${phase} ${outcome}`));
}

/** The account with a remedy applied, as one key does it. */
export function mended(filled: Filled, change: AccountChange | undefined): Filled {
  if (!change) throw new Error('there is no remedy');
  return { ...filled, ...change };
}

export async function peer(options: PeerOptions = {}): Promise<SmtpPeer> {
  const started = await startPeer(options);
  onTestFinished(() => started.close());
  return started;
}

export async function scripted(script: Script): Promise<RawPeer> {
  const started = await startScriptedPeer(script);
  onTestFinished(() => started.close());
  return started;
}

export async function rawPeer(handle: Parameters<typeof startRawPeer>[0]): Promise<RawPeer> {
  const started = await startRawPeer(handle);
  onTestFinished(() => started.close());
  return started;
}
