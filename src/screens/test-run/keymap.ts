import { senderDomainLines } from '../../i18n/sender-domain.ts';
import { testMailTexts } from '../../i18n/test-mail.ts';
import { checkSenderDomain } from '../actions.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { detailsOf } from '../details/update.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { backBinding } from '../kit/binding-sets.ts';
import { textMovement } from '../kit/text-page.ts';
import { fieldToMend } from './field-to-mend.ts';
import { pageOf } from './lines.ts';
import { keep, mend, retry } from './start.ts';
import { again, type TestRunScreen, toKeep, valuesOfChange } from './update.ts';

type TestRunDesk = Desk<TestRunScreen>;

const over = ({ screen }: TestRunDesk) => screen.report !== null;
const failed = ({ screen }: TestRunDesk) => screen.report?.end === 'failed';
const checked = ({ screen }: TestRunDesk) => screen.report?.end === 'checked';
const worked = (desk: TestRunDesk) => over(desk) && !failed(desk);

/** The account as it was tried, at the field that the failure points at. */
function change(desk: TestRunDesk): void {
  const refusal = desk.screen.report?.steps.at(-1)?.refusal ?? null;
  mend(desk, refusal === null ? 'mail.server' : fieldToMend(refusal));
}

const fixKeys = ['1', '2', '3', '4'] as const;
const fixLabels = ['fix1', 'fix2', 'fix3', 'fix4'] as const;

const fixBindings: readonly ScreenBinding<TestRunScreen>[] = fixLabels.map((label, index) => ({
  id: `test-run.${label}`,
  keys: parseKeyNames(fixKeys[index] ?? ''),
  label,
  group: 'screen',
  when: ({ screen }) => screen.report?.fixes[index] !== undefined,
  run: (desk) => {
    const fix = desk.screen.report?.fixes[index];
    if (fix) retry(desk, again(desk.screen, valuesOfChange(fix.change)));
  },
}));

/**
 * The sender's domain as others see it: whether mail from it will be trusted.
 * @param withOrderNow the line to publish lets OrderNow send too
 */
function showDomain(desk: TestRunDesk, withOrderNow: boolean): void {
  const { account } = desk.screen;
  desk.say({ level: 'info', text: testMailTexts(desk.language).lookingUp });
  desk.work(async () => {
    const answers = new Map(Object.entries(account));
    const report = await checkSenderDomain(desk.context, { answers, withOrderNow });
    desk.say({ level: 'info', text: '' });
    desk.open(detailsOf(account['mail.from'] ?? '', senderDomainLines(desk.language, report)));
  });
}

export const testRunBindings: readonly ScreenBinding<TestRunScreen>[] = [
  ...fixBindings,
  {
    id: 'test-run.keep',
    keys: parseKeyNames('b', 'F2', 'Ctrl+O'),
    label: 'keepAccount',
    group: 'screen',
    when: (desk) => worked(desk) && !checked(desk),
    disabledReason: ({ screen }) => (Object.keys(toKeep(screen)).length === 0 ? 'alreadySaved' : undefined),
    run: keep,
  },
  {
    id: 'test-run.send',
    keys: parseKeyNames('F2', 'Ctrl+O'),
    label: 'sendTest',
    group: 'screen',
    when: checked,
    run: (desk) => desk.replace(again(desk.screen, {}, false)),
  },
  {
    id: 'test-run.change',
    keys: parseKeyNames('Enter', 'w'),
    label: 'changeAccount',
    group: 'screen',
    when: over,
    run: change,
  },
  {
    id: 'test-run.again',
    keys: parseKeyNames('r'),
    label: 'tryAgain',
    group: 'screen',
    when: over,
    run: (desk) => desk.replace(again(desk.screen, {})),
  },
  {
    id: 'test-run.domain',
    keys: parseKeyNames('d'),
    label: 'checkDomain',
    group: 'screen',
    when: over,
    run: (desk) => showDomain(desk, false),
  },
  {
    id: 'test-run.domain-with-ordernow',
    keys: parseKeyNames('o'),
    label: 'checkDomainOrderNow',
    group: 'screen',
    when: over,
    run: (desk) => showDomain(desk, true),
  },
  ...textMovement<TestRunScreen>('test-run', pageOf),
  backBinding('test-run'),
];
