import { productionListTexts } from '../../i18n/production-list.ts';
import type { ScreenDefinition } from '../app/screen.ts';
import { listStatus } from '../kit/list-status.ts';
import { typeInField } from '../kit/text-field.tsx';
import { productionListBindings } from './keymap.ts';
import { tableHeight } from './layout.ts';
import { readList } from './read.ts';
import { type ProductionListScreen, withAskedLine } from './update.ts';
import { ProductionListView, paintProductionList } from './view.tsx';

export const productionListDefinition: ScreenDefinition<ProductionListScreen> = {
  title: (_screen, language) => productionListTexts(language).title,
  help: (language) => productionListTexts(language).help,
  bindings: productionListBindings,
  View: ProductionListView,
  drawn: ({ date, loading, list, rows, asked }) => [date, loading, list, rows.rows, rows.top, asked],
  paint: paintProductionList,
  status: ({ screen, language, area }) => listStatus(language, screen.rows, tableHeight(area)),
  opened: (desk) => {
    void readList(desk);
  },
  changed: readList,
  isLoading: ({ loading }) => loading,
  field: ({ asked }) => (asked === null ? null : { name: asked.what, jump: asked.line.jump }),
  type: (desk, event) => {
    const { asked } = desk.screen;
    return asked !== null && typeInField(desk, event, asked.line, withAskedLine);
  },
};
