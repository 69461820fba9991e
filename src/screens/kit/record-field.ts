import type { KeyLabel } from '../../i18n/key-labels.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { type Form, fieldValue, nextField, previousField, withError, withFocus } from './form.ts';
import type { FormAccess } from './form-bindings.ts';

/** A field in which one types the number of a record, or a few letters of its name. */
export interface RecordField<S, Row> {
  /** Of the field. */
  readonly name: string;
  readonly access: Pick<FormAccess<S>, 'get' | 'put'>;
  /** The records that fit what was typed, best first. */
  readonly matching: (screen: S, typed: string) => readonly Row[];
  readonly codeOf: (row: Row) => string;
  /** What stands there is a record whose values the form has already. */
  readonly isTaken: (screen: S, typed: string) => boolean;
  /** Lets one choose among several. */
  readonly pick: (desk: Desk<S>, typed: string, chosen: (row: Row) => void) => void;
  /** Puts a record into the form. */
  readonly take: (screen: S, row: Row) => S;
  /** What the key for choosing is called. */
  readonly label: KeyLabel;
  /** There is no such record. */
  readonly unknown: (desk: Desk<S>, typed: string) => string;
}

/** What was typed, while the record that it means is still to be found. */
function open<S, Row>({ access, name, isTaken }: RecordField<S, Row>, screen: S): string | null {
  const form = access.get(screen);
  if (form.focus !== name) return null;
  const typed = fieldValue(form, name).trim();
  return typed === '' || isTaken(screen, typed) ? null : typed;
}

function take<S, Row>(desk: Desk<S>, field: RecordField<S, Row>, row: Row, move: (form: Form) => Form): void {
  const { access } = field;
  desk.set((screen) => {
    const taken = field.take(screen, row);
    const form = access.get(taken);
    // Where the record itself brought one is where one goes on.
    return access.put(taken, form.focus === field.name ? move(form) : form);
  });
}

/** Takes the record that was meant; of several lets one choose; of none says so. */
function find<S, Row>(desk: Desk<S>, field: RecordField<S, Row>, typed: string, move: (form: Form) => Form): void {
  const found = field.matching(desk.screen, typed);
  const exact = found.find((row) => field.codeOf(row).toLowerCase() === typed.toLowerCase());
  const only = exact ?? (found.length === 1 ? found[0] : undefined);
  if (only !== undefined) {
    take(desk, field, only, move);
    return;
  }
  if (found.length > 0) {
    field.pick(desk, typed, (row) => take(desk, field, row, move));
    return;
  }
  const sentence = field.unknown(desk, typed);
  desk.set((screen) => field.access.put(screen, withError(field.access.get(screen), field.name, sentence)));
}

/**
 * The keys of such a field; they come before those of its form. Leaving it finds the record, and F6 lets one choose at any time.
 */
export function recordBindings<S, Row>(prefix: string, field: RecordField<S, Row>): readonly ScreenBinding<S>[] {
  const { access, name, label } = field;
  const isOpen = ({ screen }: Desk<S>) => open(field, screen) !== null;
  const leave = (id: string, keys: readonly string[], move: (form: Form) => Form): ScreenBinding<S> => ({
    id: `${prefix}.${name}-${id}`,
    keys: parseKeyNames(...keys),
    label: id === 'up' ? 'previousField' : 'nextField',
    group: 'move',
    when: isOpen,
    run: (desk) => {
      const typed = open(field, desk.screen);
      if (typed !== null) find(desk, field, typed, move);
    },
  });
  return [
    leave('enter', ['Enter', 'Tab', 'Down', 'F2', 'Ctrl+O'], nextField),
    leave('up', ['Up', 'Shift+Tab'], previousField),
    {
      id: `${prefix}.${name}-find`,
      keys: parseKeyNames('F6'),
      label,
      group: 'rows',
      when: ({ screen }) => access.get(screen).lines.has(name),
      run: (desk) => {
        desk.set((screen) => access.put(screen, withFocus(access.get(screen), name)));
        const typed = fieldValue(access.get(desk.screen), name).trim();
        const known = typed === '' || field.isTaken(desk.screen, typed);
        field.pick(desk, known ? '' : typed, (row) => take(desk, field, row, nextField));
      },
    },
  ];
}
