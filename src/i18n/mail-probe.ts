import type { Language } from '../domain/debtor.ts';
import type { ProbeFix, ProbeFixName, ProbeOutcome, ProbeReport, ProbeStep } from '../domain/mail-probe.ts';
import type { MailSecurity } from '../domain/options.ts';
import type { MailCause, MailPhase, Refusal } from '../domain/refusal.ts';
import { mailProbeTexts as de } from './de/mail-probe.ts';
import { mailProbeTexts as en } from './en/mail-probe.ts';
import { fill } from './fill.ts';
import { formatDay } from './format.ts';
import { mailProbeTexts as nl } from './nl/mail-probe.ts';
import { type CauseText, causeText, smtpTexts } from './smtp.ts';

/** Causes after which a run of invoices does something by itself, or that point at a debtor; a test mail asks for other words. */
export const ownRemedies = [
  'network-unreachable',
  'password-login-closed',
  'recipient-refused',
  'mailbox-full',
  'rate-limit',
  'message-too-large',
  'greylisting',
  'server-busy',
  'server-closing',
  'stopped',
] as const satisfies readonly MailCause[];
type OwnRemedy = (typeof ownRemedies)[number];

/** Steps that an account may have no use for. */
type LeftOutPhase = Extract<MailPhase, 'lookup' | 'tls' | 'login'>;

/** How to speak of a test mail. */
export interface MailProbeTexts {
  /** `{server}`, `{port}`, `{security}` and `{from}` hold the values to try. */
  readonly fixes: Readonly<Record<ProbeFixName, string>>;
  readonly securities: Readonly<Record<MailSecurity, string>>;
  /** Why a step was left out. */
  readonly leftOut: Readonly<Record<LeftOutPhase, string>>;
  /** With `{subject}`, `{issuer}`, `{from}`, `{until}` and `{protocol}`. */
  readonly certificate: string;
  readonly ends: Readonly<Record<ProbeReport['end'], string>>;
  readonly remedies: Readonly<Record<OwnRemedy, string>>;
  /** Headings over the cause, the remedy, and the commands that try something else. */
  readonly cause: string;
  readonly remedy: string;
  readonly tries: string;
}

const tables: Readonly<Record<Language, MailProbeTexts>> = { nl, de, en };

const marks: Readonly<Record<ProbeOutcome, string>> = { done: '✔', failed: '✖', 'left-out': '-' };

/** The words about a test mail in a language. */
export function mailProbeTexts(language: Language): MailProbeTexts {
  return tables[language];
}

/** What a one-key remedy does, as a sentence with its values. */
export function fixText(language: Language, { name, change }: ProbeFix): string {
  const { fixes, securities } = tables[language];
  const { server = '', port = '', security, from = '' } = change;
  return fill(fixes[name], { server, port, from, security: security ? securities[security] : '' });
}

function isOwnRemedy(cause: MailCause): cause is OwnRemedy {
  return (ownRemedies as readonly string[]).includes(cause);
}

/** What kept a test mail from being accepted, and what to do about it. */
export function failureText(language: Language, { cause, uncertain }: Refusal): CauseText {
  if (uncertain) return smtpTexts(language).uncertain;
  const text = causeText(language, cause);
  return isOwnRemedy(cause) ? { ...text, remedy: tables[language].remedies[cause] } : text;
}

function isLeftOutPhase(phase: MailPhase): phase is LeftOutPhase {
  return phase === 'lookup' || phase === 'tls' || phase === 'login';
}

/** What was found, answered or left out in a step, on one line; may be empty. */
export function stepSaid(language: Language, { phase, outcome, said, certificate }: ProbeStep): string {
  const texts = tables[language];
  if (outcome === 'left-out') return isLeftOutPhase(phase) ? texts.leftOut[phase] : said;
  if (!certificate) return said;
  const { validFrom, validUntil, subject, issuer, protocol } = certificate;
  const from = validFrom === '' ? '?' : formatDay(language, validFrom);
  const until = validUntil === '' ? '?' : formatDay(language, validUntil);
  return fill(texts.certificate, { subject, issuer, protocol, from, until });
}

/** A step as a line: its mark, what it is, how long it took, what was said. */
export function stepLine(language: Language, step: ProbeStep): string {
  const said = stepSaid(language, step);
  const time = step.outcome === 'left-out' ? '' : ` (${step.took} ms)`;
  return `${marks[step.outcome]} ${smtpTexts(language).phases[step.phase]}${time}${said === '' ? '' : `: ${said}`}`;
}
