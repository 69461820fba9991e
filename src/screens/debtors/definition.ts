import { readDebtorWorld } from '../../actions/debtor-world.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { debtorsTexts } from '../../i18n/debtors.ts';
import type { Desk, ScreenDefinition } from '../app/screen.ts';
import { listStatus } from '../kit/list-status.ts';
import { loadOrLeave } from '../kit/load.ts';
import { typeInField } from '../kit/text-field.tsx';
import { debtorsBindings } from './keymap.ts';
import { tableHeight } from './layout.ts';
import { type DebtorsScreen, withDebtors, withQuery } from './update.ts';
import { DebtorsView, paintDebtors } from './view.tsx';

async function read(desk: Desk<DebtorsScreen>): Promise<void> {
  const world = await readDebtorWorld(desk.context);
  desk.set((screen) => (screen.world === world ? screen : withDebtors(screen, world, tableHeight(desk.area))));
}

export const debtorsDefinition: ScreenDefinition<DebtorsScreen> = {
  title: (_screen, language) => debtorsTexts(language).title,
  help: (language) => debtorsTexts(language).help,
  bindings: debtorsBindings,
  View: DebtorsView,
  drawn: ({ world, list, showsClosed, sort, query, searching }) => [
    world,
    list.rows,
    list.top,
    showsClosed,
    sort,
    query,
    searching,
  ],
  paint: paintDebtors,
  status: ({ screen, area, language }) =>
    screen.world === null ? consoleTexts(language).loading : listStatus(language, screen.list, tableHeight(area)),
  opened: (desk) => loadOrLeave(desk, () => read(desk)),
  changed: (desk) => desk.work(() => read(desk)),
  isLoading: ({ world }) => world === null,
  field: ({ searching, query }) => (searching ? { name: 'query', jump: query.jump } : null),
  type: (desk, event) => {
    if (!desk.screen.searching) return false;
    const height = tableHeight(desk.area);
    return typeInField(desk, event, desk.screen.query, (screen, query) => withQuery(screen, query, height));
  },
};
