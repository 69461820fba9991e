import { fill } from '../../i18n/fill.ts';
import { runTexts } from '../../i18n/run.ts';
import type { ScreenDefinition } from '../app/screen.ts';
import { runBindings } from './keymap.ts';
import { startRun, watchOther } from './start.ts';
import { isOwn, type RunScreen } from './update.ts';
import { paintRun, RunView } from './view.tsx';

export const runDefinition: ScreenDefinition<RunScreen> = {
  title: (_screen, language) => runTexts(language).title,
  help: (language) => runTexts(language).help,
  bindings: runBindings,
  View: RunView,
  drawn: () => [],
  paint: paintRun,
  opened: startRun,
  changed: (desk) => (desk.screen.phase === 'watching' ? desk.work(() => watchOther(desk)) : undefined),
  // Whatever is typed while it goes is for nothing else.
  type: () => true,
  unsaved: (screen, language) => {
    if (!isOwn(screen)) return null;
    const { done = 0, total = 0 } = screen.progress ?? {};
    return fill(runTexts(language).work, { done, total });
  },
};
