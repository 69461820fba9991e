import { expect } from 'vitest';
import type { Context } from '../../src/actions/context.ts';
import { listOutbox } from '../../src/actions/outbox.ts';
import { dayOf, weekdays } from '../../src/domain/calendar.ts';
import type { Debtor, Language } from '../../src/domain/debtor.ts';
import { languages } from '../../src/domain/debtor.ts';
import { closingTexts } from '../../src/i18n/closing.ts';
import { dispatchTexts } from '../../src/i18n/dispatch.ts';
import { keys } from '../helpers/console.ts';
import { changeOptions, debtorsOf, deliver, makeBakery } from '../helpers/invoice-world.ts';
import type { ReceivedMail, SmtpPeer } from '../helpers/smtp-peer.ts';

/** Somebody at a terminal: types, and looks until the screen shows something. */
export interface Typist {
  type(bytes: string): Promise<void> | void;
  waitFor(wanted: RegExp, ms?: number): Promise<void>;
  text(): Promise<string>;
}

/** Debtors of a small week; the third is to get mail, and has no address yet. */
const count = 6;
const missing = 2;
export const mendedAddress = 'nieuw@klant.example';

function debtorsOfWeek(): readonly Debtor[] {
  const today = weekdays[(new Date(`${dayOf(new Date())}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'monday';
  return debtorsOf(count).map((debtor, index) => ({
    ...debtor,
    invoiceDay: today,
    dispatch: index === 4 ? 'paper' : index === 5 ? 'both' : 'pdf',
    copies: 2,
    email: index === missing ? [] : debtor.email,
  }));
}

/** A bakery with deliveries of today, a mail server and a printer. */
export async function bakeryWithAWeek(
  peer: SmtpPeer,
  language: Language,
  print: { readonly method: 'folder' } | { readonly method: 'cups'; readonly printer: string },
): Promise<Context & { readonly folder: string }> {
  const debtors = debtorsOfWeek();
  const context = await makeBakery(debtors);
  await changeOptions(context, { language, mail: { port: peer.port }, print });
  await deliver(context, debtors, dayOf(new Date()), 2);
  return context;
}

/** What is the same in all languages, or said in each. */
const any = (words: (language: Language) => string) => languages.map(words).join('|');
const of = '(?:van|von|of)';
const closing = new RegExp(any((language) => closingTexts(language).title));
const yes = keys.right + keys.enter;

/** Friday's work, key by key: start, invoices, make, mark all, final, run sheet, one address mended, run, closing sheet. */
export async function weekByKeyboard({ type, waitFor }: Typist): Promise<void> {
  await waitFor(/F10/);
  await type('1');
  await waitFor(/Facturen|Rechnungen|Invoices/);
  await type('a');
  await waitFor(/Lunchroom 1006/);
  // F2 and Ctrl+O are the same; the one is on every terminal.
  await type('\x0f');
  await waitFor(new RegExp(`1.${count} ${of} ${count}`));
  await type('*');
  await waitFor(new RegExp(`${count} (?:gemarkeerd|markiert|marked)`));
  await type('d');
  await waitFor(/\d{4}-00006/);
  await type('\x0f');
  await waitFor(/Lunchroom|De Korenaar: /);
  await type(yes);
  await waitFor(new RegExp(`\\+ ${count} `));
  await type('k');
  await waitFor(/lunchroom-1001@/);
  await type('n');
  await type('e');
  await waitFor(/\* \[ /);
  await type(mendedAddress);
  await type('\x0f');
  await waitFor(new RegExp(mendedAddress));
  await type('\x0f');
  await waitFor(/De Korenaar: /);
  await type(yes);
  await waitFor(closing, 9_000);
  await waitFor(/\b7 [A-Za-z]+ . 5/, 9_000);
}

/** What the closing sheet says, and the outbox behind it, is what server and printer got. */
export async function expectTrueClosing(
  shownText: string,
  context: Context,
  received: readonly ReceivedMail[],
  language: Language,
): Promise<void> {
  const { outcomes } = dispatchTexts(language);
  const shown = shownText.replace(/\s+/g, ' ');
  expect(shown).toContain(`5 ${outcomes.accepted}`);
  expect(shown).toContain(`2 ${outcomes.printed}`);
  const entries = await listOutbox(context, null);
  const mails = entries.filter(({ route }) => route === 'mail');
  expect(mails.every(({ state }) => state === 'accepted')).toBe(true);
  const sentTo = mails.flatMap((one) => (one.route === 'mail' ? one.recipients.map(({ address }) => address) : []));
  expect(received.flatMap(({ to }) => to).sort()).toEqual(sentTo.sort());
  expect(sentTo).toContain(mendedAddress);
  expect(entries.filter(({ state }) => state === 'printed')).toHaveLength(2);
}
