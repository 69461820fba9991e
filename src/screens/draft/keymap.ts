import type { LineFields, NewLine } from '../../domain/change-draft.ts';
import { plainLine } from '../../domain/plain-text.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { draftLineOf } from '../draft-line/update.ts';
import { headingText } from '../invoice/line-rows.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { askToDiscard } from '../kit/form-bindings.ts';
import { current } from '../kit/list.ts';
import { listMovement } from '../kit/list-bindings.ts';
import { withAddedChanged, withAddedRemoved, withLineAdded, withLineChanged, withLineToggled } from './edit.ts';
import { listRows } from './layout.ts';
import { save } from './save.ts';
import { type DraftRow, type DraftScreen, isChanged, withEdit } from './update.ts';

type DraftDesk = Desk<DraftScreen>;

function edit(desk: DraftDesk, change: (now: DraftScreen['edit']) => DraftScreen['edit']): void {
  const height = listRows(desk);
  desk.set((screen) => withEdit(screen, change(screen.edit), height));
}

function changeLine(desk: DraftDesk): void {
  const row = current(desk.screen.list);
  const { language, screen } = desk;
  if (row?.kind === 'line') {
    const { position, before, line } = row;
    const put = ({ description: typed, quantity, price, discount }: NewLine) => {
      // A form shows plain text: what it made of the description is no change of it.
      const description = typed === plainLine(line.description) ? line.description : typed;
      const fields: LineFields = { description, quantity, price, discount };
      edit(desk, (now) => withLineChanged(now, position, before, fields));
    };
    desk.open(draftLineOf({ language, line, isNew: false, rates: [], sections: [], section: row.section }, put));
  } else if (row?.kind === 'added') {
    const { index, line, section } = row;
    const { rates } = screen;
    desk.open(
      draftLineOf({ language, line, isNew: true, rates, sections: [], section }, (typed) =>
        edit(desk, (now) => withAddedChanged(now, index, typed)),
      ),
    );
  }
}

function addLine(desk: DraftDesk): void {
  const { language, screen } = desk;
  const { base, rates, list } = screen;
  if (base === null) return;
  const sections = base.sections.map(({ heading }) => headingText(language, heading, base.debtor));
  const section = current(list)?.section ?? 0;
  desk.open(
    draftLineOf({ language, line: null, isNew: true, rates, sections, section }, (typed, to) =>
      edit(desk, (now) => withLineAdded(now, to, typed)),
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
    run: (desk) => askToDiscard(desk, isChanged(desk.screen), () => desk.back()),
  },
];
