import { creditTexts } from '../../i18n/credit.ts';
import { fill } from '../../i18n/fill.ts';
import type { ScreenDefinition } from '../app/screen.ts';
import { listStatus } from '../kit/list-status.ts';
import { creditBindings, isChosen, loadCredit, lookAtCredit, typeQuantity } from './keymap.ts';
import { listRows } from './layout.ts';
import type { CreditScreen } from './update.ts';
import { CreditView, paintCredit } from './view.tsx';

export const creditDefinition: ScreenDefinition<CreditScreen> = {
  title: (screen, language) => {
    const texts = creditTexts(language);
    const number = screen?.view?.invoice.number.text;
    return number === undefined ? texts.untitled : fill(texts.title, { number });
  },
  help: (language) => creditTexts(language).help,
  bindings: creditBindings,
  View: CreditView,
  drawn: ({ view, take, list, typing, making }) => [view, take, list.rows, list.top, typing, making],
  paint: paintCredit,
  status: (desk) => listStatus(desk.language, desk.screen.list, listRows(desk)),
  opened: loadCredit,
  changed: lookAtCredit,
  isLoading: ({ view, making }) => view === null || making,
  field: ({ typing, fields }) => (typing === null ? null : { name: `quantity ${fields}`, jump: typing.jump }),
  type: typeQuantity,
  unsaved: (screen, language) => (isChosen(screen) || screen.making ? creditTexts(language).unsaved : null),
};
