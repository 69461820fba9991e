import type { RenderedText } from '../../actions/text-examples.ts';
import type { Language } from '../../domain/debtor.ts';
import { textsTexts } from '../../i18n/texts.ts';
import { widthOf } from '../kit/cell-text.ts';
import { lineOf } from '../kit/text-area/line.ts';
import type { Span } from '../kit/text-area/paint.ts';
import { rowEnd, rowStarts } from '../kit/text-area/rows.ts';
import { cleanText } from '../kit/text-area/text-area.ts';
import type { TextLine } from '../kit/text-page.ts';
import { type Style, styleOf } from '../terminal/style.ts';

/** A line of a preview, with what stands out in it. */
export interface PreviewLine extends TextLine {
  readonly spans: readonly Span[];
}

type Run = RenderedText['html'][number][number];

/** Lines longer than this are tiring to read. */
const widest = 100;

function styleOfRun({ bold: isBold, italic, underline }: Run): Style {
  return styleOf({ bold: isBold, italic, underline });
}

/** A line of runs as rows that fit. */
function rowsOfRuns(runs: readonly Run[], width: number): readonly PreviewLine[] {
  const spans: Span[] = [];
  let text = '';
  for (const run of runs) {
    const from = text.length;
    text += cleanText(run.text, true);
    const style = styleOfRun(run);
    if (style !== 0) spans.push({ from, until: text.length, style });
  }
  const line = lineOf(text);
  const starts = rowStarts(line, width);
  return starts.map((from, row) => {
    const until = rowEnd(line, starts, row);
    const here = spans.filter((span) => span.from < until && span.until > from);
    return {
      text: text.slice(from, until),
      spans: here.map((span) => ({
        from: Math.max(0, span.from - from),
        until: Math.min(until, span.until) - from,
        style: span.style,
      })),
    };
  });
}

function plainRows(text: string, width: number, bold = false): readonly PreviewLine[] {
  return rowsOfRuns([{ text, bold, italic: false, underline: false }], width);
}

function rule(label: string, width: number): PreviewLine {
  const before = `── ${label} `;
  return { text: before + '─'.repeat(Math.max(0, width - widthOf(before))), spans: [] };
}

/**
 * A mail's words as lines of the screen: the subject, what a mail program shows, the plain text.
 * @param columns that a line may take
 */
export function previewLines(language: Language, rendered: RenderedText, columns: number): readonly PreviewLine[] {
  const width = Math.max(1, Math.min(columns - 1, widest));
  const { parts, formatted, plain } = textsTexts(language);
  return [
    ...plainRows(`${parts.subject}: ${rendered.subject}`, width, true),
    rule(formatted, width),
    ...rendered.html.flatMap((runs) => rowsOfRuns(runs, width)),
    { text: '', spans: [] },
    rule(plain, width),
    ...rendered.text.flatMap((line) => plainRows(line, width)),
  ];
}

interface Known {
  readonly language: Language;
  readonly columns: number;
  readonly lines: readonly PreviewLine[];
}

const known = new WeakMap<RenderedText, Known>();

/** The same lines for the same mail, language and width: moving through them wraps nothing anew. */
export function linesOf(language: Language, rendered: RenderedText, columns: number): readonly PreviewLine[] {
  const before = known.get(rendered);
  if (before?.language === language && before.columns === columns) return before.lines;
  const lines = previewLines(language, rendered, columns);
  known.set(rendered, { language, columns, lines });
  return lines;
}
