import { Box } from 'ink';
import type { ReactElement } from 'react';
import { type ChangedDebtors, changeDebtors } from '../../actions/change-debtors.ts';
import { readDebtorWorld } from '../../actions/debtor-world.ts';
import { type DebtorSetting, settingOf } from '../../domain/debtor-setting.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { counted } from '../../i18n/counted.ts';
import { debtorBulkTexts } from '../../i18n/debtor-bulk.ts';
import { fill } from '../../i18n/fill.ts';
import type { Desk, ScreenBinding, ScreenDefinition, ViewProps } from '../app/screen.ts';
import { noticeOf, questionOf } from '../dialog/update.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { backBinding } from '../kit/binding-sets.ts';
import { cellText, indented } from '../kit/cell-text.ts';
import { fieldValue, withValue } from '../kit/form.ts';
import { type FormAccess, formBindings, formField, typeInForm } from '../kit/form-bindings.ts';
import { FormView } from '../kit/form-view.tsx';
import { loadOrLeave } from '../kit/load.ts';
import { refreshBelow } from '../kit/refresh-below.ts';
import { pageOf } from '../page/update.ts';
import { debtorPickerOf } from '../picker/update.ts';
import type { Patch } from '../terminal/layer.ts';
import { styleOf } from '../terminal/style.ts';
import { shownSetting } from './setting.ts';
import {
  type BulkPlan,
  bulkPlan,
  chosenDebtors,
  type DebtorBulkScreen,
  planLines,
  refusedLines,
  withWorld,
} from './update.ts';

type BulkDesk = Desk<DebtorBulkScreen>;

const boldStyle = styleOf({ bold: true });
const margin = 3;
/** How many debtors it is for, and a gap. */
const headRows = 2;
/** The setting, its value, and what is wrong with that. */
const formRows = 5;

const idle = (screen: DebtorBulkScreen) => ({ ...screen, busy: false });

async function read(desk: BulkDesk): Promise<void> {
  const world = await readDebtorWorld(desk.context);
  desk.set((screen) => (screen.world === world ? screen : withWorld(screen, world, desk.language)));
}

/** What became of debtors that did not simply change. */
function leftLines(desk: BulkDesk, { conflicts, gone, refused }: ChangedDebtors, setting: DebtorSetting) {
  const { language } = desk;
  const texts = debtorBulkTexts(language);
  const few = <T,>(all: readonly T[], line: (one: T) => string): readonly string[] => [
    ...all.slice(0, 8).map((one) => `  ${line(one)}`),
    ...(all.length > 8 ? ['  …'] : []),
  ];
  return [
    ...(conflicts.length === 0 ? [] : [counted(texts.conflicts, conflicts.length)]),
    ...few(conflicts, (debtor) => {
      const value = settingOf(debtor, setting.name);
      const now = shownSetting(language, { name: setting.name, value } as DebtorSetting);
      return fill(texts.conflict, { debtor: `${debtor.number} ${debtor.name}`, now });
    }),
    ...(refused.length === 0 ? [] : [counted(texts.refused, refused.length)]),
    ...refusedLines(refused, language).map((line) => `  ${line}`),
    ...(gone.length === 0 ? [] : [counted(texts.gone, gone.length)]),
  ];
}

function change(desk: BulkDesk, { setting, plan }: BulkPlan): void {
  desk.set((screen) => ({ ...screen, busy: true }));
  void desk.work(async () => {
    const outcome = await changeDebtors(desk.context, { debtors: plan.changes.map(({ before }) => before), setting });
    await refreshBelow(desk);
    desk.back();
    const done = counted(debtorBulkTexts(desk.language).done, outcome.changed);
    const left = leftLines(desk, outcome, setting);
    if (left.length === 0) desk.say({ level: 'good', text: done });
    else desk.open(noticeOf([done, '', ...left]));
  }, idle);
}

function ask(desk: BulkDesk): void {
  const { language } = desk;
  const texts = debtorBulkTexts(language);
  const found = bulkPlan(desk.screen);
  if (found === null || found.plan.changes.length === 0) {
    desk.say({ level: 'info', text: found === null ? texts.wrongValue : texts.nothing });
    return;
  }
  const { setting, plan } = found;
  const lines = [
    fill(texts.question, { setting: texts.settings[setting.name], value: shownSetting(language, setting) }),
    '',
    counted(texts.changes, plan.changes.length).replace(/:$/, '.'),
    ...(plan.refused.length === 0 ? [] : [counted(texts.refused, plan.refused.length).replace(/:$/, '.')]),
  ];
  desk.open(
    questionOf(lines, [
      { ...texts.cancel, run: () => {} },
      { ...texts.change, run: () => change(desk, found) },
    ]),
  );
}

const access: FormAccess<DebtorBulkScreen> = {
  get: ({ form }) => form,
  put: (screen, form) => ({ ...screen, form }),
  save: ask,
  saveLabel: 'change',
  active: ({ world, busy }) => world !== null && !busy,
};

const isReady = ({ screen }: BulkDesk) => access.active?.(screen) === true;

function showAll(desk: BulkDesk): void {
  const texts = debtorBulkTexts(desk.language);
  const found = bulkPlan(desk.screen);
  if (found === null) return;
  const { setting } = found;
  const heading = fill(texts.question, {
    setting: texts.settings[setting.name],
    value: shownSetting(desk.language, setting),
  });
  desk.open(pageOf({ title: texts.listTitle, heading, lines: planLines(found, desk.language) }));
}

function find(desk: BulkDesk): void {
  desk.open(
    debtorPickerOf(fieldValue(desk.screen.form, 'consolidateTo').trim(), ({ number }) =>
      desk.set((screen) => ({ ...screen, form: withValue(screen.form, 'consolidateTo', number) })),
    ),
  );
}

const bindings: readonly ScreenBinding<DebtorBulkScreen>[] = [
  ...formBindings('debtor-bulk', access).filter(({ id }) => id !== 'debtor-bulk.back'),
  {
    id: 'debtor-bulk.list',
    keys: parseKeyNames('F6'),
    label: 'allChanges',
    group: 'screen',
    when: isReady,
    disabledReason: ({ screen }) => (bulkPlan(screen) === null ? 'nothingThere' : undefined),
    run: showAll,
  },
  {
    id: 'debtor-bulk.find',
    keys: parseKeyNames('F7'),
    label: 'findDebtor',
    group: 'screen',
    when: (desk) => isReady(desk) && desk.screen.form.focus === 'consolidateTo',
    run: find,
  },
  { ...backBinding<DebtorBulkScreen>('debtor-bulk'), when: ({ screen }) => !screen.busy },
];

/** How many it is for, and what will become of whom. */
function paintBulk(desk: BulkDesk): readonly Patch[] {
  const { screen, area, language } = desk;
  const texts = debtorBulkTexts(language);
  const width = area.columns - 2 * margin;
  const at = (row: number, text: string) => ({
    row: area.row + row,
    column: margin,
    width,
    text: cellText(text, width),
  });
  if (screen.world === null) return [at(0, consoleTexts(language).loading)];
  const found = bulkPlan(screen);
  const lines = (found === null ? [texts.wrongValue] : planLines(found, language)).flatMap((line) =>
    indented(line, width),
  );
  const first = headRows + formRows;
  const room = area.rows - first;
  const shown = lines.length <= room ? lines : lines.slice(0, room - 1);
  const more = lines.length <= room ? [] : [fill(texts.more, { count: lines.length - shown.length })];
  return [
    { ...at(0, counted(texts.intro, chosenDebtors(screen).length)), style: boldStyle },
    ...[...shown, ...more].map((line, index) => {
      const indent = line.startsWith('  ') ? 2 : 0;
      const place = at(first + index, line);
      return { ...place, column: margin + indent, width: width - indent, text: cellText(line, width - indent) };
    }),
  ];
}

function DebtorBulkView({ screen, desk }: ViewProps<DebtorBulkScreen>): ReactElement {
  const { area, language } = desk;
  return (
    <Box height={area.rows} width={area.columns} paddingTop={headRows} overflow="hidden">
      {screen.world === null ? null : (
        <FormView
          form={screen.form}
          area={{ ...area, row: area.row + headRows, rows: formRows - 1 }}
          language={language}
          inactive={screen.busy}
          onChange={(edit) => desk.set((now) => ({ ...now, form: edit(now.form) }))}
        />
      )}
    </Box>
  );
}

export const debtorBulkDefinition: ScreenDefinition<DebtorBulkScreen> = {
  title: (_screen, language) => debtorBulkTexts(language).title,
  help: (language) => debtorBulkTexts(language).help,
  bindings,
  View: DebtorBulkView,
  drawn: ({ world, form, busy }) => [world === null, form, busy],
  paint: paintBulk,
  opened: (desk) => loadOrLeave(desk, () => read(desk)),
  changed: (desk) => desk.work(() => read(desk)),
  isLoading: ({ world, busy }) => world === null || busy,
  field: (screen) => (access.active?.(screen) === false ? null : formField(screen.form)),
  type: (desk, event) => typeInForm(desk, event, access),
};
