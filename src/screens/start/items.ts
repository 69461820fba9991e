import type { KeyLabel } from '../../i18n/key-labels.ts';
import type { Desk } from '../app/screen.ts';
import { articlesOf } from '../articles/update.ts';
import { companiesOf } from '../companies/update.ts';
import { debtorsOf } from '../debtors/update.ts';
import { deliveriesOf } from '../deliveries/update.ts';
import { invoicesOf } from '../invoices/update.ts';
import { mailboxOf } from '../mailbox/update.ts';
import { optionsOf } from '../options/update.ts';
import { openOutbox } from '../outbox/open.ts';
import { productionListOf } from '../production-list/update.ts';
import { wizardOf } from '../wizard/update.ts';
import type { StartScreen } from './update.ts';

/** One thing to do from the first screen. */
export interface StartItem {
  readonly id: string;
  readonly key: string;
  readonly label: KeyLabel;
  readonly when: (desk: Desk<StartScreen>) => boolean;
  readonly run: (desk: Desk<StartScreen>) => void;
}

const always = () => true;

const items: readonly StartItem[] = [
  {
    id: 'set-up',
    key: '0',
    label: 'setUp',
    when: ({ screen }) => !screen.isSetUp,
    run: (desk) => desk.open(wizardOf()),
  },
  { id: 'invoices', key: '1', label: 'invoices', when: always, run: (desk) => desk.open(invoicesOf()) },
  { id: 'deliveries', key: '2', label: 'deliveries', when: always, run: (desk) => desk.open(deliveriesOf()) },
  { id: 'debtors', key: '3', label: 'debtors', when: always, run: (desk) => desk.open(debtorsOf()) },
  { id: 'articles', key: '4', label: 'articles', when: always, run: (desk) => desk.open(articlesOf()) },
  { id: 'outbox', key: '5', label: 'outbox', when: always, run: openOutbox },
  { id: 'options', key: '7', label: 'options', when: always, run: (desk) => desk.open(optionsOf()) },
  {
    id: 'production-list',
    key: '8',
    label: 'productionList',
    when: always,
    run: (desk) => desk.open(productionListOf()),
  },
  {
    id: 'companies',
    key: '9',
    label: 'companies',
    when: ({ installation }) => installation !== null,
    run: (desk) => desk.open(companiesOf()),
  },
  {
    id: 'mailbox',
    key: 'm',
    label: 'practiceMail',
    when: ({ practice }) => practice !== null,
    run: (desk) => {
      if (desk.practice) desk.open(mailboxOf(desk.practice.mail));
    },
  },
];

/** What there is to do here and now. @param desk null: whatever there may ever be */
export function startItems(desk: Desk<StartScreen> | null): readonly StartItem[] {
  return desk === null ? items : items.filter(({ when }) => when(desk));
}
