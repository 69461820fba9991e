import { companiesTexts } from '../../i18n/companies.ts';
import type { ScreenDefinition } from '../app/screen.ts';
import { listStatus } from '../kit/list-status.ts';
import { listHeight, paintList } from '../kit/paint-list.ts';
import { companiesBindings, readCompanies } from './keymap.ts';
import { type CompaniesScreen, idOfCompany } from './update.ts';
import { CompaniesView } from './view.tsx';

export const companiesDefinition: ScreenDefinition<CompaniesScreen> = {
  title: (_screen, language) => companiesTexts(language).title,
  help: (language) => companiesTexts(language).help,
  bindings: companiesBindings,
  View: CompaniesView,
  drawn: ({ list }) => [list.rows, list.top],
  paint: ({ screen, area }) => paintList(screen.list, idOfCompany, area),
  status: ({ screen, area, language }) => listStatus(language, screen.list, listHeight(area)),
  opened: (desk) => {
    void readCompanies(desk);
  },
  changed: readCompanies,
  isLoading: ({ busy }) => busy,
};
