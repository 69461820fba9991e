import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { widthOf } from './cell-text.ts';
import { TextField, type TextFieldProps } from './text-field.tsx';

export interface SearchLineProps extends TextFieldProps {
  readonly label: string;
}

/** A line with a text field behind its label. */
export function SearchLine({ label, width, ...field }: SearchLineProps): ReactElement {
  const before = ` ${label}: `;
  return (
    <Box width={width} height={1}>
      <Text>{before}</Text>
      <TextField {...field} width={Math.max(1, width - widthOf(before))} />
    </Box>
  );
}
