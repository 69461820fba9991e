import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import type { OutboxRunEnd } from '../actions/run-outbox.ts';
import type { Language } from '../domain/debtor.ts';
import { countOutcomes, outcomeOf } from '../domain/dispatch/closing-sheet.ts';
import { dispatchStates, type OutboxEntry } from '../domain/dispatch/entry.ts';
import { countTexts, endText } from '../i18n/closing.ts';
import { counted } from '../i18n/counted.ts';
import { dispatchErrorText, dispatchTexts } from '../i18n/dispatch.ts';
import { documentsText } from '../i18n/entry-documents.ts';
import { fill } from '../i18n/fill.ts';
import { formatMoment } from '../i18n/format.ts';
import { acceptedLines } from './accepted-lines.ts';
import { chosen } from './chosen.ts';
import { type CommandLine, choiceArgument } from './command-line.ts';
import { errorJson, recipientsOf } from './invoice-view.ts';
import type { Runner } from './run.ts';
import { textTable } from './text-table.ts';

/** How often a staying `outbox run` looks whether something has become due, in milliseconds. */
const lookEvery = 2_000;

/** How long it waits after a run that did not come to its end, in milliseconds. */
const afterRefusal = 5 * 60_000;

/** An entry as `outbox list --json` gives it. */
function entryJson(language: Language, entry: OutboxEntry) {
  const { id, kind, route, state, attempts, reply, plannedAt, updatedAt } = entry;
  return {
    id,
    kind,
    route,
    invoice: entry.invoices[0]?.number ?? '',
    invoices: entry.invoices.map((invoice) => invoice.number),
    deliveries: entry.deliveries.map((delivery) => delivery.number),
    production: entry.route === 'mail' ? entry.production : null,
    debtor: entry.debtor,
    to: recipientsOf(entry),
    subject: entry.route === 'mail' ? entry.subject : '',
    state,
    attempts,
    messageId: entry.route === 'mail' ? entry.messageId : null,
    reply,
    error: errorJson(language, entry),
    plannedAt,
    updatedAt,
  };
}

function whyOf(language: Language, entry: OutboxEntry): string {
  if (!entry.error) return entry.reply;
  const { cause, remedy } = dispatchErrorText(language, entry.route, entry.error, entry.state === 'uncertain');
  return `${cause} ${remedy}`;
}

function entryTable(line: CommandLine, entries: readonly OutboxEntry[]): readonly string[] {
  const { columns, empty } = line.texts;
  if (entries.length === 0) return [empty];
  const { states, routes, copies } = dispatchTexts(line.language);
  return textTable(
    [
      { heading: columns.id },
      { heading: columns.number },
      { heading: columns.debtor },
      { heading: columns.route },
      { heading: columns.to },
      { heading: columns.status },
      { heading: columns.attempts, right: true },
      { heading: columns.date },
      { heading: columns.detail },
    ],
    entries.map((entry) => [
      entry.id,
      documentsText(line.language, entry),
      entry.debtor,
      routes[entry.route],
      entry.route === 'print' ? fill(copies, { count: entry.copies }) : recipientsOf(entry).join(', '),
      states[entry.state],
      String(entry.attempts),
      formatMoment(line.language, entry.plannedAt ?? entry.updatedAt),
      whyOf(line.language, entry),
    ]),
  );
}

function listCommand(outbox: Command, run: Runner): void {
  outbox
    .command('list')
    .option('--state <state>', dispatchStates.join(', '))
    .action(
      run(async (line, options: { state?: string }) => {
        const state = options.state === undefined ? null : choiceArgument('--state', options.state, dispatchStates);
        const { listOutbox } = await import('../actions/outbox.ts');
        const entries = await listOutbox(await line.context(), state);
        line.show(
          entries.map((entry) => entryJson(line.language, entry)),
          () => entryTable(line, entries),
        );
      }),
    );
}

/** Sends what is due once; gives what changed. */
async function runOnce(line: CommandLine): Promise<OutboxRunEnd> {
  const { runOutbox } = await import('../actions/run-outbox.ts');
  const { withoutHidden } = await import('../actions/hidden-successes.ts');
  const touched = new Map<string, OutboxEntry>();
  const progress = line.progress(line.texts.progressSend);
  const context = await line.context();
  const { accepted } = await withoutHidden(context, acceptedLines(line));
  const end = await runOutbox(context, {
    signal: line.surroundings.signal,
    changed: (entry) => {
      touched.set(entry.id, entry);
      if (entry.route === 'mail' && entry.state === 'accepted') accepted?.(entry);
      progress.report(touched.size, touched.size);
    },
  });
  progress.end();
  const entries = [...touched.values()];
  const counts = countOutcomes(entries.map((entry) => ({ outcome: outcomeOf(entry) })));
  const stopped = end.kind === 'blocked' || end.kind === 'refused';
  if (stopped || counts.failed > 0 || counts.uncertain > 0) line.exitCode = 1;
  const why = endText(line.language, end);
  const told = countTexts(line.language, counts);
  line.show({ end: end.kind, counts, entries: entries.map((entry) => entryJson(line.language, entry)) }, () => [
    entries.length === 0 ? line.texts.nothingDue : counted(line.texts.ran, entries.length, { counts: told.join(', ') }),
    ...(why ? [why] : []),
  ]);
  return end;
}

/**
 * Stays, and sends whatever becomes due, until it is asked to stop. Quiet while nothing happens. A run that came to a
 * refusal is not repeated at once: every login with a wrong password brings an account nearer to being closed.
 */
async function stay(line: CommandLine): Promise<void> {
  const { isAnythingDue } = await import('../actions/run-outbox.ts');
  const { signal } = line.surroundings;
  const context = await line.context();
  while (!signal.aborted) {
    let pause = lookEvery;
    if (await isAnythingDue(context)) {
      const end = await runOnce(line);
      if (end.kind !== 'done') pause = afterRefusal;
    }
    await sleep(pause, undefined, { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }
}

/** `outbox list|run|retry|cancel`. */
export function outboxCommand(program: Command, run: Runner): void {
  const outbox = program.command('outbox').description('everything on its way to customers');
  listCommand(outbox, run);
  outbox
    .command('run')
    .description('send and print what is due, and stay for what becomes due')
    .option('--once', 'end when nothing is due any more')
    .action(
      run(async (line, options: { once?: boolean }) => {
        if (options.once) await runOnce(line);
        else await stay(line);
      }),
    );
  outbox
    .command('retry [ids...]')
    .option('--failed', 'everything that failed')
    .action(
      run(async (line, ids: readonly string[], options: { failed?: boolean }) => {
        const help = 'factuurpost outbox retry --help';
        const asked = chosen(ids, { option: '--failed', given: options.failed === true, help });
        const { retryEntries } = await import('../actions/outbox.ts');
        const entries = await retryEntries(await line.context(), asked);
        line.show(
          entries.map((entry) => entryJson(line.language, entry)),
          () => [counted(line.texts.changed, entries.length)],
        );
      }),
    );
  outbox.command('cancel <ids...>').action(
    run(async (line, ids: readonly string[]) => {
      const { cancelEntries } = await import('../actions/outbox.ts');
      const entries = await cancelEntries(await line.context(), ids);
      line.show(
        entries.map((entry) => entryJson(line.language, entry)),
        () => [counted(line.texts.changed, entries.length)],
      );
    }),
  );
}
