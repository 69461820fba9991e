import type { Language } from '../domain/debtor.ts';
import type { LimitOptions, MailSecurity } from '../domain/options.ts';
import { type Counted, counted } from './counted.ts';
import { whitelistTexts as de } from './de/whitelist-request.ts';
import { whitelistTexts as en } from './en/whitelist-request.ts';
import { fill } from './fill.ts';
import { whitelistTexts as nl } from './nl/whitelist-request.ts';

/** The account for which a provider is asked to let more mail through than usual. */
export interface WhitelistAccount {
  readonly company: string;
  readonly phone: string;
  readonly from: string;
  /** Empty: none is sent. */
  readonly user: string;
  readonly server: string;
  readonly port: number;
  readonly security: MailSecurity;
  readonly limits: LimitOptions;
  /** When mail leaves, in words; empty: at any time. */
  readonly times: string;
}

/** A letter to a mail provider (*Hinweis*). */
export interface WhitelistTexts {
  readonly title: string;
  readonly heading: string;
  /** What it is for, and what to do with it. */
  readonly why: string;
  readonly subject: string;
  /** Paragraphs before the facts. `{company}`, `{from}` */
  readonly opening: readonly string[];
  readonly facts: {
    readonly company: string;
    readonly sender: string;
    readonly user: string;
    readonly server: string;
    readonly security: string;
    readonly times: string;
    readonly perMinute: string;
    readonly perHour: string;
    readonly perDay: string;
    readonly perConnection: string;
    readonly pause: string;
  };
  readonly anonymous: string;
  readonly anyTime: string;
  readonly unlimited: string;
  readonly seconds: Counted;
  readonly notFilledIn: string;
  /** Paragraphs behind the facts. */
  readonly closing: readonly string[];
  readonly greeting: string;
}

const tables: Readonly<Record<Language, WhitelistTexts>> = { nl, de, en };

/** The words of the letter to a provider. */
export function whitelistTexts(language: Language): WhitelistTexts {
  return tables[language];
}

/**
 * The letter to a provider that asks for a whitelist entry, filled with account and limits, a paragraph each; an empty one is
 * a gap.
 * @param security what the way of security is called
 */
export function whitelistRequest(language: Language, account: WhitelistAccount, security: string): readonly string[] {
  const texts = tables[language];
  const { facts, unlimited, notFilledIn } = texts;
  const { company, phone, from, user, server, port, limits, times } = account;
  const or = (text: string, other: string) => (text === '' ? other : text);
  const most = (count: number) => (count === 0 ? unlimited : String(count));
  const said = { company: or(company, notFilledIn), from: or(from, notFilledIn) };
  const lines: readonly (readonly [string, string])[] = [
    [facts.company, said.company],
    [facts.sender, said.from],
    [facts.user, or(user, texts.anonymous)],
    [facts.server, server === '' ? notFilledIn : `${server}:${port}`],
    [facts.security, security],
    [facts.times, or(times, texts.anyTime)],
    [facts.perMinute, most(limits.perMinute)],
    [facts.perHour, most(limits.perHour)],
    [facts.perDay, most(limits.perDay)],
    [facts.perConnection, String(limits.perConnection)],
    [facts.pause, counted(texts.seconds, limits.pauseSeconds)],
  ];
  const longest = Math.max(...lines.map(([label]) => label.length));
  return [
    texts.subject,
    '',
    ...texts.opening.flatMap((text) => [fill(text, said), '']),
    ...lines.map(([label, value]) => `  ${`${label}:`.padEnd(longest + 2)}${value}`),
    '',
    ...texts.closing.flatMap((text) => [fill(text, said), '']),
    texts.greeting,
    '',
    said.company,
    ...(phone === '' ? [] : [phone]),
  ];
}
