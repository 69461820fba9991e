import { isSetUp } from '../../actions/first-set-up.ts';
import { consoleTexts } from '../../i18n/console.ts';
import type { Desk, ScreenBinding, ScreenDefinition } from '../app/screen.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { movementBindings, rowsOf } from '../kit/binding-sets.ts';
import { startItems } from './items.ts';
import type { StartScreen } from './update.ts';
import { paintStart, StartView } from './view.tsx';

function choose(desk: Desk<StartScreen>): void {
  startItems(desk)[desk.screen.cursor]?.run(desk);
}

function lookAtSetUp(desk: Desk<StartScreen>): void {
  desk.work(async () => {
    const done = await isSetUp(desk.context);
    desk.set((screen) => (screen.isSetUp === done ? screen : { ...screen, isSetUp: done }));
  });
}

const itemBindings: readonly ScreenBinding<StartScreen>[] = startItems(null).map(({ key, id, label, when, run }) => ({
  id: `start.${id}`,
  keys: parseKeyNames(key),
  label,
  group: 'screen',
  when,
  run,
}));

export const startDefinition: ScreenDefinition<StartScreen> = {
  title: (_screen, language) => consoleTexts(language).titles.start,
  help: (language) => consoleTexts(language).start.help,
  bindings: [
    ...itemBindings,
    { id: 'start.open', keys: parseKeyNames('Enter'), label: 'open', group: 'rows', run: choose },
    ...movementBindings<StartScreen>('start', (desk, movement) => {
      const last = startItems(desk).length - 1;
      const by = rowsOf(movement, last, last);
      desk.set((screen) => ({ ...screen, cursor: Math.max(0, Math.min(last, screen.cursor + by)) }));
    }),
  ],
  View: StartView,
  drawn: () => [],
  paint: paintStart,
  opened: lookAtSetUp,
  changed: lookAtSetUp,
};
