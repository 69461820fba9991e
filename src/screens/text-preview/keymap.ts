import { fill } from '../../i18n/fill.ts';
import { exampleText, textsTexts } from '../../i18n/texts.ts';
import { renderText } from '../actions.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { lineEdit } from '../kit/line-edit.ts';
import { loadOrLeave } from '../kit/load.ts';
import { placeBindings } from '../kit/several.ts';
import { belowHeading, type TextPage, textMovement } from '../kit/text-page.ts';
import { findExample, withValues } from './examples.ts';
import { linesOf } from './lines.ts';
import { type TextPreviewScreen, withExample, withoutSearch } from './update.ts';

type PreviewDesk = Desk<TextPreviewScreen>;

/** Looks up what the text is shown with, and renders it. */
export function loadPreview(desk: PreviewDesk): void {
  loadOrLeave(desk, async (signal) => {
    const { text, template, examples, chosen } = desk.screen;
    const found = await withValues(desk.context, text, examples, signal);
    const rendered = await renderText(template, found.values ?? {});
    // Another was chosen meanwhile: that one is on its way.
    if (signal.aborted || desk.screen.examples !== examples) return;
    desk.set((screen) => ({ ...screen, examples: found, rendered }));
    chosen(found);
  });
}

/** The mail as lines of the screen, under the line that says what it is shown with. */
export function pageOf({
  screen,
  area,
  language,
}: PreviewDesk): TextPage & { readonly lines: ReturnType<typeof linesOf> } {
  const below = belowHeading(area);
  const place = screen.searching ? { ...below, row: below.row + 1, rows: below.rows - 1 } : below;
  const lines = screen.rendered === null ? [] : linesOf(language, screen.rendered, area.columns);
  return { lines, area: place };
}

function show(desk: PreviewDesk, at: number): void {
  desk.set((screen) => withExample(screen, at));
  if (desk.screen.rendered !== null) return;
  // At once: the screen may be left before it is rendered.
  desk.screen.chosen(desk.screen.examples);
  loadPreview(desk);
}

/** Goes to the next example with the words that were typed. */
function find(desk: PreviewDesk): void {
  const { query, examples } = desk.screen;
  const { language } = desk;
  const found = findExample(examples, query.text, (example) => exampleText(language, example));
  desk.set(withoutSearch);
  if (found !== null) show(desk, found);
  else if (query.text.trim() !== '') {
    desk.say({ level: 'warning', text: fill(textsTexts(language).notFound, { query: query.text }) });
  }
}

const notSearching = ({ screen }: PreviewDesk) => !screen.searching;
const isSearching = ({ screen }: PreviewDesk) => screen.searching;

const moving = [
  ...placeBindings<TextPreviewScreen>(
    'text-preview',
    ({ examples, searching }) => ({ at: examples.at, count: searching ? 0 : (examples.all?.length ?? 0) }),
    show,
  ),
  ...textMovement<TextPreviewScreen>('text-preview', pageOf).map((binding) => ({ ...binding, when: notSearching })),
];

export const textPreviewBindings: readonly ScreenBinding<TextPreviewScreen>[] = [
  ...moving,
  {
    id: 'text-preview.find',
    keys: parseKeyNames('/'),
    label: 'findExample',
    group: 'screen',
    when: (desk) => notSearching(desk) && (desk.screen.examples.all?.length ?? 0) > 1,
    run: (desk) =>
      desk.set((screen) => ({ ...screen, searching: true, query: { ...lineEdit(''), jump: screen.query.jump + 1 } })),
  },
  {
    id: 'text-preview.end-search',
    keys: parseKeyNames('Enter'),
    label: 'endSearch',
    group: 'screen',
    when: isSearching,
    run: find,
  },
  {
    id: 'text-preview.back-to-text',
    keys: parseKeyNames('F4', 'Ctrl+P'),
    label: 'backToText',
    group: 'screen',
    run: (desk) => desk.back(),
  },
  {
    id: 'text-preview.back',
    keys: parseKeyNames('Esc'),
    label: 'back',
    group: 'screen',
    run: (desk) => (desk.screen.searching ? desk.set(withoutSearch) : desk.back()),
  },
];
