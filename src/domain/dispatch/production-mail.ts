import type { Day } from '../calendar.ts';
import { isEmailAddress } from '../email-address.ts';
import type { MailOptions } from '../options.ts';
import type { MailEntry, OutboxEntry } from './entry.ts';
import { previousProblem, type RunProblem, weightiestOf } from './run-sheet.ts';

/** Why a production list is not mailed: an invoice's reasons, or that there is nothing to make. */
export type ProductionMailProblem =
  | Extract<RunProblem, 'no-address' | 'mail-disabled' | 'already-sent' | 'already-waiting' | 'uncertain'>
  | 'nothing-to-make';

/** What will happen to the production list of a day that is to be mailed, or why nothing will. */
export interface ProductionMail {
  readonly date: Day;
  /** The office address (*E-mail adres (hoofd)kantoor*); none: there is none. */
  readonly to: readonly string[];
  readonly problem: ProductionMailProblem | null;
  /** The earlier mail of this day's list that says most: see `weightOf`. */
  readonly previous: OutboxEntry | null;
}

export interface ProductionMailInput {
  readonly date: Day;
  /** How many notes and receipts the list is made of. */
  readonly deliveries: number;
  readonly mail: Pick<MailOptions, 'enabled' | 'office'>;
  /** Everything under way or sent that may concern this list. */
  readonly entries: readonly OutboxEntry[];
  /** A list that went before goes again only when a reason is given. */
  readonly again: boolean;
}

function brings(entry: OutboxEntry, date: Day): entry is MailEntry {
  return entry.route === 'mail' && entry.production === date;
}

/** The mail with a day's production list, to the office. */
export function productionMail({ date, deliveries, mail, entries, again }: ProductionMailInput): ProductionMail {
  const to = isEmailAddress(mail.office) ? [mail.office] : [];
  const previous = weightiestOf(entries.filter((entry) => brings(entry, date)));
  const problem = (): ProductionMailProblem | null => {
    const before = previousProblem(previous, again);
    if (before) return before;
    if (deliveries === 0) return 'nothing-to-make';
    if (!mail.enabled) return 'mail-disabled';
    return to.length === 0 ? 'no-address' : null;
  };
  return { date, to, problem: problem(), previous };
}
