import type { Article } from '../../domain/article.ts';
import { articlesMatching } from '../../domain/find-records.ts';
import { draftScreenTexts } from '../../i18n/draft-screen.ts';
import { fill } from '../../i18n/fill.ts';
import type { Desk, ScreenDefinition } from '../app/screen.ts';
import { type FormValues, isDirty } from '../kit/form.ts';
import { type FormAccess, formBindings, formField, typeInForm } from '../kit/form-bindings.ts';
import { recordBindings } from '../kit/record-field.ts';
import { articlePickerOf } from '../picker/update.ts';
import { type DraftLineScreen, lineFrom, withArticle } from './update.ts';
import { DraftLineView } from './view.tsx';

function put(desk: Desk<DraftLineScreen>, values: FormValues): void {
  const { start, put: take } = desk.screen;
  const line = lineFrom(start, values);
  if (line === null) return;
  desk.back();
  take(line, Number(values['section'] ?? start.section));
}

const access: FormAccess<DraftLineScreen> = {
  get: ({ form }) => form,
  put: (screen, form) => ({ ...screen, form }),
  save: put,
};

export const draftLineDefinition: ScreenDefinition<DraftLineScreen> = {
  title: (screen, language) => draftScreenTexts(language)[screen?.start.line === null ? 'newLineTitle' : 'lineTitle'],
  help: (language) => draftScreenTexts(language).lineHelp,
  bindings: [
    ...recordBindings<DraftLineScreen, Article>('draft-line', {
      name: 'article',
      access,
      matching: ({ start }, typed) => articlesMatching(start.articles, typed),
      codeOf: ({ code }) => code,
      isTaken: ({ article }, typed) => article.toLowerCase() === typed.toLowerCase(),
      pick: (desk, typed, chosen) => desk.open(articlePickerOf(typed, chosen, desk.screen.start.day)),
      take: withArticle,
      label: 'findArticle',
      unknown: ({ language }, typed) => fill(draftScreenTexts(language).unknownArticle, { typed }),
    }),
    ...formBindings('draft-line', access),
  ],
  View: DraftLineView,
  field: ({ form }) => formField(form),
  type: (desk, event) => typeInForm(desk, event, access),
  unsaved: ({ form }, language) => (isDirty(form) ? draftScreenTexts(language).unsaved : null),
};
