import { fill } from '../../i18n/fill.ts';
import { invoiceTexts } from '../../i18n/invoice.ts';
import type { ScreenDefinition } from '../app/screen.ts';
import { listStatus } from '../kit/list-status.ts';
import { invoiceBindings, loadInvoice } from './keymap.ts';
import { listRows } from './layout.ts';
import { type InvoiceScreen, listOnPage } from './update.ts';
import { InvoiceView, paintInvoice } from './view.tsx';

export const invoiceDefinition: ScreenDefinition<InvoiceScreen> = {
  title: (screen, language) => {
    const texts = invoiceTexts(language);
    const invoice = screen?.details?.invoice;
    if (!invoice) return texts.untitled;
    return invoice.status === 'draft' ? texts.draftTitle : fill(texts.title, { number: invoice.number.text });
  },
  help: (language) => invoiceTexts(language).help,
  bindings: invoiceBindings,
  View: InvoiceView,
  drawn: ({ details, gone, page, lines, history, dispatch }) => [
    details,
    gone,
    page,
    lines.rows,
    lines.top,
    history.rows,
    history.top,
    dispatch.rows,
    dispatch.top,
  ],
  paint: paintInvoice,
  status: (desk) => listStatus(desk.language, listOnPage(desk.screen), listRows(desk)),
  opened: loadInvoice,
  changed: loadInvoice,
  isLoading: ({ details }) => details === null,
};
