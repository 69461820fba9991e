import { consoleTexts } from '../../i18n/console.ts';
import { fill } from '../../i18n/fill.ts';
import type { KeyGroup, KeyLabel } from '../../i18n/key-labels.ts';
import { questionOf } from '../dialog/update.ts';
import { helpOf } from '../help/update.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import type { Binding } from '../keys/registry.ts';
import { paletteOf } from '../palette/update.ts';
import type { ScreenBinding, ScreenDefinition, SharedDesk } from './screen.ts';

/** Asks before the console ends, unless nothing is lost and one is where one came in. */
function askToLeave(desk: SharedDesk): void {
  const texts = consoleTexts(desk.language);
  const { unsaved } = desk;
  if (unsaved.length === 0 && desk.isFirst) {
    desk.leave();
    return;
  }
  const lines = [texts.leaveQuestion, ...unsaved.map((work) => fill(texts.unsaved, { work }))];
  desk.open(
    questionOf(lines, [
      { label: texts.stay, letter: texts.stayLetter, run: () => {} },
      { label: texts.leave, letter: texts.leaveLetter, run: () => desk.leave() },
    ]),
  );
}

const notOnTop = (kind: string) => (desk: SharedDesk) => desk.kind !== kind;

/** Keys that every screen has. A screen's own binding for the same key comes first. */
export const commonBindings: readonly Binding<SharedDesk, KeyLabel, KeyGroup>[] = [
  {
    id: 'help',
    keys: parseKeyNames('F1', '?'),
    label: 'help',
    group: 'console',
    when: notOnTop('help'),
    run: (desk) => desk.open(helpOf()),
  },
  {
    id: 'palette',
    keys: parseKeyNames(':'),
    label: 'palette',
    group: 'console',
    when: (desk) => notOnTop('palette')(desk) && notOnTop('dialog')(desk) && notOnTop('help')(desk),
    run: (desk) => desk.open(paletteOf()),
  },
  {
    id: 'redraw',
    keys: parseKeyNames('F5', 'Ctrl+L'),
    label: 'redraw',
    group: 'console',
    run: (desk) => desk.redraw(),
  },
  { id: 'leave', keys: parseKeyNames('F10', 'q'), label: 'leave', group: 'console', run: askToLeave },
];

/** All keys of a screen: its own, and behind them those that every screen has. */
export function bindingsOf<S>({ bindings }: Pick<ScreenDefinition<S>, 'bindings'>): readonly ScreenBinding<S>[] {
  return [...bindings, ...commonBindings];
}
