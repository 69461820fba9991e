import type { Language } from '../domain/debtor.ts';
import { keyLabels as de } from './de/key-labels.ts';
import { keyLabels as en } from './en/key-labels.ts';
import { keyLabels as nl } from './nl/key-labels.ts';

/** Headings of the help page, in the order in which it has them. */
export const keyGroups = ['screen', 'rows', 'edit', 'move', 'console'] as const;
export type KeyGroup = (typeof keyGroups)[number];

/** What keys do, in a word or two, for footer and help. The first line of each screen is its own. */
export const keyLabelNames = [
  'up',
  'down',
  'pageUp',
  'pageDown',
  'first',
  'last',
  'open',
  'back',
  'mark',
  'markShown',
  'markRange',
  'unmarkAll',
  'search',
  'endSearch',
  'sort',
  'help',
  'palette',
  'redraw',
  'leave',
  'confirm',
  'choose',
  'nextField',
  'previousField',
  'nextValue',
  'previousValue',
  'fieldHelp',
  'filters',
  'setUp',
  'nextStep',
  'previousStep',
  'cancelSetUp',
  'save',
  'ok',
  'invoices',
  'practiceMail',
  'showText',
  'showMail',
  'printInternal',
  'whyNotSent',
  'change',
  'remove',
  'nextPart',
  'previousPart',
  'showMessage',
  'nextOne',
  'previousOne',
  'changeLine',
  'addLine',
  'removeLine',
  'keepLine',
  'outbox',
  'companies',
  'enterCompany',
  'addCompany',
  'turnMail',
  'saveAndTest',
  'sendTest',
  'onlyCheck',
  'changeAccount',
  'keepAccount',
  'tryAgain',
  'checkDomain',
  'checkDomainOrderNow',
  'fix1',
  'fix2',
  'fix3',
  'fix4',
  'options',
  'saveAndClose',
  'previousRubric',
  'nextRubric',
  'toRubrics',
  'cancelChanges',
  'searchOptions',
  'testMessage',
  'advancedMail',
  'choosePreset',
  'signIn',
  'testPage',
  'whitelistText',
  'settingsSheet',
  'toggleItem',
  'nextItem',
  'previousItem',
  'pageOfFields',
  'firstField',
  'lastField',
  'makeInvoices',
  'finalise',
  'deliver',
  'send',
  'switchRoute',
  'leaveOut',
  'fixAddress',
  'giveReason',
  'nextProblem',
  'finaliseDrafts',
  'why',
  'pause',
  'resume',
  'stop',
  'onlyProblems',
  'details',
  'retry',
  'retryFailed',
  'printSheet',
  'cancelEntry',
  'runNow',
  'closingSheets',
  'stateFilter',
  'older',
  'left',
  'right',
  'wordLeft',
  'wordRight',
  'lineStart',
  'lineEnd',
  'textStart',
  'textEnd',
  'undo',
  'redo',
  'selectText',
  'selectAll',
  'unselect',
  'cut',
  'copy',
  'paste',
  'eraseWordBefore',
  'eraseWordAfter',
  'okText',
  'cancelText',
  'otherPart',
  'tags',
  'insertTag',
  'previewText',
  'backToText',
  'restoreDefault',
  'takeSuggestion',
  'findExample',
  'changeText',
] as const;
export type OwnKeyLabel = (typeof keyLabelNames)[number];

/** Why a key does nothing just now. */
export const keyReasonNames = [
  'nothingThere',
  'cannotBeRead',
  'alreadySaved',
  'finalNotChanged',
  'finalNotDeleted',
  'noMessageKept',
  'noLineHere',
  'lineIsRemoved',
  'stillBusy',
  'noDraftChosen',
  'nothingToFinalise',
  'nothingToMake',
  'nothingGoes',
  'noProblems',
  'noneSentBefore',
  'noDraftsHere',
  'notByMail',
  'notFailed',
  'noneFailed',
  'goneAlready',
  'allLoaded',
  'stopping',
  'nothingSelected',
  'nothingToUndo',
  'nothingToRedo',
  'nothingCopied',
  'isDefaultText',
] as const;

export type KeyLabel = OwnKeyLabel | (typeof keyReasonNames)[number];

export interface KeyLabels {
  readonly labels: Readonly<Record<KeyLabel, string>>;
  readonly groups: Readonly<Record<KeyGroup, string>>;
  /** Named keys that are called otherwise than on the keyboard's caps in English. */
  readonly keys: Readonly<Record<string, string>>;
}

const tables: Readonly<Record<Language, KeyLabels>> = { nl, de, en };

/** What keys do, in a language. */
export function keyLabels(language: Language): KeyLabels {
  return tables[language];
}

/** What a key is called: `Spatie`, `↑`, `Ctrl+O`. */
export function keyText(language: Language, key: string): string {
  const parts = key.length > 1 ? key.split('+') : [key];
  return parts.map((part) => tables[language].keys[part] ?? part).join('+');
}

/** Why a key does nothing just now, as a sentence. */
export function keyReason(language: Language, reason: KeyLabel): string {
  return tables[language].labels[reason];
}
