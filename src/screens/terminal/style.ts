/** The sixteen colours, in the order of their SGR numbers. */
const colours = [
  'black',
  'red',
  'green',
  'yellow',
  'blue',
  'magenta',
  'cyan',
  'white',
  'grey',
  'brightRed',
  'brightGreen',
  'brightYellow',
  'brightBlue',
  'brightMagenta',
  'brightCyan',
  'brightWhite',
] as const;

export type Colour = (typeof colours)[number];

/** How a cell looks, packed into one number so that cells compare fast. 0 is plain. */
export type Style = number & { readonly style?: never };

/** Attributes, each a bit: its SGR number to switch on and to switch off (ECMA-48 § 8.3.117). */
const attributes = {
  bold: { bit: 1, on: 1, off: 22 },
  dim: { bit: 2, on: 2, off: 22 },
  italic: { bit: 4, on: 3, off: 23 },
  underline: { bit: 8, on: 4, off: 24 },
  inverse: { bit: 16, on: 7, off: 27 },
  strikethrough: { bit: 32, on: 9, off: 29 },
} as const;

type Attribute = keyof typeof attributes;

const flags = 63;
const colourBits = 31;
const foreground = 6;
const background = 11;
/** What is left without colours: the attributes of the oldest terminals. */
const withoutColour = attributes.bold.bit | attributes.underline.bit | attributes.inverse.bit;

export const plain: Style = 0;

/** A style from its parts, for layers; Ink's own texts bring theirs as SGR. */
export function styleOf(
  parts: Readonly<Partial<Record<Attribute, boolean>>> & {
    readonly colour?: Colour;
    readonly backgroundColour?: Colour;
  },
): Style {
  let style = 0;
  for (const [name, { bit }] of Object.entries(attributes)) if (parts[name as Attribute]) style |= bit;
  if (parts.colour !== undefined) style |= (colours.indexOf(parts.colour) + 1) << foreground;
  if (parts.backgroundColour !== undefined) style |= (colours.indexOf(parts.backgroundColour) + 1) << background;
  return style;
}

/** The upper style over the lower one: attributes add up, a colour of the upper one wins. */
export function overlaid(lower: Style, upper: Style): Style {
  let keep = lower;
  if (upper & (colourBits << foreground)) keep &= ~(colourBits << foreground);
  if (upper & (colourBits << background)) keep &= ~(colourBits << background);
  return keep | upper;
}

/** The style as a terminal with or without colours can show it. */
export function shownStyle(style: Style, colour: boolean): Style {
  return colour ? style : style & withoutColour;
}

function withColour(style: Style, shift: number, number: number): Style {
  return (style & ~(colourBits << shift)) | (number << shift);
}

function afterCode(style: Style, code: number): Style {
  if (code === 0) return plain;
  if (code === 21) return style & ~attributes.bold.bit;
  for (const { bit, on } of Object.values(attributes)) if (code === on) return style | bit;
  const off = Object.values(attributes).filter((attribute) => attribute.off === code);
  if (off.length > 0) return off.reduce((rest, { bit }) => rest & ~bit, style);
  if (code >= 30 && code <= 37) return withColour(style, foreground, code - 29);
  if (code >= 90 && code <= 97) return withColour(style, foreground, code - 81);
  if (code === 39) return withColour(style, foreground, 0);
  if (code >= 40 && code <= 47) return withColour(style, background, code - 39);
  if (code >= 100 && code <= 107) return withColour(style, background, code - 91);
  if (code === 49) return withColour(style, background, 0);
  return style;
}

/**
 * The style after an SGR sequence (ECMA-48 § 8.3.117).
 * @param parameters what stands between `ESC[` and `m`; codes beyond the sixteen colours change nothing
 */
export function afterSgr(style: Style, parameters: string): Style {
  const codes = parameters.split(/[;:]/).map(Number);
  let after = style;
  for (let index = 0; index < codes.length; index += 1) {
    const code = codes[index] ?? 0;
    if (code === 38 || code === 48) {
      const shift = code === 38 ? foreground : background;
      const number = codes[index + 2] ?? 0;
      if (codes[index + 1] === 5 && number < 16) after = withColour(after, shift, number + 1);
      index += codes[index + 1] === 5 ? 2 : 4;
      continue;
    }
    after = afterCode(after, code);
  }
  return after;
}

function colourCode(number: number, base: number): number {
  return number <= 8 ? base + number - 1 : base + 60 + number - 9;
}

/** The codes that switch on what `to` has and `from` lacks. */
function switchedOn(from: Style, to: Style): number[] {
  const codes: number[] = [];
  for (const { bit, on } of Object.values(attributes)) if (to & bit & ~from) codes.push(on);
  for (const [shift, base] of [
    [foreground, 30],
    [background, 40],
  ] as const) {
    const wanted = (to >> shift) & colourBits;
    if (wanted === ((from >> shift) & colourBits)) continue;
    codes.push(wanted === 0 ? base + 9 : colourCode(wanted, base));
  }
  return codes;
}

function sequence(codes: readonly number[]): string {
  return `\x1b[${codes.join(';')}m`;
}

function shortestSgr(from: Style, to: Style): string {
  if (from === to) return '';
  if (to === plain) return '\x1b[m';
  const anew = sequence([0, ...switchedOn(plain, to)]);
  const gone = from & ~to & flags;
  let left = from;
  const codes: number[] = [];
  for (const { bit, off } of Object.values(attributes)) {
    if (!(gone & left & bit)) continue;
    codes.push(off);
    // One code ends bold and dim.
    left &= off === 22 ? ~(attributes.bold.bit | attributes.dim.bit) : ~bit;
  }
  const stepwise = sequence([...codes, ...switchedOn(left, to)]);
  return stepwise.length <= anew.length ? stepwise : anew;
}

const known = new Map<number, string>();

/** The shortest SGR that leads from one style to another; nothing between equal ones. */
export function sgrBetween(from: Style, to: Style): string {
  const pair = from * 65_536 + to;
  let sgr = known.get(pair);
  if (sgr === undefined) {
    sgr = shortestSgr(from, to);
    known.set(pair, sgr);
  }
  return sgr;
}
