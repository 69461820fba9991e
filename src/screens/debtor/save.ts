import { addDebtor } from '../../actions/add-debtor.ts';
import { type SaveDebtorOutcome, saveDebtor } from '../../actions/change-debtor.ts';
import { dayOf } from '../../domain/calendar.ts';
import type { DebtorClash, DebtorField } from '../../domain/change-debtor.ts';
import type { Debtor } from '../../domain/debtor.ts';
import { UserError } from '../../domain/user-error.ts';
import { debtorFormTexts } from '../../i18n/debtor-form.ts';
import { fill } from '../../i18n/fill.ts';
import { formatMoment } from '../../i18n/format.ts';
import type { Desk } from '../app/screen.ts';
import { noticeOf, questionOf } from '../dialog/update.ts';
import { withFieldLeft } from '../kit/form.ts';
import { refreshBelow } from '../kit/refresh-below.ts';
import { readAsked } from './load.ts';
import { shownValue } from './shown-value.ts';
import { checkedDebtor, type DebtorScreen, isChanged, withFieldsOf, withForm, withWorld } from './update.ts';

type DebtorDesk = Desk<DebtorScreen>;

const idle = (screen: DebtorScreen) => ({ ...screen, busy: false });

/** What the field that has the focus holds is understood, and written out in full. */
export function leaveTheField(desk: DebtorDesk): void {
  const today = dayOf(desk.context.now());
  desk.set((screen) => withForm(screen, withFieldLeft(screen.form, screen.form.focus, desk.language, today)));
}

/** What a field of a debtor is called. */
export function labelOf(desk: Pick<DebtorDesk, 'language'>, field: DebtorField): string {
  const { fields } = debtorFormTexts(desk.language);
  return field === 'topBakkers' ? fields['topBakkers.on'].label : fields[field].label;
}

function tellWhatIsWrong(desk: DebtorDesk): boolean {
  const checked = checkedDebtor(desk.screen);
  if (checked.ok) return false;
  const texts = debtorFormTexts(desk.language);
  desk.set(() => idle(checked.screen));
  if (checked.field === null) {
    desk.open(noticeOf([checked.sentence]));
    return true;
  }
  const label = checked.screen.form.fields.find(({ name }) => name === checked.field)?.label ?? '';
  const rubric = texts.rubrics[checked.screen.rubric];
  desk.say({ level: 'warning', text: fill(texts.look, { label, rubric }) });
  return true;
}

type Conflict = Extract<SaveDebtorOutcome, { readonly outcome: 'conflict' }>;

/** The debtor as it is now becomes what the form is compared with; what stands on the form stays. */
function ontoNow(screen: DebtorScreen, now: Debtor): DebtorScreen {
  return screen.base === null ? screen : { ...screen, base: { ...screen.base, debtor: now }, elsewhere: null };
}

/** Mine, on what the debtor is now: of what I did not touch, it has what the others made of it. */
function withTheirRest(screen: DebtorScreen, conflict: Conflict, desk: DebtorDesk): DebtorScreen {
  const clashing = new Set<string>(conflict.clashes.map(({ field }) => field));
  const rest = conflict.changes.map(({ field }) => field).filter((field) => !clashing.has(field));
  return ontoNow(withFieldsOf(screen, conflict.now, rest, desk.language), conflict.now);
}

function askWhose(desk: DebtorDesk, conflict: Conflict): void {
  const { language } = desk;
  const texts = debtorFormTexts(language);
  const { question, line, goOn, mine, theirs } = texts.conflicts;
  const who = [conflict.by ?? texts.somebody, ...(conflict.at === null ? [] : [formatMoment(language, conflict.at)])];
  const lines = conflict.clashes.map((clash: DebtorClash) =>
    fill(line, {
      label: labelOf(desk, clash.field),
      theirs: shownValue(language, clash.field, clash.theirs),
      mine: shownValue(language, clash.field, clash.mine),
    }),
  );
  const clashing = conflict.clashes.map(({ field }) => field);
  desk.open(
    questionOf(
      [fill(question, { who: who.join(', ') }), '', ...lines],
      [
        { ...goOn, run: () => {} },
        {
          ...mine,
          run: () => {
            desk.set((screen) => withTheirRest(screen, conflict, desk));
            save(desk);
          },
        },
        {
          ...theirs,
          run: () => {
            desk.set((screen) =>
              withFieldsOf(withTheirRest(screen, conflict, desk), conflict.now, clashing, desk.language),
            );
            save(desk);
          },
        },
      ],
    ),
  );
}

async function leave(desk: DebtorDesk, debtor: Debtor, text: string): Promise<void> {
  desk.screen.saved(debtor.number);
  await refreshBelow(desk);
  desk.back();
  desk.say({ level: 'good', text });
}

async function write(desk: DebtorDesk, base: Debtor, next: Debtor): Promise<void> {
  const texts = debtorFormTexts(desk.language);
  if (desk.screen.number === null) {
    const added = await addDebtor(desk.context, next);
    await leave(desk, added, fill(texts.added, { number: added.number, name: added.name }));
    return;
  }
  const outcome = await saveDebtor(desk.context, { base, next });
  if (outcome.outcome === 'conflict') {
    desk.set(idle);
    askWhose(desk, outcome);
    return;
  }
  const labels = outcome.others.map(({ field }) => labelOf(desk, field)).join(', ');
  await leave(desk, outcome.debtor, labels === '' ? texts.saved : fill(texts.others, { labels }));
}

/** *Bewaren*: checks everything, and keeps it; somebody else's change of the same field is asked about. */
export function save(desk: DebtorDesk): void {
  leaveTheField(desk);
  const { base, number } = desk.screen;
  if (base === null) return;
  const texts = debtorFormTexts(desk.language);
  if (number !== null && !isChanged(desk.screen)) {
    desk.back();
    desk.say({ level: 'info', text: texts.nothingChanged });
    return;
  }
  const checked = checkedDebtor(desk.screen);
  if (!checked.ok) {
    tellWhatIsWrong(desk);
    return;
  }
  desk.set((screen) => ({ ...screen, busy: true }));
  void desk.work(async () => {
    try {
      await write(desk, base.debtor, checked.debtor);
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'debtor.refused') throw error;
      // What it was checked against is another by now.
      const { world } = await readAsked(desk);
      desk.set((screen) => withWorld(screen, world));
      if (!tellWhatIsWrong(desk)) throw error;
    }
  }, idle);
}
