import type { DebtorSettingTexts } from '../debtor-settings.ts';
import { weekdayTexts } from './weekdays.ts';

export const debtorSettingTexts: DebtorSettingTexts = {
  days: { ...weekdayTexts, none: 'none (by hand)' },
  types: { total: 'Total invoice', specified: 'Specified', weekly: 'Weekly statement' },
  collects: { none: 'No', address: 'Yes, per delivery address', all: 'Yes, everything' },
  dispatches: { pdf: 'PDF', paper: 'Paper', both: 'PDF and paper' },
  short: {
    types: { total: 'total', specified: 'specif.', weekly: 'week' },
    dispatches: { pdf: 'PDF', paper: 'paper', both: 'both' },
  },
  sentence: {
    when: {
      monday: 'Every Monday',
      tuesday: 'Every Tuesday',
      wednesday: 'Every Wednesday',
      thursday: 'Every Thursday',
      friday: 'Every Friday',
      saturday: 'Every Saturday',
      sunday: 'Every Sunday',
      none: 'Only when you choose this debtor yourself:',
    },
    what: {
      total: {
        none: 'a total invoice per delivery note',
        address: 'one total invoice per delivery address',
        all: 'one total invoice for everything together',
      },
      specified: {
        none: 'a specified invoice per delivery note',
        address: 'one invoice per delivery address, specified per delivery note',
        all: 'one invoice for everything together, specified per delivery note',
      },
      weekly: {
        none: 'a weekly statement per delivery note',
        address: 'one weekly statement per delivery address',
        all: 'one weekly statement for everything together',
      },
    },
    whole: '{when} {what}, {how}.',
    mail: 'as a PDF to {to}',
    mailToNobody: 'as a PDF, but there is no e-mail address yet',
    copyTo: '(copy to {cc})',
    paper: { one: 'on paper, {count} copy', many: 'on paper, {count} copies' },
    paperWithoutCopies: 'on paper, but with 0 copies: nothing is printed',
    and: 'and',
    central: 'Through TopBakkers: under debtor number {number} there, to {central} instead of to the debtor.',
    centralWithProject:
      'Through TopBakkers: under debtor number {number} there, project {project}, to {central} instead of to the debtor.',
    noCentral: 'a central billing address that has not been filled in yet',
    noNumber: '(not filled in yet)',
    bundled: 'All invoices of a run go together in one e-mail.',
    oneByOne: 'Each invoice goes in an e-mail of its own.',
    billedTo: 'Everything is billed to {debtor}: invoice day, type, collecting and dispatch are those of that one.',
    billedThrough:
      'Everything is billed to {end} by way of {debtor}: invoice day, type, collecting and dispatch are those of that one.',
    ownDiscount: 'The discount of {percent} stays that of this debtor.',
    billedFor: {
      one: 'The deliveries to {count} other debtor are billed here too.',
      many: 'The deliveries to {count} other debtors are billed here too.',
    },
    closed: 'Closed: no new delivery notes are added; what is still open is invoiced.',
    andMore: '{first} and {count} more',
  },
};
