import type { MailEntry, RecipientState } from '../domain/dispatch/entry.ts';
import type { RowMoment } from '../domain/dispatch/run-plan.ts';
import { isEmailAddress } from '../domain/email-address.ts';
import type { MailOptions, Options } from '../domain/options.ts';
import { ownCopies } from '../domain/own-copies.ts';
import type { OwnText } from '../domain/template.ts';
import { envelopeAddress } from '../mail/envelope-address.ts';
import { messageIdFor } from '../mail/message.ts';
import { whoAmI } from '../state/record.ts';

/** Stands in a Message-ID when no sender is set: the mail waits until there is one, and the paper goes. */
const noSenderYet = 'factuurpost@factuurpost.invalid';

/** What the entries of one run share. */
export interface Making {
  /** The company's own e-mail texts. */
  readonly texts: readonly OwnText[];
  readonly options: Options;
  readonly reason: string;
  readonly now: Date;
  readonly newId: () => string;
}

/** What every new entry has, whatever it brings, and on whichever route. */
export function newEntry(moment: RowMoment, { now, reason, newId }: Making) {
  return {
    id: newId(),
    state: moment.kind === 'now' ? ('queued' as const) : ('planned' as const),
    attempts: 0,
    queuedAt: now.toISOString(),
    queuedBy: whoAmI(),
    reason,
    plannedAt: moment.kind === 'later' ? moment.at : null,
    updatedAt: now.toISOString(),
    runner: null,
    ending: false,
    error: null,
    reply: '',
  };
}

/** To whom a mail is to go. */
export interface Addressed {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  /** The failed mail of the same documents that some of its recipients have had; null: there is none. */
  readonly before: MailEntry | null;
}

function waitingFor(addresses: readonly string[], role: RecipientState['role']): readonly RecipientState[] {
  return addresses.map((address) => ({ address: envelopeAddress(address), role, state: 'waiting', reply: '' }));
}

/** Everybody who gets the mail, each once; those who have had it from a partly accepted one are not sent to again. */
function recipientsOf({ to, cc, before }: Addressed, mail: MailOptions, kind: MailEntry['kind']) {
  const own = ownCopies(mail, kind);
  const all = [...waitingFor(to, 'to'), ...waitingFor([...cc, ...own.cc], 'cc'), ...waitingFor(own.bcc, 'bcc')];
  const seen = new Set<string>();
  return all.flatMap((recipient) => {
    if (seen.has(recipient.address)) return [];
    seen.add(recipient.address);
    const known = before?.recipients.find((one) => one.address === recipient.address);
    return [known?.state === 'accepted' ? { ...recipient, state: known.state, reply: known.reply } : recipient];
  });
}

/** What every new mail has besides: recipients, those of the account's own copies among them, and its Message-ID. */
export function newMail(id: string, kind: MailEntry['kind'], addressed: Addressed, { mail }: Options) {
  return {
    route: 'mail' as const,
    kind,
    recipients: recipientsOf(addressed, mail, kind),
    redirectedTo: mail.redirectTo === '' ? null : envelopeAddress(mail.redirectTo),
    messageId: messageIdFor(id, isEmailAddress(mail.from) ? mail.from : noSenderYet),
    kept: [],
  };
}

/** When those who refused a mail are no longer among the recipients, and the others have had it, nothing is left to send. */
export function settledWhenComplete(entry: MailEntry, before: MailEntry | null): MailEntry {
  if (!before || entry.recipients.some(({ state }) => state !== 'accepted')) return entry;
  const { messageId, reply } = before;
  return { ...entry, messageId, reply, state: 'accepted', plannedAt: null };
}
