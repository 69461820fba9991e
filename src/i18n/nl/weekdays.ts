import type { WeekdayTexts } from '../weekdays.ts';

export const weekdayTexts: WeekdayTexts = {
  monday: 'maandag',
  tuesday: 'dinsdag',
  wednesday: 'woensdag',
  thursday: 'donderdag',
  friday: 'vrijdag',
  saturday: 'zaterdag',
  sunday: 'zondag',
};
