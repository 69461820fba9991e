import type { Drawable } from './drawable.ts';
import type { Fonts } from './fonts.ts';
import { mm, page } from './page.ts';
import type { Pen } from './pen.ts';
import type { Fact } from './table-model.ts';
import { cutToWidth, sizeToFit, wrapText } from './wrap-text.ts';

/** Who sends a document, as it stands at its head. */
export interface Sender {
  readonly name: string;
  readonly lines: readonly string[];
  readonly facts: readonly Fact[];
  /** One small line above the reader's address, seen through the window of the envelope. */
  readonly sender: string;
}

/** Who gets it. */
export interface Reader {
  readonly name: string;
  readonly lines: readonly string[];
}

const logo = { top: mm(13), width: mm(70), height: mm(22) } as const;
const seller = { left: mm(122), width: mm(73), top: mm(13) } as const;
/** The window of a DL envelope, with the sheet folded in three (DIN 5008 form B, NEN 1026 left). */
const window = { left: page.left, width: mm(85), top: mm(50) } as const;
/** Where the letterhead ends and the document itself begins. */
const letterheadHeight = mm(93);

function drawSender(pen: Pen, sender: Sender): void {
  const { regular, semibold } = pen.fonts;
  let y = seller.top + 8.5;
  for (const line of wrapText(sender.name, semibold, 9, seller.width, 2)) {
    pen.text(line, seller.left, y, { size: 9, weight: 'semibold' });
    y += 11.5;
  }
  for (const line of sender.lines.flatMap((text) => wrapText(text, regular, 8, seller.width, 2))) {
    pen.text(line, seller.left, y, { size: 8 });
    y += 10.4;
  }
  y += 4;
  const labels = sender.facts.map(({ label }) => regular.widthOf(label, 8));
  const valueLeft = seller.left + labels.reduce((most, width) => Math.max(most, width), 0) + 8;
  for (const { label, value } of sender.facts) {
    pen.text(label, seller.left, y, { size: 8, colour: 'muted' });
    const size = sizeToFit(value, regular, 8, 6, page.right - valueLeft);
    for (const line of wrapText(value, regular, size, page.right - valueLeft, 2)) {
      pen.text(line, valueLeft, y, { size });
      y += 10.4;
    }
  }
}

function drawReader(pen: Pen, sender: Sender, reader: Reader): void {
  const { regular } = pen.fonts;
  const small = cutToWidth(sender.sender, regular, 6, window.width);
  pen.text(small, window.left, window.top, { size: 6, colour: 'muted' });
  // Only the name may take two lines, so that the town and the country always stay within the window.
  [...wrapText(reader.name, regular, 10, window.width, 2), ...reader.lines].forEach((text, index) => {
    const size = sizeToFit(text, regular, 10, 7, window.width);
    const line = cutToWidth(text, regular, size, window.width);
    pen.text(line, window.left, window.top + 16 + index * 13, { size });
  });
}

/**
 * The head of a document's first page: logo or name, the sender's particulars, and the reader's address where the window
 * of a DL envelope shows it (20 mm from the left, 50 mm from the top).
 * @param picture a PNG or JPEG; null: the sender's name stands in its place
 */
export function letterhead(sender: Sender, reader: Reader, picture: Buffer | null): Drawable {
  return {
    height: letterheadHeight,
    draw: (pen, top) => {
      if (picture) pen.picture(picture, page.left, top + logo.top, logo.width, logo.height);
      else {
        const name = wrapText(sender.name, pen.fonts.semibold, 18, mm(100), 2);
        name.forEach((line, index) => {
          pen.text(line, page.left, top + logo.top + 18 + index * 22, { size: 18, weight: 'semibold' });
        });
      }
      drawSender(pen, sender);
      drawReader(pen, sender, reader);
    },
  };
}

const perRow = 4;
/** Lines of a fact with a row of its own: name and address of the longest debtor. */
const wideLines = 4;

/** Facts as they stand in rows: four to a row, and a wide one in a row for itself. */
function inRows<F extends Fact>(facts: readonly F[]): readonly (readonly F[])[] {
  const rows: F[][] = [];
  for (const fact of facts) {
    const last = rows.at(-1);
    if (fact.wide || !last || last.length === perRow || last[0]?.wide) rows.push([fact]);
    else last.push(fact);
  }
  return rows;
}

/** The document's title with the facts that identify it, four to a row, long ones in a row of their own. */
export function titleBlock(title: string, facts: readonly Fact[], fonts: Fonts): Drawable {
  const width = page.contentWidth / perRow;
  const cells = facts.map((fact) => ({
    ...fact,
    lines: fact.wide
      ? wrapText(fact.value, fonts.regular, 9, page.contentWidth - 8, wideLines)
      : wrapText(fact.value, fonts.regular, 9, width - 8, 2),
  }));
  const rows = inRows(cells);
  const heights = rows.map((row) => 17 + 11.5 * row.reduce((most, { lines }) => Math.max(most, lines.length), 1));
  const titleHeight = 25;
  return {
    height: titleHeight + heights.reduce((total, height) => total + height, 0) + 10,
    draw: (pen, top) => {
      pen.text(title, page.left, top + 16, { size: 17, weight: 'semibold' });
      let y = top + titleHeight;
      rows.forEach((row, index) => {
        row.forEach(({ label, lines }, column) => {
          const x = page.left + column * width;
          pen.text(label, x, y + 8, { size: 7, colour: 'muted' });
          lines.forEach((line, number) => {
            pen.text(line, x, y + 19 + number * 11.5, { size: 9 });
          });
        });
        y += heights[index] ?? 0;
      });
    },
  };
}
