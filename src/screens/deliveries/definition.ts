import { DeliveryRows } from '../../actions/delivery-rows.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { deliveryListTexts } from '../../i18n/delivery-list.ts';
import type { Desk, ScreenDefinition } from '../app/screen.ts';
import { listStatus } from '../kit/list-status.ts';
import { paintList } from '../kit/paint-list.ts';
import { typeInField } from '../kit/text-field.tsx';
import { totalsText } from './filter-line.ts';
import { deliveriesBindings } from './keymap.ts';
import { tableArea, tableHeight } from './layout.ts';
import { type DeliveriesScreen, idOfDelivery, withQuery, withSource } from './update.ts';
import { DeliveriesView } from './view.tsx';

function load(desk: Desk<DeliveriesScreen>): void {
  const source = new DeliveryRows(desk.context);
  desk.set((screen) => ({ ...screen, source }));
  desk.work((signal) => source.load(() => desk.set((screen) => withSource(screen, tableHeight(desk.area))), signal));
}

function refresh(desk: Desk<DeliveriesScreen>): Promise<void> {
  const { source } = desk.screen;
  return desk.work(async () => {
    if (await source?.refresh()) desk.set((screen) => withSource(screen, tableHeight(desk.area)));
  });
}

export const deliveriesDefinition: ScreenDefinition<DeliveriesScreen> = {
  title: (_screen, language) => deliveryListTexts(language).title,
  help: (language) => deliveryListTexts(language).help,
  bindings: deliveriesBindings,
  View: DeliveriesView,
  // Not the height of the window: a new size is drawn anyway.
  drawn: ({ base, list, loading, complete, filter, sort, query, searching, asking }) => [
    base,
    list.rows,
    list.top,
    loading,
    // Only what stands in place of rows says that more are coming.
    list.rows.length === 0 && complete,
    filter,
    sort,
    query,
    searching,
    asking,
  ],
  paint: ({ screen, area }) => paintList(screen.list, idOfDelivery, tableArea(area)),
  status: ({ screen, area, language }) => {
    const totals = totalsText(language, screen);
    const where = listStatus(language, screen.list, tableHeight(area));
    const parts = [totals, where].filter((part) => part !== '').join(' · ');
    return screen.complete ? parts : `${parts} ${consoleTexts(language).loading}`;
  },
  opened: load,
  changed: refresh,
  isLoading: ({ loading }) => loading,
  field: ({ searching, asking, query }) => {
    if (asking !== null) return { name: 'day', jump: asking.jump };
    return searching ? { name: 'query', jump: query.jump } : null;
  },
  type: (desk, event) => {
    const { asking, searching, query } = desk.screen;
    if (asking !== null) return typeInField(desk, event, asking, (screen, line) => ({ ...screen, asking: line }));
    if (!searching) return false;
    const height = tableHeight(desk.area);
    return typeInField(desk, event, query, (screen, line) => withQuery(screen, line, height));
  },
};
