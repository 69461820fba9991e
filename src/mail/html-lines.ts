/** A stretch of a line that looks the same. */
export interface HtmlRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

export type HtmlLine = readonly HtmlRun[];

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => entities[name] ?? whole);
}

/** Lines being put together, as a mail program sets them. */
class Setter {
  readonly lines: HtmlRun[][] = [];
  #line: HtmlRun[] = [];
  readonly #open = { b: 0, i: 0, u: 0, a: 0, ul: 0 };

  tag(name: string, closes: boolean): void {
    switch (name) {
      case 'b':
      case 'i':
      case 'u':
      case 'a':
        this.#open[name] = Math.max(0, this.#open[name] + (closes ? -1 : 1));
        return;
      case 'br':
        this.#break();
        return;
      case 'p':
        this.#gap();
        return;
      case 'ul':
        if (this.#open.ul === 0 || (closes && this.#open.ul === 1)) this.#gap();
        else this.#end();
        this.#open.ul = Math.max(0, this.#open.ul + (closes ? -1 : 1));
        return;
      case 'li':
        this.#end();
        if (!closes) this.#put(`${'  '.repeat(Math.max(0, this.#open.ul - 1))}• `);
        return;
      default:
    }
  }

  text(text: string): void {
    const runs = text.replace(/[ \t\n\r]+/g, ' ');
    this.#put(/(?:^| )$/.test(this.#line.at(-1)?.text ?? '') ? runs.trimStart() : runs);
  }

  done(): readonly HtmlLine[] {
    this.#end();
    while (this.lines.at(-1)?.length === 0) this.lines.pop();
    return this.lines;
  }

  #put(text: string): void {
    if (text === '') return;
    const { b, i, u, a } = this.#open;
    this.#line.push({ text, bold: b > 0, italic: i > 0, underline: u + a > 0 });
  }

  #break(): void {
    this.lines.push(this.#line);
    this.#line = [];
  }

  #end(): void {
    if (this.#line.length > 0) this.#break();
  }

  /** An empty line between what was and what comes. */
  #gap(): void {
    this.#end();
    if ((this.lines.at(-1)?.length ?? 0) > 0) this.lines.push([]);
  }
}

/**
 * What a mail program shows of a body as `renderBody` makes it, line by line; longer lines are to be wrapped. Knows the tags
 * that such a body can have, and no others.
 */
export function htmlLines(html: string): readonly HtmlLine[] {
  const setter = new Setter();
  for (const [piece, slash, name] of html.matchAll(/<(\/?)([a-z]+)[^>]*>|[^<]+|</g)) {
    if (name === undefined) setter.text(decoded(piece));
    else setter.tag(name, slash === '/');
  }
  return setter.done();
}
