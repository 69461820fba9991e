import type { Drawable } from './drawable.ts';
import type { Fonts } from './fonts.ts';
import { mm, page } from './page.ts';
import type { Pen } from './pen.ts';
import { cutToWidth, wrapText } from './wrap-text.ts';

const footerStyle = { size: 7, colour: 'muted' } as const;
const footerLine = 9;
const mostFooterLines = 4;
const pageNumberRoom = mm(30);

/** A large light word across the page. Drawn first, so that everything else stands on top of it and stays readable. */
export function drawWatermark(pen: Pen, word: string): void {
  const widthAtOne = pen.fonts.semibold.widthOf(word, 1);
  const size = Math.min(150, mm(225) / widthAtOne);
  const centre = { x: page.width / 2, y: page.height / 2 };
  pen.turned(52, centre.x, centre.y, () => {
    pen.textCentre(word, centre.x, centre.y + size * 0.36, { size, weight: 'semibold', colour: 'mark' });
  });
}

/** The foot of a page: the seller's own text, and which page this is. */
export interface PageFooter {
  /** Where it begins, in points from the top of the page; the content ends above it. */
  readonly top: number;
  readonly draw: (pen: Pen, pageNumber: string) => void;
}

/** @param texts the lines of the seller's footer; more than fit on four lines are cut with an ellipsis */
export function pageFooter(texts: readonly string[], fonts: Fonts): PageFooter {
  const width = page.contentWidth - pageNumberRoom;
  const lines = texts.flatMap((text) => wrapText(text, fonts.regular, footerStyle.size, width, mostFooterLines));
  const shown = lines.slice(0, mostFooterLines);
  const cut = lines.length > shown.length;
  const top = page.height - mm(11) - Math.max(1, shown.length) * footerLine - 5;
  return {
    top,
    draw: (pen, pageNumber) => {
      pen.rule(page.left, page.right, top);
      shown.forEach((line, index) => {
        const last = cut && index === shown.length - 1;
        const text = last ? cutToWidth(`${line} …`, fonts.regular, footerStyle.size, width) : line;
        pen.text(text, page.left, top + 5 + footerStyle.size + index * footerLine, footerStyle);
      });
      pen.textRight(pageNumber, page.right, top + 5 + footerStyle.size, footerStyle);
    },
  };
}

/** What stands at the head of the second and later pages: whose document this is, and which. */
export function runningHeader(owner: string, name: string, reader: string): Drawable {
  return {
    height: mm(11),
    draw: (pen, top) => {
      const size = 8.5;
      const y = top + size;
      const half = page.contentWidth / 2 - mm(3);
      const { regular, semibold } = pen.fonts;
      pen.text(cutToWidth(owner, semibold, size, half), page.left, y, { size, weight: 'semibold' });
      const right = cutToWidth(`${name}  ·  ${reader}`, regular, size, half);
      pen.textRight(right, page.right, y, { size, colour: 'muted' });
      pen.rule(page.left, page.right, y + 6);
    },
  };
}
