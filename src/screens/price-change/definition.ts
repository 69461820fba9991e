import { changeArticles } from '../../actions/change-articles.ts';
import { allArticles } from '../../actions/find-article.ts';
import { type PriceRise, risenArticles } from '../../domain/article-prices.ts';
import { dayOf } from '../../domain/calendar.ts';
import { counted } from '../../i18n/counted.ts';
import { formatDay } from '../../i18n/format.ts';
import { priceChangeTexts } from '../../i18n/price-change.ts';
import type { Desk, ScreenBinding, ScreenDefinition } from '../app/screen.ts';
import { conflictNotice } from '../articles/change-marked.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { isDirty } from '../kit/form.ts';
import { type FormAccess, formBindings, formField, typeInForm } from '../kit/form-bindings.ts';
import { listMovement } from '../kit/list-bindings.ts';
import { listStatus } from '../kit/list-status.ts';
import { paintList } from '../kit/paint-list.ts';
import { refreshBelow } from '../kit/refresh-below.ts';
import { whenReady } from '../kit/when-ready.ts';
import { codeOfRise, type PriceChangeScreen, shareFrom, withArticles, withForm, withPreview } from './update.ts';
import { PriceChangeView, risesArea, risesHeight } from './view.tsx';

type PriceChangeDesk = Desk<PriceChangeScreen>;

const form: FormAccess<PriceChangeScreen> = {
  get: ({ form }) => form,
  put: (screen, form) => ({ ...screen, form }),
  saveLabel: 'nextStep',
  active: ({ rise }) => rise === null,
  save: (desk, { share = '', from = '' }) => {
    const parsed = shareFrom(share);
    if (parsed !== null) desk.set((screen) => withPreview(screen, { share: parsed, from }));
  },
};

/** Keeps the new prices, all of them or none. */
function keep(desk: PriceChangeDesk): void {
  const { context, language, screen } = desk;
  const { rise, list, articles } = screen;
  if (rise === null) return;
  const changes = risenArticles(list.rows, rise.from);
  desk.set((now) => ({ ...now, saving: true }));
  void desk.work(
    async () => {
      const outcome = await changeArticles(context, changes);
      if (outcome.outcome === 'conflict') {
        const codes = new Set(articles.map(({ code }) => code));
        const now = (await allArticles(context)).filter(({ code }) => codes.has(code));
        desk.set((one) => withArticles(one, now));
        desk.open(conflictNotice(language, outcome.codes));
        return;
      }
      await refreshBelow(desk);
      desk.back();
      const date = formatDay(language, rise.from);
      desk.say({ level: 'good', text: counted(priceChangeTexts(language).kept, changes.length, { date }) });
    },
    (one) => ({ ...one, saving: false }),
  );
}

const inPreview = ({ screen }: PriceChangeDesk): boolean => screen.rise !== null;

const previewBindings: readonly ScreenBinding<PriceChangeScreen>[] = [
  {
    id: 'price-change.keep',
    keys: parseKeyNames('F2', 'Ctrl+O', 'Enter'),
    label: 'save',
    group: 'screen',
    when: inPreview,
    disabledReason: ({ screen }) =>
      screen.list.rows.every(({ before, after }) => before === after) ? 'noPriceChanges' : undefined,
    run: keep,
  },
  {
    id: 'price-change.to-form',
    keys: parseKeyNames('Esc'),
    label: 'back',
    group: 'screen',
    when: inPreview,
    run: (desk) => desk.set((screen) => ({ ...screen, rise: null })),
  },
  ...listMovement<PriceChangeScreen, PriceRise>('price-change', {
    get: ({ list }) => list,
    put: (screen, list) => ({ ...screen, list }),
    height: ({ area }) => risesHeight(area),
  }).map((binding) => ({ ...binding, when: inPreview })),
];

export const priceChangeDefinition: ScreenDefinition<PriceChangeScreen> = {
  title: (_screen, language) => priceChangeTexts(language).title,
  help: (language) => priceChangeTexts(language).help,
  bindings: whenReady([...previewBindings, ...formBindings('price-change', form)], ({ saving }) => saving),
  View: PriceChangeView,
  drawn: ({ articles, form, rise, list }) => [articles, form, rise, list.rows, list.top],
  paint: ({ screen, area }) => (screen.rise === null ? [] : paintList(screen.list, codeOfRise, risesArea(area))),
  status: ({ screen, area, language }) =>
    screen.rise === null ? '' : listStatus(language, screen.list, risesHeight(area)),
  opened: (desk) => desk.set((screen) => withForm(screen, desk.language, dayOf(desk.context.now()))),
  isLoading: ({ saving }) => saving,
  field: ({ rise, form }) => (rise === null ? formField(form) : null),
  type: (desk, event) => typeInForm(desk, event, form),
  unsaved: ({ form }, language) => (isDirty(form) ? priceChangeTexts(language).unsaved : null),
};
