import type { DetailsTexts } from '../details.ts';

export const detailsTexts: DetailsTexts = {
  title: 'Einzelheiten',
  help: ['Alles, was es über diese Zeile zu wissen gibt. Mit ↑ und ↓ blättern Sie, Esc geht zurück.'],
};
