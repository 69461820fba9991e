import type { CompanyOverview } from '../../actions/installation.ts';
import { setOptions } from '../../actions/options.ts';
import { companiesTexts } from '../../i18n/companies.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { fill } from '../../i18n/fill.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { questionOf } from '../dialog/update.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { backBinding } from '../kit/binding-sets.ts';
import { current, withRows } from '../kit/list.ts';
import { listMovement, noRows } from '../kit/list-bindings.ts';
import { listHeight } from '../kit/paint-list.ts';
import { newCompanyOf } from '../new-company/update.ts';
import { type CompaniesScreen, idOfCompany } from './update.ts';

type CompaniesDesk = Desk<CompaniesScreen>;

const idle = (screen: CompaniesScreen): CompaniesScreen => ({ ...screen, busy: false });

/** What a company is called: by its folder as long as its name is not known. */
export function nameOf(desk: Pick<CompaniesDesk, 'language'>, { id, name, trouble }: CompanyOverview): string {
  if (trouble) return id;
  return name === '' ? fill(companiesTexts(desk.language).unnamed, { id }) : name;
}

/** Reads the list; at first the cursor is on the company in which one works. */
export function readCompanies(desk: CompaniesDesk): Promise<void> {
  return desk.work(async () => {
    const rows = (await desk.installation?.companies()) ?? [];
    desk.set((screen) => {
      const list = withRows(screen.list, rows, idOfCompany, listHeight(desk.area));
      const here = rows.findIndex(({ id }) => id === desk.context.company.id);
      const first = screen.list.rows.length === 0 && here >= 0;
      return { ...screen, busy: false, list: first ? { ...list, cursor: here } : list };
    });
  }, idle);
}

function enter(desk: CompaniesDesk, { id }: CompanyOverview): void {
  desk.set((screen) => ({ ...screen, busy: true }));
  desk.work(async () => {
    const context = await desk.installation?.open(id);
    if (context) await desk.enter(context);
  }, idle);
}

/** Whoever goes to another company loses what is not saved here; that is asked first. */
function choose(desk: CompaniesDesk): void {
  const company = current(desk.screen.list);
  if (!company) return;
  const { unsaved, language } = desk;
  if (unsaved.length === 0) {
    enter(desk, company);
    return;
  }
  const texts = companiesTexts(language);
  const lines = [
    fill(texts.enterQuestion, { company: nameOf(desk, company) }),
    ...unsaved.map((work) => fill(consoleTexts(language).unsaved, { work })),
  ];
  desk.open(
    questionOf(lines, [
      { label: texts.stay, letter: texts.stayLetter, run: () => {} },
      { label: texts.enter, letter: texts.enterLetter, run: () => enter(desk, company) },
    ]),
  );
}

function turnMail(desk: CompaniesDesk, company: CompanyOverview): void {
  const texts = companiesTexts(desk.language);
  const name = nameOf(desk, company);
  desk.work(async () => {
    const context = await desk.installation?.open(company.id);
    if (!context) return;
    await setOptions(context, [['mail.enabled', company.sendsMail ? 'no' : 'yes']]);
    await readCompanies(desk);
    desk.say({ level: 'good', text: fill(company.sendsMail ? texts.mailIsOff : texts.mailIsOn, { company: name }) });
  });
}

function askAboutMail(desk: CompaniesDesk): void {
  const company = current(desk.screen.list);
  if (!company) return;
  const texts = companiesTexts(desk.language);
  const question = company.sendsMail ? texts.mailOffQuestion : texts.mailOnQuestion;
  desk.open(
    questionOf(
      [fill(question, { company: nameOf(desk, company) })],
      [
        { label: consoleTexts(desk.language).cancel, letter: texts.cancelLetter, run: () => {} },
        {
          label: company.sendsMail ? texts.turnOff : texts.turnOn,
          letter: company.sendsMail ? texts.turnOffLetter : texts.turnOnLetter,
          run: () => turnMail(desk, company),
        },
      ],
    ),
  );
}

const nothing = ({ screen }: CompaniesDesk) => noRows(screen.list);

export const companiesBindings: readonly ScreenBinding<CompaniesScreen>[] = [
  {
    id: 'companies.enter',
    keys: parseKeyNames('Enter'),
    label: 'enterCompany',
    group: 'rows',
    disabledReason: nothing,
    run: choose,
  },
  {
    id: 'companies.add',
    keys: parseKeyNames('n'),
    label: 'addCompany',
    group: 'screen',
    run: (desk) => desk.open(newCompanyOf(desk.language)),
  },
  {
    id: 'companies.mail',
    keys: parseKeyNames('e'),
    label: 'turnMail',
    group: 'rows',
    disabledReason: (desk) => (current(desk.screen.list)?.trouble ? 'cannotBeRead' : nothing(desk)),
    run: askAboutMail,
  },
  ...listMovement<CompaniesScreen, CompanyOverview>('companies', {
    get: ({ list }) => list,
    put: (screen, list) => ({ ...screen, list }),
    height: ({ area }) => listHeight(area),
  }),
  // Before a company is chosen there is nothing to go back to.
  { ...backBinding<CompaniesScreen>('companies'), when: ({ isFirst }) => !isFirst },
];
