import { ulid } from 'ulid';
import { checkAddress } from '../domain/email-address.ts';
import type { ProbeReport, ProbeStep } from '../domain/mail-probe.ts';
import type { MailOptions, Options } from '../domain/options.ts';
import { ownCopies } from '../domain/own-copies.ts';
import { probeFixes } from '../domain/probe-fixes.ts';
import type { MailPhase } from '../domain/refusal.ts';
import { UserError } from '../domain/user-error.ts';
import { type MailAccount, mailAccount } from '../mail/account.ts';
import { escapeHtml, renderMailText } from '../mail/mail-text.ts';
import { composeMessage, messageIdFor } from '../mail/message.ts';
import { type ProbeFindings, probe } from '../mail/probe.ts';
import { mailProviders } from '../mail/providers.ts';
import type { TransportSettings } from '../mail/transport.ts';
import { files } from '../state/files.ts';
import { recordDeed } from '../state/record.ts';
import { accessTokenSource } from './access-token.ts';
import type { Context } from './context.ts';
import { mailText } from './mail-texts.ts';
import { checkedOption, withAnswers } from './option-values.ts';
import { secretPurpose } from './secret-purpose.ts';
import { companyTagValues } from './tag-values.ts';

/** What to try: the account as it stands on the form, saved or not. */
export interface TestMail {
  /** Values of option keys `mail.*` as a person wrote them, on top of what is saved. An empty `mail.password`: the saved one. */
  readonly answers: ReadonlyMap<string, string>;
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
  /** *Alleen controleren*: stops before DATA. */
  readonly onlyCheck: boolean;
}

export interface TestMailSettings extends TransportSettings {
  readonly signal?: AbortSignal;
  readonly onBegin?: (phase: MailPhase) => void;
  readonly onStep?: (step: ProbeStep) => void;
}

/** What a test mail says as long as nobody says otherwise. */
export type TestMailWords = Pick<TestMail, 'to' | 'subject' | 'text'>;

/** The test mail to begin with: to the office, in the words of the company's own text for it, in the company's language. */
export async function defaultTestMail(context: Context): Promise<TestMailWords> {
  const { company, mail, language } = await context.company.read(files.options);
  const { subject, text } = renderMailText(await mailText(context, 'test', language), companyTagValues(company));
  return { to: mail.office, subject, text };
}

/** The options with the answers on top; the answers are checked, the password among them too. */
function triedOptions(saved: Options, answers: ReadonlyMap<string, string>): Options {
  for (const [key, text] of answers) {
    if (!key.startsWith('mail.')) throw new UserError('option.unknown', { key });
    checkedOption(key, text);
  }
  return withAnswers(saved, answers);
}

async function triedAccount(context: Context, mail: MailOptions, unsaved: string): Promise<MailAccount> {
  const { secrets, id } = context.company;
  const asks = mail.method === 'smtp' && !mail.anonymous;
  const password =
    unsaved === '' && asks ? await secrets.open(secretPurpose(id, 'mail.password'), mail.password) : unsaved;
  return mailAccount({ ...mail, ...ownCopies(mail, 'test') }, password, accessTokenSource(context));
}

function recipientOf(to: string): string {
  const check = checkAddress(to);
  if (!check.ok) throw new UserError('mail.bad-recipient', { address: to, problem: check.problem });
  return check.address;
}

/** Plain text as a piece of HTML that looks the same. */
function asHtml(text: string): string {
  return escapeHtml(text).replace(/\r?\n/g, '<br />\r\n');
}

/** A message that has left, or may have, is traceable; its words and the account's are not kept. */
async function record(context: Context, to: string, { end, refusal }: ProbeFindings): Promise<void> {
  const detail = end === 'accepted' ? 'accepted' : refusal?.uncertain ? 'uncertain' : null;
  if (detail === null) return;
  await context.company.change(async (transaction) => {
    recordDeed(transaction, { action: 'mail.test', subject: to, detail }, context.now());
  });
}

/**
 * Sends a test mail, or goes as far as one can without, and tells of each step what was found. The message is composed and
 * sent by the code for every mail, over the account as it stands in `answers`: nothing of that is kept. It counts against
 * no limit and does not pass through the outbox. Mail that is switched off for the company can be tried all the same.
 * @throws UserError as `checkOptions`, and where nothing can be tried: `mail.no-server`, `mail.no-sender`,
 * `mail.no-password`, `mail.bad-recipient` and others of `mailAccount`, `mail.sign-in-…`, `secret.*`
 */
export async function sendTestMail(context: Context, test: TestMail, settings: TestMailSettings): Promise<ProbeReport> {
  const { mail, language } = triedOptions(await context.company.read(files.options), test.answers);
  const to = recipientOf(test.to);
  const account = await triedAccount(context, mail, test.answers.get('mail.password') ?? '');
  const message = await composeMessage({
    account,
    to: [to],
    subject: test.subject,
    html: asHtml(test.text),
    text: test.text,
    messageId: messageIdFor(ulid(), account.from),
    date: context.now(),
    language,
  });
  const findings = await probe(account, message, { ...settings, onlyCheck: test.onlyCheck });
  await record(context, to, findings);
  const { steps, end, refusal, certificate } = findings;
  const facts = { certificateNames: certificate?.names ?? [], providers: mailProviders() };
  return { steps, end, fixes: refusal ? probeFixes(refusal, mail, facts) : [] };
}
