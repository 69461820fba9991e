/** A story to read: everything about one row of another screen. */
export interface DetailsScreen {
  readonly kind: 'details';
  /** What it is about: data, made plain where it is shown. */
  readonly about: string;
  /** An empty one is a gap. */
  readonly paragraphs: readonly string[];
  readonly top: number;
}

export function detailsOf(about: string, paragraphs: readonly string[]): DetailsScreen {
  return { kind: 'details', about, paragraphs, top: 0 };
}
