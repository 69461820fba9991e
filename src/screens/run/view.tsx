import { format } from 'date-fns';
import type { ReactElement } from 'react';
import type { RunProgress } from '../../actions/deliver-invoices.ts';
import type { Language } from '../../domain/debtor.ts';
import type { OutboxEntry } from '../../domain/dispatch/entry.ts';
import { dispatchErrorText } from '../../i18n/dispatch.ts';
import { acceptedText, documentsText, ownerText } from '../../i18n/entry-documents.ts';
import { fill } from '../../i18n/fill.ts';
import { runTexts } from '../../i18n/run.ts';
import type { Desk, ViewProps } from '../app/screen.ts';
import { cellText, wrapped } from '../kit/cell-text.ts';
import { PaintedView } from '../kit/painted-view.tsx';
import { progressBar } from '../kit/progress-bar.ts';
import { paintText, type TextLine } from '../kit/text-page.ts';
import type { Patch } from '../terminal/layer.ts';
import type { RunScreen } from './update.ts';

/** All of it is painted. */
export function RunView({ desk }: ViewProps<RunScreen>): ReactElement {
  return <PaintedView desk={desk} loading={false} />;
}

function whoText(language: Language, entry: OutboxEntry): string {
  return `${documentsText(language, entry)} ${ownerText(entry)}`;
}

function troubleText(language: Language, entry: OutboxEntry): string {
  if (!entry.error) return whoText(language, entry);
  const { cause } = dispatchErrorText(language, entry.route, entry.error, entry.state === 'uncertain');
  const reply = entry.error.reply === '' ? '' : ` [${entry.error.reply}]`;
  return `${whoText(language, entry)}: ${cause}${reply}`;
}

function phaseTexts(language: Language, { phase, holder, progress }: RunScreen): readonly string[] {
  const texts = runTexts(language);
  switch (phase) {
    case 'sending':
      return [progress === null ? texts.starting : texts.sending];
    case 'paused':
      return [texts.paused];
    case 'stopping':
      return [texts.stopping];
    case 'watching':
      return [fill(texts.watching, { user: holder?.user ?? '', pid: holder?.pid ?? 0 }), texts.watchingHint];
    default:
      return phase satisfies never;
  }
}

/** What is in hand, or until when the next one waits. */
function nowText(language: Language, { current, waitsUntil }: RunProgress): string {
  const texts = runTexts(language);
  if (current !== null) return fill(texts.current, { what: whoText(language, current) });
  return waitsUntil === null ? '' : fill(texts.waits, { time: format(new Date(waitsUntil), 'HH:mm:ss') });
}

function progressLines(language: Language, screen: RunScreen, width: number): readonly string[] {
  const texts = runTexts(language);
  const { progress, accepted, told } = screen;
  if (progress === null) return [];
  const { done, total, failed, uncertain, troubles } = progress;
  const bar = progressBar(done, total, Math.min(60, width - 24));
  const bad = [...told, ...troubles.map((entry) => troubleText(language, entry))];
  return [
    `${bar} ${fill(texts.progress, { done, total })}`,
    fill(texts.counts, { failed, uncertain }),
    cellText(nowText(language, progress), width),
    '',
    bad.length === 0 ? texts.noTroubles : texts.troubles,
    // The newest first: the list may be longer than the screen.
    ...bad.reverse().flatMap((text) => wrapped(text, width - 2).map((line) => `  ${line}`)),
    // Below what did not go: that must stay in sight.
    ...(accepted.length === 0 ? [] : ['', texts.accepted]),
    ...accepted.map((entry) => `  ${cellText(acceptedText(language, entry), width - 2)}`),
  ];
}

/** How far the run is, what is in hand, and what did not go. */
export function paintRun({ screen, area, language }: Desk<RunScreen>): readonly Patch[] {
  const width = area.columns - 4;
  const phase = phaseTexts(language, screen).flatMap((text) => wrapped(text, width));
  const lines: readonly TextLine[] = [
    { text: '' },
    ...phase.map((text) => ({ text: `  ${text}`, bold: true })),
    { text: '' },
    ...progressLines(language, screen, width).map((text) => ({ text: `  ${text}` })),
  ];
  return paintText({ lines, area }, 0);
}
