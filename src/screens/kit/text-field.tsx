import { Box, Text } from 'ink';
import TextInput from 'ink-text-input';
import { createContext, type ReactElement, useContext, useEffect, useState } from 'react';
import type { Field } from '../app/field.ts';
import type { Desk } from '../app/screen.ts';
import type { KeyEvent } from '../keys/events.ts';
import { cellText, widthOf } from './cell-text.ts';
import { edited, type LineEdit, typedInto } from './line-edit.ts';
import { lineWindow } from './line-window.ts';

/** How a drawn field finds the keys that are meant for it. */
export interface FieldPort {
  readonly field: Field;
  /** Name of the field that has the focus, see `fieldId`; null: none has. */
  readonly id: string | null;
}

export const FieldContext = createContext<FieldPort | null>(null);

interface FocusedProps {
  readonly line: LineEdit;
  readonly port: FieldPort;
  readonly mask: string | undefined;
  readonly onChange: (text: string) => void;
}

/**
 * `ink-text-input` puts its cursor at the end of the text that it is born with, and keeps it there. So the field is born with
 * what stands before our cursor, and gets the whole text when it has been drawn once. It counts its cursor in halves of emoji
 * where it shows it: the cursor that one sees is drawn over it.
 */
function FocusedInput({ line, port, mask, onChange }: FocusedProps): ReactElement {
  const [born, setBorn] = useState(line.cursor === line.text.length);
  useEffect(() => {
    if (!born) setBorn(true);
    else if (port.id !== null) port.field.ready(port.id);
  });
  return (
    <TextInput
      value={born ? line.text : line.text.slice(0, line.cursor)}
      onChange={onChange}
      showCursor={false}
      {...(mask === undefined ? {} : { mask })}
    />
  );
}

export interface TextFieldProps {
  readonly line: LineEdit;
  /** In columns; longer text scrolls. */
  readonly width: number;
  readonly focused: boolean;
  /** Shown instead of each character. */
  readonly mask?: string;
  readonly onChange: (line: (before: LineEdit) => LineEdit) => void;
}

/** A text field of one line. The keys that are not text act through `typeInField`. */
export function TextField({ line, width, focused, mask, onChange }: TextFieldProps): ReactElement {
  const port = useContext(FieldContext);
  const shown = mask === undefined ? line.text : mask.repeat(line.text.length);
  if (!focused || !port) return <Text>{cellText(shown, width)}</Text>;
  const window = lineWindow(shown, line.cursor, width);
  return (
    <Box width={width} height={1}>
      <Box width={Math.max(1, window.shown)} height={1} overflow="hidden">
        <Box width={widthOf(shown) + 1} flexShrink={0} marginLeft={-window.hidden}>
          <FocusedInput
            key={port.id}
            line={line}
            port={port}
            mask={mask}
            onChange={(text) => onChange((now) => typedInto(now, text))}
          />
        </Box>
      </Box>
      <Box position="absolute" marginLeft={window.cursor}>
        <Text inverse>{window.under}</Text>
      </Box>
    </Box>
  );
}

/** Gives a key to the line of text that has the focus: text goes by way of the drawn field, other keys act at once. */
export function typeInField<S>(
  desk: Desk<S>,
  event: KeyEvent,
  line: LineEdit,
  put: (screen: S, line: LineEdit) => S,
): boolean {
  if (event.kind !== 'key') {
    desk.typed(event);
    return true;
  }
  const next = edited(line, event);
  if (next === undefined) return false;
  desk.set((screen) => put(screen, next));
  return true;
}
