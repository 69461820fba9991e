import { findArticle } from '../../actions/find-article.ts';
import { vatToday } from '../../actions/vat-today.ts';
import { dayOf } from '../../domain/calendar.ts';
import { articleTexts } from '../../i18n/article.ts';
import type { Desk, ScreenBinding, ScreenDefinition } from '../app/screen.ts';
import { isDirty } from '../kit/form.ts';
import { type FormAccess, formBindings, formField, typeInForm } from '../kit/form-bindings.ts';
import { loadOrLeave } from '../kit/load.ts';
import { whenReady } from '../kit/when-ready.ts';
import { blankArticle } from './fields.ts';
import { save } from './save.ts';
import { type ArticleScreen, withArticle } from './update.ts';
import { ArticleView } from './view.tsx';

function load(desk: Desk<ArticleScreen>): void {
  const { context, language, screen } = desk;
  loadOrLeave(desk, async () => {
    const vat = await vatToday(context);
    const article = screen.code === null ? blankArticle(vat) : await findArticle(context, screen.code);
    const today = dayOf(context.now());
    desk.set((now) => withArticle(now, { language, vat, today }, article));
  });
}

const form: FormAccess<ArticleScreen> = {
  get: ({ form }) => form,
  put: (screen, form) => ({ ...screen, form }),
  save,
};

const isBusy = ({ base, saving }: ArticleScreen): boolean => base === null || saving;
const isBack = ({ id }: ScreenBinding<ArticleScreen>): boolean => id === 'article.back';
const all = formBindings('article', form);

export const articleDefinition: ScreenDefinition<ArticleScreen> = {
  title: (screen, language) => articleTexts(language).titles[screen?.code === null ? 'add' : 'change'],
  help: (language) => articleTexts(language).help,
  bindings: [
    ...whenReady(
      all.filter((one) => !isBack(one)),
      isBusy,
    ),
    ...whenReady(all.filter(isBack), ({ saving }) => saving),
  ],
  View: ArticleView,
  opened: load,
  isLoading: isBusy,
  field: ({ base, form }) => (base === null ? null : formField(form)),
  type: (desk, event) => typeInForm(desk, event, form),
  unsaved: ({ form }, language) => (isDirty(form) ? articleTexts(language).unsaved : null),
};
