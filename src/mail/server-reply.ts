import type { Credentials } from './account.ts';
import { blankSecrets } from './blank-secrets.ts';
import { oneLine } from './clean-text.ts';
import { xoauth2Response } from './xoauth2.ts';

/** A server's answer, taken apart (RFC 5321 § 4.2, RFC 3463). */
export interface ServerReply {
  readonly code: number | null;
  readonly enhanced: string | null;
  /** On one line, the codes once, in front. */
  readonly text: string;
}

const longest = 600;

/** Reads an answer of one or more lines; anything at all may stand in it. */
export function readReply(raw: string): ServerReply {
  const lines = raw.split(/\r?\n/).filter((line) => line.trim() !== '');
  const first = /^(\d{3})(?:[ -]\s*(\d\.\d{1,3}\.\d{1,3})?|$)/.exec(lines[0] ?? '');
  const code = first?.[1] ?? null;
  const enhanced = first?.[2] ?? null;
  if (code === null) return { code: null, enhanced: null, text: oneLine(raw).slice(0, longest) };
  const words = lines.map((line) => {
    const text = line.startsWith(code) ? line.slice(3).replace(/^[ -]/, '') : line;
    return enhanced !== null && text.trimStart().startsWith(enhanced) ? text.trimStart().slice(enhanced.length) : text;
  });
  const text = oneLine([code, enhanced ?? '', ...words].join(' ')).slice(0, longest);
  return { code: Number(code), enhanced, text };
}

function secretsOf(login: Credentials): readonly string[] {
  const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
  if ('token' in login) return [xoauth2Response(login.user, login.token), base64(login.token), login.token];
  return [base64(`\0${login.user}\0${login.password}`), base64(login.password), login.password];
}

/** Takes a login's secrets out of an answer: some servers send back the command that they did not like. */
export function withoutSecrets(raw: string, login: Credentials | null): string {
  return login === null ? raw : blankSecrets(raw, secretsOf(login));
}
