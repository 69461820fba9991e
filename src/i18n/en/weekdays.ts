import type { WeekdayTexts } from '../weekdays.ts';

export const weekdayTexts: WeekdayTexts = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
};
