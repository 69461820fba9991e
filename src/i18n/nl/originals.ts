import type { OriginalTexts } from '../originals.ts';

export const originalTexts: OriginalTexts = {
  notKept: {
    one: 'De PDF van {numbers} kon nog niet worden bewaard: {cause}',
    many: 'De PDF’s van {count} facturen ({numbers}) konden nog niet worden bewaard: {cause}',
  },
  madeUpFor: {
    one: 'Het nummer is wel gegeven en de factuur is geboekt: maak haar niet nog een keer. De PDF wordt gemaakt als u haar verstuurt, zodra dit is verholpen.',
    many: 'De nummers zijn wel gegeven en de facturen zijn geboekt: maak ze niet nog een keer. De PDF’s worden gemaakt als u ze verstuurt, zodra dit is verholpen.',
  },
};
