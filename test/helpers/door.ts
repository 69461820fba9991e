/** A door at which a server waits, at the closing dot of each message, until it is opened. */
export function door() {
  let open: () => void = () => {};
  let reached: () => void = () => {};
  const opened = new Promise<null>((resolve) => {
    open = () => resolve(null);
  });
  const arrival = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const onEnd = () => {
    reached();
    return opened;
  };
  return { arrival, open, onEnd };
}
