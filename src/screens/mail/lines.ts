import type { MailPreview } from '../../actions/preview-mail.ts';
import type { KeptMail } from '../../actions/read-mail.ts';
import type { Language } from '../../domain/debtor.ts';
import { fill } from '../../i18n/fill.ts';
import { formatMoment } from '../../i18n/format.ts';
import { type PreviewTexts, previewTexts } from '../../i18n/previews.ts';
import { cellText, widthOf, wrapped } from '../kit/cell-text.ts';
import type { TextLine } from '../kit/text-page.ts';
import type { ShownMail } from './update.ts';

/** Lines longer than this are tiring to read. */
const widest = 100;

type Message = KeptMail['mail'] | MailPreview;

function headerLines(label: string, values: readonly string[], labelWidth: number, width: number): readonly TextLine[] {
  const lines = values.flatMap((value) => wrapped(value, width - labelWidth));
  return lines.map((line, index) => ({ text: ` ${cellText(index === 0 ? label : '', labelWidth)}${line}` }));
}

function headers(language: Language, mail: Message, width: number): readonly TextLine[] {
  const texts = previewTexts(language);
  const { headers: labels } = texts;
  const attachments = mail.attachments.map(({ name, size }) =>
    fill(texts.attachment, { name: name || texts.nameless, size: Math.max(1, Math.round(size / 1024)) }),
  );
  const date = 'at' in mail && mail.at !== null ? [formatMoment(language, mail.at)] : [];
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [labels.from, [mail.from || '-']],
    [labels.to, mail.to.length === 0 ? ['-'] : mail.to],
    [labels.meantFor, mail.meantFor === '' ? [] : [mail.meantFor]],
    [labels.cc, mail.cc],
    [labels.bcc, 'bcc' in mail ? mail.bcc : []],
    [labels.replyTo, mail.replyTo],
    [labels.date, date],
    [labels.subject, [mail.subject]],
    [labels.attachments, attachments.length === 0 ? [texts.noAttachments] : attachments],
  ];
  const labelWidth = Math.max(...Object.values(labels).map(widthOf)) + 2;
  return parts.flatMap(([label, values]) => headerLines(label, values, labelWidth, width));
}

function warnings(texts: PreviewTexts, shown: ShownMail): readonly string[] {
  if (shown.kind === 'practice') return [];
  if (shown.kind === 'kept') return shown.kept.untouched ? [] : [texts.touched];
  return [
    ...shown.mail.missing.map((gap) => texts.missing[gap]),
    ...(shown.onPaper ? [texts.onPaper] : []),
    ...(shown.hasDraft ? [texts.draftMail] : []),
  ];
}

function bodyLine(line: string, width: number): readonly TextLine[] {
  if (widthOf(line) <= width) return [{ text: ` ${line}` }];
  const indent = /^ */.exec(line)?.[0].slice(0, 20) ?? '';
  return wrapped(line, width - indent.length).map((part) => ({ text: ` ${indent}${part}` }));
}

/**
 * A mail as lines: what keeps it from going, its headers and attachments, its text.
 * @param columns of the screen
 */
export function mailLines(language: Language, shown: ShownMail, columns: number): readonly TextLine[] {
  const width = Math.min(columns - 2, widest);
  const mail = shown.kind === 'kept' ? shown.kept.mail : shown.mail;
  const said = warnings(previewTexts(language), shown).flatMap((text) => wrapped(text, width));
  return [
    ...said.map((text) => ({ text: ` ${text}`, bold: true })),
    ...(said.length === 0 ? [] : [{ text: '' }]),
    ...headers(language, mail, width),
    { text: ` ${'─'.repeat(width)}` },
    ...mail.text.flatMap((line) => bodyLine(line, width)),
  ];
}

/** What a mail is, for the line above it. */
export function mailHeading(language: Language, shown: ShownMail): string {
  const texts = previewTexts(language);
  if (shown.kind === 'planned') return texts.asItWillGo;
  if (shown.kind === 'kept' && shown.uncertain) return texts.maybeWent;
  const { at } = shown.kind === 'kept' ? shown.kept.mail : shown.mail;
  return at === null ? texts.keptTitle : fill(texts.asItWent, { when: formatMoment(language, at) });
}
