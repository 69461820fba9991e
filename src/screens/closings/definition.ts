import { closingsTexts } from '../../i18n/closings.ts';
import { listClosingSheets } from '../actions.ts';
import type { Desk, ScreenDefinition } from '../app/screen.ts';
import { closingOf } from '../closing/update.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { backBinding } from '../kit/binding-sets.ts';
import { current, withRows } from '../kit/list.ts';
import { listMovement, noRows } from '../kit/list-bindings.ts';
import { listStatus } from '../kit/list-status.ts';
import { listHeight, paintList } from '../kit/paint-list.ts';
import { whenReady } from '../kit/when-ready.ts';
import { type ClosingsScreen, idOfSummary } from './update.ts';
import { ClosingsView } from './view.tsx';

type ClosingsDesk = Desk<ClosingsScreen>;

function read(desk: ClosingsDesk): Promise<void> {
  const { since } = desk.screen;
  return desk.work(
    async () => {
      const sheets = await listClosingSheets(desk.context, since);
      desk.set((screen) => {
        if (screen.since !== since) return screen;
        return { ...screen, loading: false, list: withRows(screen.list, sheets, idOfSummary, listHeight(desk.area)) };
      });
    },
    (screen) => ({ ...screen, loading: false }),
  );
}

export const closingsDefinition: ScreenDefinition<ClosingsScreen> = {
  title: (_screen, language) => closingsTexts(language).listTitle,
  help: (language) => closingsTexts(language).listHelp,
  bindings: [
    ...whenReady<ClosingsScreen>(
      [
        {
          id: 'closings.open',
          keys: parseKeyNames('Enter'),
          label: 'open',
          group: 'rows',
          disabledReason: ({ screen }) => noRows(screen.list),
          run: (desk) => {
            const sheet = current(desk.screen.list);
            if (sheet !== undefined) desk.open(closingOf(sheet.id));
          },
        },
        {
          id: 'closings.older',
          keys: parseKeyNames('o'),
          label: 'older',
          group: 'screen',
          disabledReason: ({ screen }) => (screen.since === null ? 'allLoaded' : undefined),
          run: (desk) => {
            desk.set((screen) => ({ ...screen, since: null, loading: true }));
            void read(desk);
          },
        },
        ...listMovement<ClosingsScreen, ClosingsScreen['list']['rows'][number]>('closings', {
          get: ({ list }) => list,
          put: (screen, list) => ({ ...screen, list }),
          height: ({ area }) => listHeight(area),
        }),
      ],
      ({ loading }) => loading,
    ),
    backBinding('closings'),
  ],
  View: ClosingsView,
  drawn: ({ list, loading }) => [list.rows, list.top, loading],
  paint: ({ screen, area }) => paintList(screen.list, idOfSummary, area),
  status: ({ screen, area, language }) => listStatus(language, screen.list, listHeight(area)),
  opened: (desk) => {
    void read(desk);
  },
  changed: read,
  isLoading: ({ loading }) => loading,
};
