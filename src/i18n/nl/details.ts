import type { DetailsTexts } from '../details.ts';

export const detailsTexts: DetailsTexts = {
  title: 'Bijzonderheden',
  help: ['Alles wat er over deze regel te weten is. Met ↑ en ↓ bladert u, Esc gaat terug.'],
};
