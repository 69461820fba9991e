import { optionsTexts } from '../../i18n/options.ts';
import { settingsSheetTexts } from '../../i18n/settings-sheet.ts';
import { printSettingsSheet, settingsSheetText } from '../actions.ts';
import type { Desk } from '../app/screen.ts';
import { dialogAfter } from '../dialog/update.ts';
import { type PageScreen, pageOf } from '../page/update.ts';
import { printed } from './printed.ts';
import type { OptionsScreen } from './update.ts';

function print(desk: Desk<PageScreen>): void {
  desk.open(
    dialogAfter(async () => {
      const result = await printSettingsSheet(desk.context);
      return printed(desk, result, optionsTexts(desk.language).sheetPrinted);
    }),
  );
}

/** The mail settings as they are saved, on a page that can be printed. */
export function showSettingsSheet(desk: Desk<OptionsScreen>): void {
  const { title } = settingsSheetTexts(desk.language);
  desk.open(
    dialogAfter(async () => {
      const lines = await settingsSheetText(desk.context);
      return pageOf({ title, heading: '', lines, isLaidOut: true, print });
    }),
  );
}
