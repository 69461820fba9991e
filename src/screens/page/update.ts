import type { Desk } from '../app/screen.ts';

/** A text, and what is said about it. */
export interface PageText {
  /** For the breadcrumb. */
  readonly title: string;
  /** Stands above the text; empty: the text begins with its own. */
  readonly heading: string;
  /** Paragraphs; an empty one is a gap, what stands in from the left stays so. */
  readonly lines: readonly string[];
  /** Its lines are broken already, for 80 columns. */
  readonly isLaidOut?: boolean;
  /** Prints it; left out: it is only to be read. */
  readonly print?: (desk: Desk<PageScreen>) => void;
}

/** A text to read, and perhaps to print. */
export interface PageScreen {
  readonly kind: 'page';
  readonly text: PageText;
  readonly top: number;
}

export function pageOf(text: PageText): PageScreen {
  return { kind: 'page', text, top: 0 };
}
