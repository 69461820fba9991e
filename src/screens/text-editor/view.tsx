import type { ReactElement } from 'react';
import { fill } from '../../i18n/fill.ts';
import { textsTexts } from '../../i18n/texts.ts';
import type { Area } from '../app/area.ts';
import type { Desk, ViewProps } from '../app/screen.ts';
import { cellText } from '../kit/cell-text.ts';
import { PaintedView } from '../kit/painted-view.tsx';
import { charactersBefore } from '../kit/text-area/line.ts';
import { paintTextArea } from '../kit/text-area/paint.ts';
import { TextAreaPort } from '../kit/text-area/port.tsx';
import { lineAt, selectionOf, textBetween } from '../kit/text-area/text-area.ts';
import { paintHeading } from '../kit/text-page.ts';
import { clustersOf } from '../terminal/graphemes.ts';
import type { Patch } from '../terminal/layer.ts';
import { styleOf } from '../terminal/style.ts';
import { paintPane } from '../text-preview/paint.ts';
import { type EditorLayout, layoutOf } from './layout.ts';
import { tagSpans } from './tag-spans.ts';
import { focusedArea, isChanged, type TextEditorScreen } from './update.ts';

const labelStyle = styleOf({ bold: true });
const ruleStyle = styleOf({ dim: true });
const adviceStyle = styleOf({ bold: true, colour: 'yellow' });

/** Everything is painted; what is drawn tells the keys that the text is there. */
export function TextEditorView({ screen, desk }: ViewProps<TextEditorScreen>): ReactElement {
  const loading = screen.base === null;
  return (
    <>
      <PaintedView desk={desk} loading={loading} />
      {loading ? null : <TextAreaPort />}
    </>
  );
}

function rule({ row, column, columns }: Area): Patch {
  return { row, column, text: '─'.repeat(columns), style: ruleStyle };
}

/** Between text and preview, from top to bottom. */
function divider({ row, column, rows }: Area): readonly Patch[] {
  return Array.from({ length: rows }, (_, index) => ({
    row: row + index,
    column: column - 1,
    text: '│',
    style: ruleStyle,
  }));
}

function paintText(desk: Desk<TextEditorScreen>, layout: EditorLayout): readonly Patch[] {
  const { screen, language } = desk;
  const texts = textsTexts(language);
  const { kind, language: written } = screen.text;
  const spansOf = tagSpans(kind);
  const heading = `${texts.kinds[kind]} · ${texts.languages[written]}`;
  const { label } = layout;
  return [
    ...paintHeading(layout.head, heading, isChanged(screen) ? texts.changed : ''),
    { row: label.row, column: label.column, text: ` ${texts.parts.subject}`, style: labelStyle },
    ...paintTextArea(screen.subject, layout.subject, { focused: screen.focus === 'subject', spansOf }),
    rule(layout.rule),
    ...paintTextArea(screen.body, layout.body, { focused: screen.focus === 'body', spansOf }),
  ];
}

function paintAdvice({ advice, adviceArea }: EditorLayout): readonly Patch[] {
  return advice.map((text, index) => ({
    row: adviceArea.row + index,
    column: adviceArea.column,
    text: cellText(`${index === 0 ? '!' : ' '} ${text}`, adviceArea.columns),
    style: adviceStyle,
  }));
}

/** Subject and body with cursor and selection, what there is to say about them, and where there is room the preview. */
export function paintTextEditor(desk: Desk<TextEditorScreen>): readonly Patch[] {
  const { screen } = desk;
  if (screen.base === null) return [];
  const layout = layoutOf(desk);
  const patches = [...paintText(desk, layout), ...paintAdvice(layout)];
  if (layout.preview === null) return patches;
  const { examples, preview, body } = screen;
  const done = body.lines.length < 2 ? 0 : body.cursor.line / (body.lines.length - 1);
  return [
    ...patches,
    ...divider(layout.preview),
    ...paintPane(desk.language, { examples, preview, area: layout.preview, done }),
  ];
}

/** Where the cursor is, as people count, and how much is selected. */
export function editorStatus({ screen, language }: Desk<TextEditorScreen>): string {
  if (screen.base === null) return '';
  const texts = textsTexts(language);
  const area = focusedArea(screen);
  const { line, offset } = area.cursor;
  const place = fill(texts.place, { line: line + 1, column: charactersBefore(lineAt(area, line), offset) + 1 });
  const selection = selectionOf(area);
  if (selection === null) return area.marking ? `${texts.selecting}, ${place}` : place;
  const count = clustersOf(textBetween(area, selection.from, selection.until)).length;
  return `${fill(texts.selected, { count })}, ${place}`;
}
