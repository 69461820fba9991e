import { type LineFields, type NewLine, noEdit } from '../../domain/change-draft.ts';
import { ratesForSeller } from '../../domain/hand-draft.ts';
import { plainLine } from '../../domain/plain-text.ts';
import { draftScreenTexts } from '../../i18n/draft-screen.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { type DraftLineStart, draftLineOf } from '../draft-line/update.ts';
import { headingText } from '../invoice/line-rows.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { askToDiscard } from '../kit/form-bindings.ts';
import { current } from '../kit/list.ts';
import { listMovement } from '../kit/list-bindings.ts';
import { draftHeadOf } from '../new-draft/update.ts';
import {
  withAddedChanged,
  withAddedRemoved,
  withHead,
  withLineAdded,
  withLineChanged,
  withLineToggled,
} from './edit.ts';
import { listRows } from './layout.ts';
import { lookAround } from './load.ts';
import { save } from './save.ts';
import {
  type DraftRow,
  type DraftScreen,
  discountOf,
  draftShown,
  isChanged,
  ratesOf,
  withBase,
  withEdit,
} from './update.ts';

type DraftDesk = Desk<DraftScreen>;

/**
 * Changes what is wanted on the draft.
 * @param seen the draft as it was when a form was opened on it: one that others changed under the form since is that one again,
 *   so that saving asks
 */
function edit(
  desk: DraftDesk,
  change: (now: DraftScreen['edit']) => DraftScreen['edit'],
  seen: DraftScreen['base'] = desk.screen.base,
): void {
  const height = listRows(desk);
  desk.set((now) => {
    const screen = seen === null || now.base === seen ? now : withBase(now, seen, noEdit, height);
    return withEdit(screen, change(screen.edit), height);
  });
}

/** What a line's form begins with, whichever line it is. */
function lineStart({ language, screen }: DraftDesk): Omit<DraftLineStart, 'line' | 'isNew' | 'section'> {
  return {
    language,
    rates: ratesOf(screen),
    sections: [],
    articles: screen.world?.articles ?? [],
    day: draftShown(screen)?.deliveredUntil ?? '',
    discountOf: (section) => discountOf(screen, section),
  };
}

/** Whose invoice it is, and of which days: taken over like a line, and saved with the draft. */
function changeHead(desk: DraftDesk): void {
  const { base, world } = desk.screen;
  const shown = draftShown(desk.screen);
  if (base === null || shown === null || world === null) return;
  const ratesFor = ratesForSeller(world.rates, world.country);
  desk.open(
    draftHeadOf(base, shown, (head) => {
      edit(desk, (now) => withHead(now, base, head, ratesFor), base);
      const debtor = head.debtor ?? base.debtor;
      desk.work(() => lookAround(desk, debtor));
    }),
  );
}

function changeLine(desk: DraftDesk): void {
  const { base } = desk.screen;
  const row = current(desk.screen.list);
  if (row?.kind === 'line') {
    const { position, before, line } = row;
    const put = ({ description: typed, quantity, price, discount }: NewLine) => {
      // A form shows plain text: what it made of the description is no change of it.
      const description = typed === plainLine(line.description) ? line.description : typed;
      const fields: LineFields = { description, quantity, price, discount };
      edit(desk, (now) => withLineChanged(now, position, before, fields), base);
    };
    desk.open(draftLineOf({ ...lineStart(desk), line, isNew: false, rates: [], section: row.section }, put));
  } else if (row?.kind === 'added') {
    const { index, line, section } = row;
    desk.open(
      draftLineOf({ ...lineStart(desk), line, isNew: true, section }, (typed) =>
        edit(desk, (now) => withAddedChanged(now, index, typed), base),
      ),
    );
  }
}

function addLine(desk: DraftDesk): void {
  const { language, screen } = desk;
  const { base, list } = screen;
  if (base === null) return;
  const sections = base.sections.map(({ heading }) => headingText(language, heading, base.debtor));
  const section = current(list)?.section ?? 0;
  desk.open(
    draftLineOf({ ...lineStart(desk), line: null, isNew: true, sections, section }, (typed, to) =>
      edit(desk, (now) => withLineAdded(now, to, typed), base),
    ),
  );
}

function removeLine(desk: DraftDesk): void {
  const row = current(desk.screen.list);
  if (row?.kind === 'line') edit(desk, (now) => withLineToggled(now, row.position));
  else if (row?.kind === 'added') edit(desk, (now) => withAddedRemoved(now, row.index));
}

function isRemoved(row: DraftRow | undefined): boolean {
  return row?.kind === 'line' && row.state === 'removed';
}

const busy = ({ screen }: DraftDesk) => (screen.base === null || screen.saving ? ('nothingThere' as const) : undefined);

const noLine = (desk: DraftDesk) => {
  const row = current(desk.screen.list);
  return busy(desk) ?? (row === undefined || row.kind === 'heading' ? 'noLineHere' : undefined);
};

/** Whoever leaves an invoice by hand without a line is told that it is there. */
function leave(desk: DraftDesk): void {
  const { base } = desk.screen;
  desk.back();
  const isEmpty = base?.origin === 'H' && base.sections.every(({ lines }) => lines.length === 0);
  if (isEmpty) desk.say({ level: 'info', text: draftScreenTexts(desk.language).emptyStays });
}

const movement = listMovement<DraftScreen, DraftRow>('draft', {
  get: ({ list }) => list,
  put: (screen, list) => ({ ...screen, list }),
  height: listRows,
});

export const draftBindings: readonly ScreenBinding<DraftScreen>[] = [
  {
    id: 'draft.change',
    keys: parseKeyNames('Enter', 'w'),
    label: 'changeLine',
    group: 'rows',
    disabledReason: (desk) => noLine(desk) ?? (isRemoved(current(desk.screen.list)) ? 'lineIsRemoved' : undefined),
    run: changeLine,
  },
  {
    id: 'draft.add',
    keys: parseKeyNames('n'),
    label: 'addLine',
    group: 'rows',
    disabledReason: busy,
    run: addLine,
  },
  {
    id: 'draft.remove',
    keys: parseKeyNames('v'),
    label: 'removeLine',
    group: 'rows',
    when: ({ screen }) => !isRemoved(current(screen.list)),
    disabledReason: noLine,
    run: removeLine,
  },
  {
    id: 'draft.keep',
    keys: parseKeyNames('v'),
    label: 'keepLine',
    group: 'rows',
    when: ({ screen }) => isRemoved(current(screen.list)),
    disabledReason: busy,
    run: removeLine,
  },
  {
    id: 'draft.head',
    keys: parseKeyNames('h'),
    label: 'changeHead',
    group: 'rows',
    // Of any other the deliveries say whose it is, and of when.
    when: ({ screen }) => screen.base?.origin === 'H',
    disabledReason: busy,
    run: changeHead,
  },
  {
    id: 'draft.save',
    keys: parseKeyNames('F2', 'Ctrl+O'),
    label: 'save',
    group: 'screen',
    disabledReason: busy,
    run: save,
  },
  ...movement.map((binding) => ({ ...binding, disabledReason: busy })),
  {
    id: 'draft.back',
    keys: parseKeyNames('Esc'),
    label: 'back',
    group: 'screen',
    disabledReason: ({ screen }) => (screen.saving ? 'nothingThere' : undefined),
    run: (desk) => askToDiscard(desk, isChanged(desk.screen), () => leave(desk)),
  },
];
