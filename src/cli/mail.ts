import type { Command } from 'commander';
import type { TestMail } from '../actions/send-test-mail.ts';
import type { AccountChange, ProbeFix, ProbeReport } from '../domain/mail-probe.ts';
import { failureText, fixText, mailProbeTexts, stepLine } from '../i18n/mail-probe.ts';
import type { CommandLine } from './command-line.ts';
import { mailDomainCommand } from './mail-domain.ts';
import { mailSignInCommands } from './mail-sign-in.ts';
import type { Runner } from './run.ts';

interface TestOptions {
  readonly to?: string;
  readonly subject?: string;
  readonly text?: string;
}

function writtenValue(value: AccountChange[keyof AccountChange]): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

/** The command that keeps the values of a remedy. */
function fixCommand(line: CommandLine, { change }: ProbeFix): string {
  const words = Object.entries(change).flatMap(([key, value]) => [`mail.${key}`, writtenValue(value)]);
  // Behind two dashes a value that begins with one is none of the command's own options.
  return line.commandFor(['options', 'set', ...(words.some((word) => word.startsWith('-')) ? ['--'] : []), ...words]);
}

function reportJson(line: CommandLine, { steps, end, fixes }: ProbeReport) {
  const refusal = steps.at(-1)?.refusal ?? null;
  return {
    end,
    steps,
    error: refusal && { code: refusal.code, reply: refusal.reply, ...failureText(line.language, refusal) },
    fixes: fixes.map((fix) => ({ ...fix, text: fixText(line.language, fix), command: fixCommand(line, fix) })),
  };
}

/** What came of it, below the steps. */
function reportLines(line: CommandLine, { steps, end, fixes }: ProbeReport): readonly string[] {
  const texts = mailProbeTexts(line.language);
  const refusal = steps.at(-1)?.refusal;
  if (!refusal) return ['', texts.ends[end]];
  const { cause, remedy } = failureText(line.language, refusal);
  const tries = fixes.flatMap((fix) => [`  ${fixText(line.language, fix)}`, `    ${fixCommand(line, fix)}`]);
  return [
    '',
    `${texts.cause}: ${cause}`,
    `${texts.remedy}: ${remedy}`,
    ...(tries.length > 0 ? ['', `${texts.tries}:`, ...tries] : []),
  ];
}

/** Runs a test mail, each step shown as it ends. */
async function test(line: CommandLine, options: TestOptions, onlyCheck: boolean): Promise<void> {
  const { defaultTestMail, sendTestMail } = await import('../actions/send-test-mail.ts');
  const context = await line.context();
  const words = await defaultTestMail(context);
  const testMail: TestMail = {
    answers: new Map(),
    to: options.to ?? words.to,
    subject: options.subject ?? words.subject,
    text: options.text ?? words.text,
    onlyCheck,
  };
  const report = await sendTestMail(context, testMail, {
    signal: line.surroundings.signal,
    onStep: (step) => {
      if (!line.json) line.show(step, () => [stepLine(line.language, step)]);
    },
  });
  if (report.end === 'failed') line.exitCode = 1;
  line.show(reportJson(line, report), () => reportLines(line, report));
}

/** `mail test`, `mail probe` and what else there is to know and do about how mail leaves. */
export function mailCommand(program: Command, run: Runner): void {
  const mail = program.command('mail').description('try out how mail leaves, step by step');
  mail
    .command('test')
    .description('send a test mail, and tell of each step what was found')
    .requiredOption('--to <address>', 'who gets it')
    .option('--subject <subject>', "otherwise the company's own text for test mails")
    .option('--text <text>', "otherwise the company's own text for test mails")
    .action(run((line, options: TestOptions) => test(line, options, false)));
  mail
    .command('probe')
    .description('the same, but stop before the message: nothing is sent')
    .option('--to <address>', 'whom to ask the server about; otherwise the office')
    .action(run((line, options: TestOptions) => test(line, options, true)));
  mailDomainCommand(mail, run);
  mailSignInCommands(mail, run);
}
