import type { MailProvider } from '../../domain/mail-provider.ts';
import { providersTexts } from '../../i18n/providers.ts';
import type { ScreenDefinition } from '../app/screen.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { backBinding } from '../kit/binding-sets.ts';
import { current } from '../kit/list.ts';
import { listMovement } from '../kit/list-bindings.ts';
import { listStatus } from '../kit/list-status.ts';
import { listHeight } from '../kit/paint-list.ts';
import type { ProvidersScreen } from './update.ts';
import { ProvidersView, paintProviders, tableArea } from './view.tsx';

export const providersDefinition: ScreenDefinition<ProvidersScreen> = {
  title: (_screen, language) => providersTexts(language).title,
  help: (language) => providersTexts(language).help,
  bindings: [
    {
      id: 'providers.choose',
      keys: parseKeyNames('Enter'),
      label: 'choose',
      group: 'rows',
      run: (desk) => {
        const { list, choose } = desk.screen;
        const provider = current(list);
        desk.back();
        if (provider !== undefined) choose(provider);
      },
    },
    ...listMovement<ProvidersScreen, MailProvider>('providers', {
      get: ({ list }) => list,
      put: (screen, list) => ({ ...screen, list }),
      height: ({ area }) => listHeight(tableArea(area)),
    }),
    backBinding('providers'),
  ],
  View: ProvidersView,
  drawn: ({ list }) => [list.rows, list.top],
  paint: paintProviders,
  status: ({ screen, area, language }) => listStatus(language, screen.list, listHeight(tableArea(area))),
  changesNothing: true,
};
