import type { Language } from '../../domain/debtor.ts';
import type { ProbeReport, ProbeStep } from '../../domain/mail-probe.ts';
import { fill } from '../../i18n/fill.ts';
import { failureText, fixText, mailProbeTexts, stepLine } from '../../i18n/mail-probe.ts';
import { smtpTexts } from '../../i18n/smtp.ts';
import { testMailTexts } from '../../i18n/test-mail.ts';
import type { Desk } from '../app/screen.ts';
import { wrapped } from '../kit/cell-text.ts';
import type { TextLine, TextPage } from '../kit/text-page.ts';
import { type TestRunScreen, toKeep } from './update.ts';

const indent = '  ';

/** Long lines go on under their own beginning. */
function hanging(text: string, width: number, under: string): readonly TextLine[] {
  return wrapped(text, width - under.length).map((line, index) => ({ text: `${index === 0 ? '' : under}${line}` }));
}

function stepLines(language: Language, step: ProbeStep, width: number): readonly TextLine[] {
  return hanging(stepLine(language, step), width, indent);
}

function failureLines(language: Language, report: ProbeReport, width: number): readonly TextLine[] {
  const refusal = report.steps.at(-1)?.refusal ?? null;
  if (refusal === null) return [];
  const { cause, remedy } = failureText(language, refusal);
  const texts = mailProbeTexts(language);
  const fixes = report.fixes.flatMap((fix, index) => hanging(`${index + 1}  ${fixText(language, fix)}`, width, '   '));
  return [
    ...wrapped(cause, width).map((text) => ({ text, bold: true })),
    ...wrapped(remedy, width).map((text) => ({ text })),
    ...(fixes.length === 0 ? [] : [{ text: '' }, { text: `${texts.tries}:`, bold: true }, ...fixes]),
  ];
}

/** What came of it, and what one can do next. */
function endLines(language: Language, screen: TestRunScreen, width: number): readonly TextLine[] {
  const { report, message } = screen;
  const texts = testMailTexts(language);
  if (report === null) return [];
  if (report.end === 'failed') return failureLines(language, report, width);
  const next = [
    report.end === 'accepted' ? fill(texts.lookInbox, { to: message.to }) : texts.sendNow,
    ...(report.end === 'accepted' && Object.keys(toKeep(screen)).length > 0 ? [texts.notKept] : []),
  ];
  return [
    { text: mailProbeTexts(language).ends[report.end], bold: true },
    ...next.flatMap((text) => wrapped(text, width).map((line) => ({ text: line }))),
  ];
}

/** The steps so far, the one that is waited for, and what came of it. */
export function pageOf({ screen, area, language }: Desk<TestRunScreen>): TextPage {
  const width = area.columns - 4;
  const { steps, current } = screen;
  const waiting = current === null ? [] : [{ text: `… ${smtpTexts(language).phases[current]}` }];
  const lines: readonly TextLine[] = [
    ...steps.flatMap((step) => stepLines(language, step, width)),
    ...waiting,
    { text: '' },
    ...endLines(language, screen, width),
  ];
  return { lines: lines.map((line) => ({ ...line, text: `${indent}${line.text}` })), area };
}
