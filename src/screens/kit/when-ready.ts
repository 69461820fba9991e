import type { ScreenBinding } from '../app/screen.ts';

/** Keys that wait as long as the screen loads or works: with `isLoading`, those typed ahead find it ready. */
export function whenReady<S>(
  bindings: readonly ScreenBinding<S>[],
  isBusy: (screen: S) => boolean,
): readonly ScreenBinding<S>[] {
  return bindings.map((binding) => ({
    ...binding,
    disabledReason: (desk) => (isBusy(desk.screen) ? 'stillBusy' : binding.disabledReason?.(desk)),
  }));
}
