import { Box } from 'ink';
import type { ReactElement } from 'react';
import { consoleTexts } from '../../i18n/console.ts';
import { type DebtorRubric, debtorFormTexts, debtorRubrics } from '../../i18n/debtor-form.ts';
import { fill } from '../../i18n/fill.ts';
import { formatMoment } from '../../i18n/format.ts';
import type { Desk, ViewProps } from '../app/screen.ts';
import { cellText, widthOf } from '../kit/cell-text.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { FormView } from '../kit/form-view.tsx';
import { paintList, windowOf } from '../kit/paint-list.ts';
import { Table } from '../kit/table.tsx';
import type { Patch } from '../terminal/layer.ts';
import { styleOf } from '../terminal/style.ts';
import { addressColumns } from './address-columns.ts';
import { debtorLayout, headRows, margin } from './layout.ts';
import { rubricFields } from './rubrics.ts';
import { labelOf } from './save.ts';
import { type DebtorScreen, debtorOnForm, idOfAddress, isRubricChanged } from './update.ts';

type DebtorDesk = Desk<DebtorScreen>;

const boldStyle = styleOf({ bold: true });
const hereStyle = styleOf({ bold: true, inverse: true });
const dimStyle = styleOf({ dim: true });

/** Whose form it is, and who changed the debtor last. */
function headPatches(desk: DebtorDesk): readonly Patch[] {
  const { screen, area, language } = desk;
  const { base, last } = screen;
  if (base === null) return [{ row: area.row, column: margin, text: consoleTexts(language).loading }];
  const texts = debtorFormTexts(language);
  const { number, name, closed } = debtorOnForm(screen, base);
  const by = last === null ? '' : fill(texts.lastChanged, { at: formatMoment(language, last.at), by: last.by });
  const right = cellText(by, Math.max(1, Math.min(widthOf(by), 44)));
  const width = area.columns - 2 * margin - widthOf(right) - 1;
  const who = [`${number} ${name}`.trim(), ...(closed ? [texts.closed] : [])].join('  ');
  return [
    { row: area.row, column: margin, width, text: cellText(who, width), style: boldStyle },
    ...(by === ''
      ? []
      : [{ row: area.row, column: area.columns - margin - widthOf(right), text: right, style: dimStyle }]),
  ];
}

/** Behind a rubric: something is wrong there, or not as it is saved. */
function signOf(screen: DebtorScreen, rubric: DebtorRubric): string {
  if (rubricFields[rubric].some((name) => screen.form.errors.has(name))) return '!';
  return isRubricChanged(screen, rubric) ? '*' : ' ';
}

/** The rubrics beside each other. */
function rubricPatches({ screen, area, language }: DebtorDesk): readonly Patch[] {
  const { rubrics } = debtorFormTexts(language);
  let column = margin - 1;
  return debtorRubrics.map((rubric) => {
    const here = rubric === screen.rubric;
    const text = `${here ? '>' : ' '}${rubrics[rubric]} ${signOf(screen, rubric)}`;
    const patch = { row: area.row + 1, column, text, ...(here ? { style: hereStyle } : {}) };
    column += widthOf(text) + 1;
    return patch;
  });
}

/** What others did meanwhile. */
function elsewhereText({ screen, language }: DebtorDesk): string {
  const { elsewhere } = screen;
  const texts = debtorFormTexts(language);
  if (elsewhere === null) return '';
  if (elsewhere.kind === 'gone') return texts.goneElsewhere;
  const labels = elsewhere.changes.map(({ field }) => labelOf({ language }, field)).join(', ');
  return fill(texts.changedElsewhere, { who: elsewhere.who ?? texts.somebody, labels });
}

/** All but the form itself: whose it is, the rubrics, and what the settings mean. */
export function paintDebtor(desk: DebtorDesk): readonly Patch[] {
  const { screen, area } = desk;
  if (screen.base === null) return headPatches(desk);
  const { body, help, sentence } = debtorLayout(desk);
  const width = area.columns - 2 * margin;
  const at = (row: number, text: string) => ({ row, column: area.column + margin, width, text });
  const foot = area.row + area.rows - sentence.length - 1;
  const list = screen.rubric === 'addresses' && screen.addresses.rows.length > 0;
  return [
    ...headPatches(desk),
    ...rubricPatches(desk),
    { ...at(area.row + headRows - 1, cellText(elsewhereText(desk), width)), style: boldStyle },
    ...(list ? paintList(screen.addresses, idOfAddress, body) : []),
    ...help.map((line, index) => ({ ...at(body.row + body.rows + 1 + index, line), style: dimStyle })),
    { row: foot, column: area.column, text: '─'.repeat(area.columns), style: dimStyle },
    ...sentence.map((line, index) => at(foot + 1 + index, line)),
  ];
}

function Body({ screen, desk }: ViewProps<DebtorScreen>): ReactElement {
  const { language } = desk;
  const { body } = debtorLayout(desk);
  if (screen.rubric !== 'addresses') {
    return (
      <FormView
        form={screen.form}
        area={body}
        language={language}
        inactive={screen.busy}
        onChange={(change) => desk.set((now) => ({ ...now, form: change(now.form) }))}
      />
    );
  }
  const { addresses } = screen;
  if (addresses.rows.length === 0) return <EmptyState area={body} lines={debtorFormTexts(language).addresses.none} />;
  return (
    <Table
      columns={addressColumns(language)}
      rows={windowOf(addresses, body)}
      width={body.columns}
      height={body.rows}
    />
  );
}

/** The form or the list in its place. */
export function DebtorView({ screen, desk }: ViewProps<DebtorScreen>): ReactElement {
  const { area } = desk;
  return (
    <Box height={area.rows} width={area.columns} paddingTop={headRows} overflow="hidden">
      {screen.base === null ? null : <Body screen={screen} desk={desk} />}
    </Box>
  );
}
