import { makeInvoices } from '../../actions/make-invoices.ts';
import { previewByDebtor } from '../../actions/preview-by-debtor.ts';
import { dayOf } from '../../domain/calendar.ts';
import { counted } from '../../i18n/counted.ts';
import { makeTexts } from '../../i18n/make.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { boardOf } from '../board/update.ts';
import { tableHeight } from '../invoices/layout.ts';
import { withNew } from '../invoices/update.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { backBinding } from '../kit/binding-sets.ts';
import { type FormAccess, formBindings, whenRight } from '../kit/form-bindings.ts';
import { refreshBelow } from '../kit/refresh-below.ts';
import { scrolled } from '../kit/scroll.ts';
import { whenReady } from '../kit/when-ready.ts';
import { previewHeight } from './layout.ts';
import { isSameRequest, isShown, type MakeScreen, requestFrom, withEveryDay, withPreview } from './update.ts';

type MakeDesk = Desk<MakeScreen>;

const today = (desk: MakeDesk) => dayOf(desk.context.now());

/** Finds out what the form would make. Of somebody who has nothing today, the first answer is that of every day. */
export function loadPreview(desk: MakeDesk, first = false): Promise<void> {
  const { request } = desk.screen;
  return desk.work(
    async () => {
      if (request === null) return;
      const made = await previewByDebtor(desk.context, request);
      if (first && !desk.screen.dayGiven && made.invoices === 0 && request.day !== null) {
        const every = { ...request, day: null };
        const others = await previewByDebtor(desk.context, every);
        if (others.invoices > 0) {
          desk.set((screen) => withPreview(withEveryDay(screen, today(desk)), every, others));
          return;
        }
      }
      desk.set((screen) => withPreview(screen, request, made));
      // Whoever is told why it failed can leave, or type another date.
    },
    (screen) => ({ ...screen, request: null }),
  );
}

/** Follows what is typed: another date or day has another preview. */
export function followForm(desk: MakeDesk): void {
  const request = requestFrom(desk.screen.form, today(desk));
  if (isSameRequest(request, desk.screen.request)) return;
  desk.set((screen) => ({ ...screen, request }));
  void loadPreview(desk);
}

/** The list below shows the new drafts, marked. */
async function showDrafts(desk: MakeDesk, made: ReadonlySet<string>): Promise<void> {
  await refreshBelow(desk);
  const list = desk.below?.desk;
  if (!list) return;
  list.set((screen) => (screen.kind === 'invoices' ? withNew(screen, made, tableHeight(list.area)) : screen));
}

function make(desk: MakeDesk): void {
  const { request } = desk.screen;
  if (request === null) return;
  desk.set((screen) => ({ ...screen, making: true }));
  desk.work(
    async () => {
      const { drafts } = await makeInvoices(desk.context, request);
      const texts = makeTexts(desk.language);
      await showDrafts(desk, new Set(drafts.map(({ id }) => id)));
      desk.back();
      if (drafts.length === 0) desk.say({ level: 'warning', text: texts.madeNone });
      else desk.say({ level: 'good', text: counted(texts.made, drafts.length) });
    },
    (screen) => ({ ...screen, making: false }),
  );
}

export const makeForm: FormAccess<MakeScreen> = {
  get: ({ form }) => form,
  put: (screen, form) => ({ ...screen, form }),
  save: make,
};

const nothingToMake = ({ screen }: MakeDesk) =>
  screen.request !== null && screen.preview?.made.invoices === 0 ? ('nothingToMake' as const) : undefined;

const own = new Set(['make.save', 'make.enter-save', 'make.enter', 'make.back']);

function scrollBinding(id: string, key: string, label: 'pageUp' | 'pageDown', by: number): ScreenBinding<MakeScreen> {
  return {
    id: `make.${id}`,
    keys: parseKeyNames(key),
    label,
    group: 'move',
    run: (desk) => {
      const height = previewHeight(desk.area);
      const count = desk.screen.preview?.made.rows.length ?? 0;
      desk.set((screen) => ({ ...screen, top: scrolled(screen.top, by * Math.max(1, height - 1), count, height) }));
    },
  };
}

export const makeBindings: readonly ScreenBinding<MakeScreen>[] = [
  ...whenReady<MakeScreen>(
    [
      {
        id: 'make.make',
        keys: parseKeyNames('F2', 'Enter', 'Ctrl+O'),
        label: 'makeInvoices',
        group: 'screen',
        disabledReason: nothingToMake,
        run: (desk) => whenRight(desk, makeForm, () => make(desk)),
      },
      ...formBindings('make', makeForm)
        .filter(({ id }) => !own.has(id))
        .map((binding) => ({
          ...binding,
          run: (desk: MakeDesk) => {
            binding.run(desk);
            followForm(desk);
          },
        })),
      {
        id: 'make.board',
        keys: parseKeyNames('F4', 'b'),
        label: 'board',
        group: 'screen',
        run: (desk) => (desk.below?.desk.kind === 'board' ? desk.back() : desk.open(boardOf())),
      },
      scrollBinding('page-up', 'PgUp', 'pageUp', -1),
      scrollBinding('page-down', 'PgDn', 'pageDown', 1),
    ],
    (screen) => screen.making || !isShown(screen),
  ),
  ...whenReady([backBinding<MakeScreen>('make')], ({ making }) => making),
];
