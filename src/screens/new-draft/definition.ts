import { handDraftWorld } from '../../actions/draft-world.ts';
import { dayOf } from '../../domain/calendar.ts';
import { newDraftTexts } from '../../i18n/new-draft.ts';
import type { Desk, ScreenDefinition } from '../app/screen.ts';
import { isDirty } from '../kit/form.ts';
import { formField, typeInForm } from '../kit/form-bindings.ts';
import { loadOrLeave } from '../kit/load.ts';
import { newDraftBindings, newDraftForm } from './keymap.ts';
import { type NewDraftScreen, withWorld } from './update.ts';
import { NewDraftView } from './view.tsx';

async function read(desk: Desk<NewDraftScreen>): Promise<void> {
  const { context, language } = desk;
  const world = await handDraftWorld(context);
  desk.set((screen) => withWorld(screen, world, language, dayOf(context.now())));
}

export const newDraftDefinition: ScreenDefinition<NewDraftScreen> = {
  title: (screen, language) => newDraftTexts(language)[screen?.purpose.kind === 'head' ? 'headTitle' : 'title'],
  help: (language) => newDraftTexts(language).help,
  bindings: newDraftBindings,
  View: NewDraftView,
  opened: (desk) => loadOrLeave(desk, () => read(desk)),
  changed: (desk) => desk.work(() => read(desk)),
  isLoading: ({ world, busy }) => world === null || busy,
  field: ({ world, form }) => (world === null ? null : formField(form)),
  type: (desk, event) => (desk.screen.busy ? true : typeInForm(desk, event, newDraftForm)),
  unsaved: ({ world, form }, language) => (world !== null && isDirty(form) ? newDraftTexts(language).unsaved : null),
};
