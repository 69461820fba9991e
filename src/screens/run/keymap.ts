import { fill } from '../../i18n/fill.ts';
import { runTexts } from '../../i18n/run.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { closingOf } from '../closing/update.ts';
import { questionOf } from '../dialog/update.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { isOwn, type RunScreen, withPauseTurned } from './update.ts';

type RunDesk = Desk<RunScreen>;

/** Asks before the run is stopped. It goes on meanwhile, unless it is paused. */
function askToStop(desk: RunDesk): void {
  const texts = runTexts(desk.language);
  const { progress } = desk.screen;
  const stop = () => {
    desk.screen.stop.abort();
    desk.set((screen) => (isOwn(screen) ? { ...screen, phase: 'stopping' } : screen));
  };
  const at = progress === null ? [] : [fill(texts.stopAt, { done: progress.done, total: progress.total })];
  desk.open(
    questionOf(
      [texts.stopQuestion, ...at, texts.stopRemedy],
      [
        { label: texts.goOn, letter: texts.goOnLetter, run: () => {} },
        { label: texts.stop, letter: texts.stopLetter, run: stop },
      ],
    ),
  );
}

const stopping = ({ screen }: RunDesk) => (screen.phase === 'stopping' ? ('stopping' as const) : undefined);
const own = ({ screen }: RunDesk) => isOwn(screen);

export const runBindings: readonly ScreenBinding<RunScreen>[] = [
  {
    id: 'run.pause',
    keys: parseKeyNames('p'),
    label: 'pause',
    group: 'screen',
    when: (desk) => own(desk) && desk.screen.phase !== 'paused',
    disabledReason: stopping,
    run: (desk) => desk.set(withPauseTurned),
  },
  {
    id: 'run.resume',
    keys: parseKeyNames('p'),
    label: 'resume',
    group: 'screen',
    when: ({ screen }) => screen.phase === 'paused',
    run: (desk) => desk.set(withPauseTurned),
  },
  {
    id: 'run.stop',
    keys: parseKeyNames('s'),
    label: 'stop',
    group: 'screen',
    when: own,
    disabledReason: stopping,
    run: askToStop,
  },
  {
    id: 'run.back',
    keys: parseKeyNames('Esc'),
    label: 'back',
    group: 'screen',
    disabledReason: stopping,
    run: (desk) => {
      const { source } = desk.screen;
      if (isOwn(desk.screen)) askToStop(desk);
      // The other session goes on without being looked at.
      else if (source.kind === 'sheet') desk.replace(closingOf(source.id));
      else desk.back();
    },
  },
];
