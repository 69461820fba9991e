import { InvoiceRows } from '../../actions/invoice-rows.ts';
import { lateInvoices } from '../../actions/late-invoices.ts';
import { sameData } from '../../domain/same-data.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { invoicesTexts } from '../../i18n/invoices.ts';
import type { Desk, ScreenDefinition } from '../app/screen.ts';
import { listStatus } from '../kit/list-status.ts';
import { paintList } from '../kit/paint-list.ts';
import { typeInField } from '../kit/text-field.tsx';
import { invoicesBindings } from './keymap.ts';
import { tableArea, tableHeight } from './layout.ts';
import { type InvoicesScreen, idOfRow, withQuery, withSource } from './update.ts';
import { InvoicesView } from './view.tsx';

/** Who must be invoiced soon: on most days there is nothing to read for it. */
async function loadLate(desk: Desk<InvoicesScreen>): Promise<void> {
  const late = await lateInvoices(desk.context);
  desk.set((screen) => (sameData(screen.late, late) ? screen : { ...screen, late }));
}

function load(desk: Desk<InvoicesScreen>): void {
  const source = new InvoiceRows(desk.context);
  desk.set((screen) => ({ ...screen, source }));
  desk.work(async (signal) => {
    await source.load(() => desk.set((screen) => withSource(screen, tableHeight(desk.area))), signal);
    if (!signal.aborted) await loadLate(desk);
  });
}

function refresh(desk: Desk<InvoicesScreen>): Promise<void> {
  const { source } = desk.screen;
  return desk.work(async () => {
    if (await source?.refresh()) desk.set((screen) => withSource(screen, tableHeight(desk.area)));
    await loadLate(desk);
  });
}

export const invoicesDefinition: ScreenDefinition<InvoicesScreen> = {
  title: (_screen, language) => invoicesTexts(language).title,
  help: (language) => invoicesTexts(language).help,
  bindings: invoicesBindings,
  View: InvoicesView,
  // Not the height of the window: a new size is drawn anyway.
  drawn: ({ base, list, loading, filter, sort, query, searching, late }) => [
    base,
    list.rows,
    list.top,
    loading,
    filter,
    sort,
    query,
    searching,
    late,
  ],
  paint: ({ screen, area }) => paintList(screen.list, idOfRow, tableArea(area)),
  status: ({ screen, area, language }) => {
    const status = listStatus(language, screen.list, tableHeight(area));
    return screen.complete ? status : `${status} ${consoleTexts(language).loading}`;
  },
  opened: load,
  changed: refresh,
  isLoading: ({ loading }) => loading,
  field: ({ searching, query }) => (searching ? { name: 'query', jump: query.jump } : null),
  type: (desk, event) => {
    if (!desk.screen.searching) return false;
    const height = tableHeight(desk.area);
    return typeInField(desk, event, desk.screen.query, (screen, query) => withQuery(screen, query, height));
  },
};
