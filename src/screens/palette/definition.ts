import { consoleTexts } from '../../i18n/console.ts';
import { keyLabels, keyReason } from '../../i18n/key-labels.ts';
import { bindingsOf } from '../app/common-keys.ts';
import type { Desk, ScreenBinding, ScreenDefinition } from '../app/screen.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { activeBindings } from '../keys/registry.ts';
import { backBinding, movementBindings, rowsOf } from '../kit/binding-sets.ts';
import { typeInField } from '../kit/text-field.tsx';
import type { Screen } from '../screens.ts';
import type { PaletteScreen } from './update.ts';
import { PaletteView, paletteHeight } from './view.tsx';

/** The actions of the screen below whose names have what was typed. */
export function actionsFor(desk: Desk<PaletteScreen>): readonly ScreenBinding<Screen>[] {
  const { below, screen } = desk;
  if (!below) return [];
  const { labels } = keyLabels(desk.language);
  const query = screen.query.text.toLowerCase();
  return activeBindings(bindingsOf(below.definition), below.desk).filter(
    ({ group, id, label }) => group !== 'move' && id !== 'palette' && labels[label].toLowerCase().includes(query),
  );
}

function run(desk: Desk<PaletteScreen>): void {
  const { below, screen } = desk;
  const action = actionsFor(desk)[screen.cursor];
  if (!below || !action) return;
  desk.back();
  const reason = action.disabledReason?.(below.desk);
  if (reason === undefined) action.run(below.desk);
  else desk.say({ level: 'warning', text: keyReason(desk.language, reason) });
}

export const paletteDefinition: ScreenDefinition<PaletteScreen> = {
  title: (_screen, language) => consoleTexts(language).titles.palette,
  help: (language) => [consoleTexts(language).paletteHelp],
  bindings: [
    { id: 'palette.run', keys: parseKeyNames('Enter'), label: 'confirm', group: 'screen', run },
    ...movementBindings<PaletteScreen>('palette', (desk, movement) => {
      const last = Math.max(0, actionsFor(desk).length - 1);
      const by = rowsOf(movement, paletteHeight(desk.area), last);
      desk.set((screen) => ({ ...screen, cursor: Math.max(0, Math.min(last, screen.cursor + by)) }));
    }),
    backBinding('palette'),
  ],
  View: PaletteView,
  field: ({ query }) => ({ name: 'query', jump: query.jump }),
  type: (desk, event) =>
    typeInField(desk, event, desk.screen.query, (screen, query) => ({ ...screen, query, cursor: 0 })),
  changesNothing: true,
};
