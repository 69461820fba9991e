import type { MailCause, MailPhase } from '../domain/refusal.ts';
import type { ServerReply } from './server-reply.ts';

interface Rule {
  readonly cause: MailCause;
  /** The phases in which the words mean this; absent: in any. */
  readonly phases?: readonly MailPhase[];
  readonly codes?: readonly number[];
  /** Enhanced codes that alone are enough, without the class digit: `2.2` is 4.2.2 and 5.2.2. */
  readonly enhanced?: readonly string[];
  /** Words in lower case that alone are enough. */
  readonly words?: RegExp;
}

const envelope: readonly MailPhase[] = ['mail-from', 'rcpt-to', 'data', 'end'];

/** Words by which servers say that a login has to come first; they do so at any point of the envelope. */
const loginWords =
  /authenticat\w* (?:is )?(?:required|needed|first)|client (?:was )?not authenticated|not (?:been )?authenticated|must (?:first )?authenticate|not logged in|login required|smtp auth\w* (?:is )?required|please (?:login|log in|authenticate)/;

/** In order of precedence: the first rule that fits tells the cause. Gathered from what servers really answer. */
const rules: readonly Rule[] = [
  {
    cause: 'password-login-closed',
    phases: ['login', ...envelope],
    enhanced: ['7.139', '7.9', '7.14'],
    words:
      /smtpclientauthentication is disabled|basic authentication is disabled|application-specific password|app(?:lication)? password|log in (?:via|with) your web browser|less secure app/,
  },
  {
    cause: 'rate-limit',
    enhanced: ['4.5', '7.28', '7.233', '2.519'],
    words:
      /too many (?:login attempts|messages|e?-?mails|connections|concurrent|smtp sessions)|(?:rate|sending|send|submission|daily|hourly) ?(?:user )?(?:sending )?(?:limit|quota)|exceeded.{0,40}(?:rate|sending|daily|hourly|messages per)|too much mail|throttl|sending too fast|rate.?limited|unusual rate|unexpected volume/,
  },
  {
    cause: 'encryption-required',
    codes: [538],
    words:
      /must issue a? ?starttls|starttls (?:command )?first|encryption (?:is )?required|(?:ssl|tls) (?:is )?required|require\w* tls/,
  },
  {
    cause: 'mailbox-full',
    phases: ['rcpt-to', 'data', 'end'],
    enhanced: ['2.2'],
    words:
      /mailbox (?:is )?(?:full|over ?quota|size limit)|over ?quota|quota (?:is )?exceed|exceed\w* (?:\w+ ){0,3}quota|exhausted allowed storage|out of storage|inbox is (?:full|out)/,
  },
  {
    cause: 'message-too-large',
    enhanced: ['3.4', '2.3'],
    words: /message (?:\w+ ){0,3}(?:too (?:large|big|long)|exceeds)|size (?:exceeds|limit)|\btoo (?:large|big)\b/,
  },
  { cause: 'login-required', phases: envelope, codes: [530], words: loginWords },
  {
    cause: 'sender-not-allowed',
    phases: envelope,
    enhanced: ['7.60', '2.252', '1.7', '1.8', '7.23', '7.26', '7.27'],
    words:
      /sendasdenied|not allowed to send as|not owned by (?:user|auth)|sender address (?:rejected|is not allowed|not allowed|refused)|sender (?:rejected|denied|not allowed|refused|verify failed|domain)|not permitted to send|not authori[sz]ed to send|not allowed to use .{0,40}(?:from|sender)|invalid sender|from address .{0,40}(?:not|invalid)|return.?path .{0,30}not|absender|does not match .{0,40}(?:login|user|account)/,
  },
  {
    cause: 'relay-denied',
    phases: envelope,
    enhanced: ['7.54', '7.64'],
    words:
      /relay(?:ing)? (?:access )?(?:is )?(?:denied|not (?:permitted|allowed)|prohibited|refused)|(?:unable|not (?:permitted|allowed|authori[sz]ed)|cannot|refuse\w*|do not|don't|no) (?:to )?relay|no relaying|tenantattribution/,
  },
  { cause: 'greylisting', phases: ['mail-from', 'rcpt-to', 'data', 'end'], words: /gr[ea]y-?list|postgrey/ },
];

function fits(rule: Rule, reply: ServerReply, phase: MailPhase): boolean {
  if (rule.phases && !rule.phases.includes(phase)) return false;
  if (reply.code !== null && rule.codes?.includes(reply.code)) return true;
  if (reply.enhanced !== null && rule.enhanced?.includes(reply.enhanced.slice(2))) return true;
  return rule.words?.test(reply.text.toLowerCase()) ?? false;
}

/** What an answer without telling words means where it was given. */
function plainCause(reply: ServerReply, phase: MailPhase): MailCause {
  const code = reply.code ?? 0;
  if (code < 400) return 'unexpected-answer';
  const temporary = code < 500;
  switch (phase) {
    case 'tls':
      return 'tls-not-offered';
    case 'login':
      if (temporary) return 'server-busy';
      return [500, 502, 503, 504].includes(code) ? 'login-not-offered' : 'login-refused';
    case 'mail-from':
      return temporary ? 'server-busy' : 'sender-not-allowed';
    case 'rcpt-to':
      if (!temporary) return 'recipient-refused';
      // Most greylisting servers say nothing but "try again later", with this code.
      return reply.enhanced === '4.7.1' && !/host rejected|hostname/i.test(reply.text) ? 'greylisting' : 'server-busy';
    case 'data':
    case 'end':
      if (temporary) return reply.enhanced === '4.7.1' ? 'greylisting' : 'server-busy';
      return reply.enhanced?.startsWith('5.1.') ? 'recipient-refused' : 'refused';
    case 'lookup':
    case 'connect':
    case 'greeting':
    case 'ehlo':
      return temporary ? 'server-busy' : 'refused';
    default:
      return phase satisfies never;
  }
}

/** The cause that a server's answer stands for in a phase. Words come first: the codes differ from server to server. */
export function causeOfReply(reply: ServerReply, phase: MailPhase): MailCause {
  if (reply.code === null || reply.code < 400 || reply.code > 599) return 'unexpected-answer';
  const rule = rules.find((one) => fits(one, reply, phase));
  if (rule) return rule.cause;
  return reply.code === 421 ? 'server-closing' : plainCause(reply, phase);
}
