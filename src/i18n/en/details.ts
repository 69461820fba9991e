import type { DetailsTexts } from '../details.ts';

export const detailsTexts: DetailsTexts = {
  title: 'Details',
  help: ['Everything there is to know about this row. ↑ and ↓ move through it, Esc goes back.'],
};
