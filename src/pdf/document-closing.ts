import type { Drawable } from './drawable.ts';
import type { Fonts } from './fonts.ts';
import { mm, page } from './page.ts';
import type { Pen, TextStyle } from './pen.ts';
import { qrBoxes, qrModules } from './qr-code.ts';
import type { Fact } from './table-model.ts';
import type { PaymentDetails, TradeDocument } from './trade-document.ts';
import { sizeToFit, wrapText } from './wrap-text.ts';

const size = 8.5;
const line = 13;
const totalsLeft = mm(125);
const vatWidth = mm(95);
const qrWidth = mm(28);
const space = 14;

/** Rate on the left, base and tax right-aligned, smaller if the figures are very large. */
function drawVat(pen: Pen, vat: TradeDocument['vat'], top: number): void {
  const edges = vat.columns.map((_, index) => page.left + vatWidth * (0.24 + 0.38 * index));
  const figures = sizeToFit(longest(vat.rows.flat()), pen.fonts.regular, size, 3, vatWidth * 0.36);
  const draw = (cells: readonly string[], y: number, style: TextStyle) => {
    const [rate = '', ...amounts] = cells;
    pen.text(rate, page.left, y, style);
    amounts.forEach((amount, index) => {
      pen.textRight(amount, edges[index + 1] ?? 0, y, style);
    });
  };
  draw(
    vat.columns.map(({ label }) => label),
    top + size,
    { size: 7.5, colour: 'muted' },
  );
  pen.rule(page.left, page.left + vatWidth, top + size + 4);
  vat.rows.forEach((cells, row) => {
    draw(cells, top + size + (row + 1) * line + 3, { size: figures });
  });
}

function longest(texts: readonly string[]): string {
  return texts.reduce((most, text) => (text.length > most.length ? text : most), '');
}

function drawTotals(pen: Pen, totals: readonly Fact[], gross: Fact, top: number): void {
  const width = page.right - totalsLeft;
  const draw = ({ label, value }: Fact, y: number, style: TextStyle) => {
    const face = pen.fonts[style.weight ?? 'regular'];
    const fitted = sizeToFit(`${label}  ${value}`, face, style.size, 3, width);
    pen.text(label, totalsLeft, y, { ...style, size: fitted });
    pen.textRight(value, page.right, y, { ...style, size: fitted });
  };
  totals.forEach((total, index) => {
    draw(total, top + size + index * line, { size });
  });
  const y = top + size + totals.length * line;
  pen.rule(totalsLeft, page.right, y - 5, 'text', 0.8);
  draw(gross, y + 8, { size: 10.5, weight: 'semibold' });
}

function totalsBlock(document: TradeDocument): Drawable {
  const rates = document.vat.rows.length;
  const height = Math.max((rates + 1) * line + 8, (document.totals.length + 1) * line + 14);
  return {
    height,
    draw: (pen, top) => {
      if (rates > 0) drawVat(pen, document.vat, top);
      drawTotals(pen, document.totals, document.gross, top);
    },
  };
}

function notesBlock(notes: readonly string[], fonts: Fonts): Drawable {
  const lines = notes.flatMap((note) => wrapText(note, fonts.semibold, size, page.contentWidth, 3));
  return {
    height: lines.length === 0 ? 0 : lines.length * line + 10,
    draw: (pen, top) => {
      lines.forEach((text, index) => {
        pen.text(text, page.left, top + size + index * line, { size, weight: 'semibold' });
      });
    },
  };
}

function paymentBlock(payment: PaymentDetails, fonts: Fonts): Drawable {
  const width = page.contentWidth - (payment.qr === null ? 0 : qrWidth + mm(12));
  const sentence = wrapText(payment.sentence, fonts.regular, size, width, 4);
  const labels = payment.facts.map(({ label }) => fonts.regular.widthOf(label, size));
  const valueLeft = page.left + labels.reduce((most, label) => Math.max(most, label), 0) + 12;
  const facts = payment.facts.map(({ label, value }) => ({
    label,
    lines: wrapText(value, fonts.regular, size, page.left + width - valueLeft, 2),
  }));
  const factLines = facts.reduce((count, { lines }) => count + lines.length, 0);
  const words = 30 + sentence.length * line + 4 + factLines * line;
  const height = Math.max(words, payment.qr === null ? 0 : qrWidth + 34);
  const modules = payment.qr === null ? null : qrModules(payment.qr);
  return {
    height,
    draw: (pen, top) => {
      pen.rule(page.left, page.right, top);
      pen.text(payment.heading, page.left, top + 18, { size: 9.5, weight: 'semibold' });
      let y = top + 35;
      for (const text of sentence) {
        pen.text(text, page.left, y, { size });
        y += line;
      }
      y += 4;
      for (const { label, lines } of facts) {
        pen.text(label, page.left, y, { size, colour: 'muted' });
        for (const text of lines) {
          pen.text(text, valueLeft, y, { size });
          y += line;
        }
      }
      if (modules) {
        const left = page.right - qrWidth;
        // White below and around the code (its quiet zone), so that no watermark reaches it.
        pen.boxes([[left - mm(3), top + 4, qrWidth + mm(6), qrWidth + 16]], 'paper');
        pen.boxes(qrBoxes(modules, left, top + 12, qrWidth));
        pen.textRight(payment.scan, page.right, top + 12 + qrWidth + 11, { size: 6.5, colour: 'muted' });
      }
    },
  };
}

/** The end of a document, on one page: tax per rate, totals, notes such as the reverse charge, and how to pay. */
export function documentClosing(document: TradeDocument, fonts: Fonts): Drawable {
  const { payment } = document;
  const blocks = [
    totalsBlock(document),
    notesBlock(document.notes, fonts),
    ...(payment === null ? [] : [paymentBlock(payment, fonts)]),
  ];
  return {
    height: blocks.reduce((height, block) => height + block.height + space, 0),
    draw: (pen, top) => {
      let y = top + space;
      for (const block of blocks) {
        block.draw(pen, y);
        y += block.height + (block.height === 0 ? 0 : space);
      }
    },
  };
}
