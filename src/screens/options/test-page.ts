import type { PrintOptions } from '../../domain/options.ts';
import { optionsTexts } from '../../i18n/options.ts';
import { printTestPage } from '../actions.ts';
import type { Desk } from '../app/screen.ts';
import type { FormValues } from '../kit/form.ts';
import { printed } from './printed.ts';
import { draftValues, type OptionsScreen } from './update.ts';

function printerFrom(values: FormValues): PrintOptions {
  const { 'print.method': method, 'print.printer': printer = '', 'print.folder': folder = '' } = values;
  return { method: method === 'folder' ? 'folder' : 'cups', printer, folder };
}

/** Prints a test page on the printer as it stands on the form, saved or not. */
export function tryPrinter(desk: Desk<OptionsScreen>): void {
  const idle = (screen: OptionsScreen) => ({ ...screen, busy: false });
  desk.set((screen) => ({ ...screen, busy: true }));
  void desk.work(async () => {
    const result = await printTestPage(desk.context, printerFrom(draftValues(desk.screen)));
    desk.set(idle);
    const notice = printed(desk, result, optionsTexts(desk.language).testPagePrinted);
    if (notice) desk.open(notice);
  }, idle);
}
