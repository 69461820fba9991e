/** The first screen: what there is to do. */
export interface StartScreen {
  readonly kind: 'start';
  readonly cursor: number;
  /** The company can begin; if not, it is asked the first questions. */
  readonly isSetUp: boolean;
}

export function startOf(): StartScreen {
  return { kind: 'start', cursor: 0, isSetUp: true };
}
