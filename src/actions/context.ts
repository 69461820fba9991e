import type { CompanyStore } from '../state/store.ts';

/** Where an action works: one company, and the clock it goes by. */
export interface Context {
  readonly company: CompanyStore;
  readonly now: () => Date;
}

/** Called as long work goes on: how many of how many are done. */
export type Progress = (done: number, total: number) => void;
