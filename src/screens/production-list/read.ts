import { productionListFor } from '../../actions/production-list.ts';
import { type Day, dayOf } from '../../domain/calendar.ts';
import type { Desk } from '../app/screen.ts';
import { tableHeight } from './layout.ts';
import { atDay, type ProductionListScreen, withProductionList } from './update.ts';

export type ProductionDesk = Desk<ProductionListScreen>;

export function todayOf(desk: ProductionDesk): Day {
  return dayOf(desk.context.now());
}

/** The day that the screen is about. */
export function dateOf(desk: ProductionDesk): Day {
  return desk.screen.date ?? todayOf(desk);
}

/** Reads the list of the screen's day as it is now. */
export function readList(desk: ProductionDesk): Promise<void> {
  const date = dateOf(desk);
  return desk.work(
    async () => {
      const list = await productionListFor(desk.context, date);
      desk.set((screen) =>
        screen.date === null || screen.date === date
          ? withProductionList(screen, list, tableHeight(desk.area))
          : screen,
      );
    },
    (screen) => ({ ...screen, loading: false }),
  );
}

/** Goes to another day. */
export function goTo(desk: ProductionDesk, date: Day): void {
  if (date === desk.screen.date && !desk.screen.loading) {
    desk.set((screen) => ({ ...screen, asked: null }));
    return;
  }
  desk.set((screen) => atDay(screen, date));
  void readList(desk);
}
