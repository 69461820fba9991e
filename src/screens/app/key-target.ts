import { keyReason } from '../../i18n/key-labels.ts';
import { matchKey } from '../keys/registry.ts';
import type { KeyTarget } from '../keys/router.ts';
import { isTooSmall } from '../terminal/capabilities.ts';
import { type App, deskAndDefinition } from './app.ts';
import { bindingsOf, commonBindings } from './common-keys.ts';
import type { FocusedField } from './screen.ts';

/** The name by which the keys know a field: that of its screen, its own, and how often the cursor was put elsewhere. */
export function fieldId(open: number, { name, jump }: FocusedField): string {
  return `${open}:${name}:${jump}`;
}

/** On a terminal too small to show anything no key does what one cannot see; but one can leave when nothing is lost by it. */
function whileTooSmall(app: App): KeyTarget {
  return {
    handle: (event) => {
      const { desk } = deskAndDefinition(app, app.top);
      const match = matchKey(event, commonBindings, desk);
      if (match?.binding.id === 'leave' && desk.unsaved.length === 0) desk.leave();
      return true;
    },
  };
}

/** What the next key goes to: the top of the stack as it is now. */
export function keyTarget(app: App): KeyTarget {
  if (isTooSmall(app.size)) return whileTooSmall(app);
  const open = app.top;
  const { desk, definition } = deskAndDefinition(app, open);
  const field = definition.field?.(open.screen) ?? null;
  const bindings = bindingsOf(definition);
  return {
    takesText: field !== null,
    waits: (event) => {
      if (field !== null && !app.field.takes(fieldId(open.id, field))) return true;
      if (definition.isLoading?.(open.screen) !== true) return false;
      const match = matchKey(event, bindings, desk);
      // What is about rows, and what has nothing to work on yet, waits for them.
      return match?.kind !== 'run' || match.binding.group === 'rows' || match.binding.group === 'move';
    },
    handle: (event) => {
      app.say(null);
      const match = field === null || event.kind === 'key' ? matchKey(event, bindings, desk) : undefined;
      if (match === undefined) return definition.type?.(desk, event) ?? false;
      if (match.kind === 'run') match.binding.run(desk);
      else app.say({ level: 'warning', text: keyReason(app.language, match.reason) });
      return true;
    },
  };
}
