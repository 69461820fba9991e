import { createElement } from 'react';
import { testMailTexts } from '../../i18n/test-mail.ts';
import type { ScreenDefinition } from '../app/screen.ts';
import { PaintedView } from '../kit/painted-view.tsx';
import { paintText, textStatus } from '../kit/text-page.ts';
import { testRunBindings } from './keymap.ts';
import { pageOf } from './lines.ts';
import { startTest } from './start.ts';
import type { TestRunScreen } from './update.ts';

export const testRunDefinition: ScreenDefinition<TestRunScreen> = {
  title: (screen, language) => {
    const { runTitle, checkTitle } = testMailTexts(language);
    return screen?.onlyCheck === true ? checkTitle : runTitle;
  },
  help: (language) => testMailTexts(language).runHelp,
  bindings: testRunBindings,
  View: ({ desk }) => createElement(PaintedView<TestRunScreen>, { desk, loading: false }),
  drawn: () => [],
  paint: (desk) => paintText(pageOf(desk), desk.screen.top),
  status: (desk) => textStatus(desk.language, pageOf(desk), desk.screen.top),
  opened: startTest,
  isLoading: ({ report }) => report === null,
};
