import { optionsTexts } from '../../i18n/options.ts';
import type { ScreenDefinition } from '../app/screen.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { backBinding, movementBindings, rowsOf } from '../kit/binding-sets.ts';
import { typeInField } from '../kit/text-field.tsx';
import { matching, type OptionSearchScreen } from './update.ts';
import { OptionSearchView, paintOptionHelp, searchHeight } from './view.tsx';

export const optionSearchDefinition: ScreenDefinition<OptionSearchScreen> = {
  title: (_screen, language) => optionsTexts(language).search.title,
  help: (language) => optionsTexts(language).search.help,
  bindings: [
    {
      id: 'option-search.choose',
      keys: parseKeyNames('Enter'),
      label: 'choose',
      group: 'screen',
      run: (desk) => {
        const option = matching(desk.screen)[desk.screen.cursor];
        if (option === undefined) return;
        const { choose } = desk.screen;
        desk.back();
        choose(option);
      },
    },
    ...movementBindings<OptionSearchScreen>('option-search', (desk, movement) => {
      const last = Math.max(0, matching(desk.screen).length - 1);
      const by = rowsOf(movement, searchHeight(desk.area), last);
      desk.set((screen) => ({ ...screen, cursor: Math.max(0, Math.min(last, screen.cursor + by)) }));
    }),
    backBinding('option-search'),
  ],
  View: OptionSearchView,
  paint: paintOptionHelp,
  status: ({ screen }) => {
    const count = matching(screen).length;
    return count === 0 ? '' : `${screen.cursor + 1} / ${count}`;
  },
  field: ({ query }) => ({ name: 'query', jump: query.jump }),
  type: (desk, event) =>
    typeInField(desk, event, desk.screen.query, (screen, query) => ({ ...screen, query, cursor: 0 })),
  changesNothing: true,
};
