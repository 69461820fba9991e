import { consoleTexts } from '../../i18n/console.ts';
import type { Desk, ScreenDefinition } from '../app/screen.ts';
import { backBinding, movementBindings, rowsOf } from '../kit/binding-sets.ts';
import { lineEdit } from '../kit/line-edit.ts';
import { scrolled } from '../kit/scroll.ts';
import { typeInField } from '../kit/text-field.tsx';
import { helpLines } from './content.ts';
import type { HelpScreen } from './update.ts';
import { HelpView, helpHeight } from './view.tsx';

function lineCount(desk: Desk<HelpScreen>): number {
  const { below } = desk;
  return below ? helpLines(below.desk, below.definition, desk.screen.query.text, desk.area.columns - 4).length : 0;
}

function back(desk: Desk<HelpScreen>): void {
  if (desk.screen.query.text === '') desk.back();
  else desk.set((screen) => ({ ...screen, query: { ...lineEdit(''), jump: screen.query.jump + 1 }, top: 0 }));
}

export const helpDefinition: ScreenDefinition<HelpScreen> = {
  title: (_screen, language) => consoleTexts(language).titles.help,
  help: (language) => [consoleTexts(language).searchHelp],
  bindings: [
    ...movementBindings<HelpScreen>('help', (desk, movement) => {
      const height = helpHeight(desk.area);
      const count = lineCount(desk);
      const by = rowsOf(movement, height, count);
      desk.set((screen) => ({ ...screen, top: scrolled(screen.top, by, count, height) }));
    }),
    backBinding('help', back),
  ],
  View: HelpView,
  field: ({ query }) => ({ name: 'query', jump: query.jump }),
  type: (desk, event) => typeInField(desk, event, desk.screen.query, (screen, query) => ({ ...screen, query, top: 0 })),
  changesNothing: true,
};
