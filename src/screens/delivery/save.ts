import { type SaveDeliveryOutcome, saveDelivery } from '../../actions/save-delivery.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { deliveryDifferences } from '../../domain/delivery-differences.ts';
import type { DeliveryContent } from '../../domain/delivery-problems.ts';
import {
  deliveryClashText,
  deliveryDifferencesText,
  deliveryEntryTexts,
  deliveryFateText,
} from '../../i18n/delivery-entry.ts';
import { fill } from '../../i18n/fill.ts';
import type { Desk } from '../app/screen.ts';
import { type Choice, noticeOf, questionOf } from '../dialog/update.ts';
import { dialogRoom } from '../dialog/view.tsx';
import { wrapped } from '../kit/cell-text.ts';
import { lineRows } from './layout.ts';
import { contentOfNote, noteOf, withLines } from './note.ts';
import { atPlace, type DeliveryScreen } from './update.ts';

type DeliveryDesk = Desk<DeliveryScreen>;
type Conflict = Extract<SaveDeliveryOutcome, { readonly outcome: 'conflict' }>;

const idle = (screen: DeliveryScreen) => ({ ...screen, busy: false });

/** The delivery as it is now, to begin from, with what is to become of it. */
export function withBase(
  screen: DeliveryScreen,
  base: Delivery,
  content: DeliveryContent,
  height: number,
): DeliveryScreen {
  const note = withLines({ ...noteOf(base), ...content }, content.lines);
  const next = { ...screen, base, note, elsewhere: null, busy: false, repeat: null };
  return atPlace(next, screen.place, height);
}

/** My change, as a sentence; empty when there is none. */
function mineText({ screen, language }: DeliveryDesk, most: number): string {
  if (screen.base === null) return '';
  const changes = deliveryDifferences(screen.base, contentOfNote(screen.note));
  if (changes.length === 0) return '';
  const told = deliveryDifferencesText(language, changes, most);
  return fill(deliveryEntryTexts(language).conflict.myChange, { changes: told });
}

/** Who changed what and when, what my change is, and where they meet; of each as much as there is room for. */
function conflictLines(desk: DeliveryDesk, conflict: Conflict): readonly string[] {
  const { language, context, area } = desk;
  const { conflict: texts } = deliveryEntryTexts(language);
  const { rows, columns } = dialogRoom(area);
  const clashes = conflict.merged.clashes.map((one) => deliveryClashText(language, one));
  const told = (most: number): readonly string[] => [
    texts.asked,
    '',
    deliveryFateText(language, conflict, context.now(), most),
    '',
    mineText(desk, most),
    ...(clashes.length === 0 ? [] : ['', ...clashes.slice(0, most)]),
    ...(clashes.length <= most ? [] : [fill(texts.more, { count: clashes.length - most })]),
  ];
  const fits = (lines: readonly string[]) => lines.flatMap((line) => wrapped(line, columns)).length <= rows;
  for (let most = 8; most > 1; most -= 1) if (fits(told(most))) return told(most);
  return told(1);
}

/** Two changed the same: this one chooses. Back to his own is the first answer, and loses nothing. */
function ask(desk: DeliveryDesk, outcome: Conflict): void {
  const { conflict: texts } = deliveryEntryTexts(desk.language);
  const begin = (content: DeliveryContent, text: string) => () => {
    const height = lineRows(desk);
    desk.set((screen) => withBase(screen, outcome.now, content, height));
    desk.say({ level: 'info', text });
  };
  const back: Choice = { ...texts.back, run: () => {} };
  const mine: Choice = { ...texts.mine, run: begin(outcome.merged.content, texts.onTopNow) };
  const theirs: Choice = { ...texts.theirs, run: begin(outcome.now, texts.theirsNow) };
  desk.open(questionOf(conflictLines(desk, outcome), [back, mine, theirs]));
}

function settle(desk: DeliveryDesk, outcome: SaveDeliveryOutcome): void {
  const { language, context } = desk;
  const { told, kinds, conflict } = deliveryEntryTexts(language);
  switch (outcome.outcome) {
    case 'saved': {
      const { delivery, numberBefore, others } = outcome;
      const debtor = desk.screen.records?.debtors.get(delivery.debtor)?.name ?? delivery.debtor;
      const kept = `${kinds[delivery.kind]} ${delivery.number}, ${debtor}`;
      const renumbered =
        numberBefore === null ? [] : [fill(told.renumbered, { number: delivery.number, before: numberBefore })];
      const also =
        others.length === 0 ? [] : [fill(told.others, { changes: deliveryDifferencesText(language, others, 4) })];
      desk.back();
      if (renumbered.length + also.length > 0)
        desk.open(noticeOf([fill(told.changed, { kept }), '', ...renumbered, ...also]));
      else desk.say({ level: 'good', text: fill(told.changed, { kept }) });
      return;
    }
    case 'conflict':
      desk.set((screen) => ({ ...screen, busy: false, elsewhere: outcome }));
      ask(desk, outcome);
      return;
    case 'invoiced':
    case 'gone': {
      const mine = mineText(desk, 4);
      desk.set((screen) => ({ ...screen, busy: false, elsewhere: outcome }));
      desk.open(noticeOf([deliveryFateText(language, outcome, context.now()), '', mine, '', conflict.stillShown]));
      return;
    }
    default:
      outcome satisfies never;
  }
}

/** Keeps a changed delivery, unless somebody else was first with the same: then asks, or tells. */
export function saveChange(desk: DeliveryDesk): void {
  const { base, note } = desk.screen;
  if (base === null) return;
  desk.set((screen) => ({ ...screen, busy: true }));
  void desk.work(async () => settle(desk, await saveDelivery(desk.context, { base, next: contentOfNote(note) })), idle);
}
