import type { PriceChangeTexts } from '../price-change.ts';

export const priceChangeTexts: PriceChangeTexts = {
  title: 'Change prices',
  help: [
    'The prices of the marked articles rise by a percentage, or fall with a minus sign, from a day that you choose. What counts is the price that would hold on that day; it is rounded to whole cents, half a cent up.',
    'F2 first shows the old and the new price of each article. F2 once more saves them, all at once; Esc goes back to the percentage.',
    'Lines that exist keep their price. If another price is planned for later already, it begins on its day all the same: the last column shows that.',
  ],
  about: {
    one: 'The price of {article} rises or falls by a percentage.',
    many: 'The prices of {count} articles rise or fall by a percentage.',
  },
  labels: { share: 'Percentage', from: 'From' },
  fieldHelp: {
    share: 'For instance 3 or 2.5; with a minus sign prices fall: -10.',
    from: 'The first day with the new prices: today or later. You can type today, 1-1 or +7.',
  },
  problems: {
    share: 'This is no percentage. Write it with two decimals at most, such as 2.5 or -10, from -100 to 1000.',
    past: 'Prices change from today or later.',
  },
  columns: {
    code: 'Code',
    name: 'Name',
    before: 'Old',
    after: 'New',
    difference: 'Change',
    later: 'Planned after',
    same: 'same',
  },
  preview: '{share} from {date}. Prices that change: {count} of {total}.',
  linesKeep: 'Lines that exist keep their price.',
  laterNote: 'What was planned for later begins all the same.',
  kept: { one: 'New price from {date}: one article.', many: 'New price from {date}: {count} articles.' },
  unsaved: 'a change of prices',
};
