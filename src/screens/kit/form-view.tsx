import { Box, Text } from 'ink';
import { Fragment, memo, type ReactElement } from 'react';
import type { Language } from '../../domain/debtor.ts';
import { consoleTexts } from '../../i18n/console.ts';
import type { Area } from '../app/area.ts';
import { cellText, widthOf } from './cell-text.ts';
import { isTyped } from './field-kinds.ts';
import { type Form, type FormField, severalOf, withTyped } from './form.ts';
import { type FormLayout, fieldWidth, formLayout, formRows, formWindow, labelWidthOf } from './form-rows.ts';
import type { LineEdit } from './line-edit.ts';
import { TextField } from './text-field.tsx';

type ChangeForm = (change: (form: Form) => Form) => void;

interface FieldRowProps {
  readonly field: FormField;
  readonly line: LineEdit;
  readonly focused: boolean;
  /** There are fields above, or below, that are not shown. */
  readonly more: '↑' | '↓' | ' ';
  readonly labelWidth: number;
  readonly width: number;
  readonly language: Language;
  readonly onChange: ChangeForm;
}

const mask = '*';

function choiceText(field: FormField, value: string, width: number, language: Language): string {
  const { yes, no } = consoleTexts(language);
  const chosen = field.choices?.find((choice) => choice.value === value)?.label ?? value;
  const label = field.kind === 'yesno' ? (value === 'yes' ? yes : no) : chosen;
  return `‹ ${cellText(label, Math.max(1, Math.min(widthOf(label), width - 2)))} ›`;
}

/** The choices beside each other, a `*` before those that are chosen. */
function itemsOf(field: FormField, text: string): readonly string[] {
  const chosen = severalOf(field, text);
  return (field.choices ?? []).map(({ value, label }) => `${chosen.includes(value) ? '*' : ' '}${label}`);
}

function Items({ field, line }: Pick<FieldRowProps, 'field' | 'line'>): ReactElement {
  const items = itemsOf(field, line.text);
  return (
    <Text wrap="truncate">
      {items.map((item, index) => (
        <Fragment key={field.choices?.[index]?.value}>
          <Text inverse={index === line.cursor}>{item}</Text>
          <Text> </Text>
        </Fragment>
      ))}
    </Text>
  );
}

function FocusedValue({ field, line, width, language, onChange }: FieldRowProps): ReactElement {
  const { name, kind } = field;
  if (kind === 'several') return <Items field={field} line={line} />;
  if (!isTyped(kind)) return <Text inverse>{choiceText(field, line.text, width, language)}</Text>;
  return (
    <>
      <Text>[</Text>
      <TextField
        line={line}
        width={width}
        focused
        {...(kind === 'password' ? { mask } : {})}
        onChange={(change) =>
          onChange((form) => {
            const before = form.lines.get(name);
            return before === undefined ? form : withTyped(form, name, change(before));
          })
        }
      />
      <Text>]</Text>
    </>
  );
}

/** What stands in a field that has not got the focus. */
function valueText({ field, line, width, language }: FieldRowProps): string {
  if (field.kind === 'several') return itemsOf(field, line.text).join(' ');
  if (!isTyped(field.kind)) return choiceText(field, line.text, width, language);
  return `[${cellText(field.kind === 'password' ? mask.repeat(line.text.length) : line.text, width)}]`;
}

function DrawnFieldRow(props: FieldRowProps): ReactElement {
  const { field, focused, labelWidth, more } = props;
  const label = cellText(field.required ? `${field.label} *` : field.label, labelWidth);
  // One text for a row: each costs time with every key.
  if (!focused) return <Text wrap="truncate">{`${more}  ${label} ${valueText(props)}`}</Text>;
  return (
    <Box height={1}>
      <Text bold>{`${more}> ${label} `}</Text>
      <FocusedValue {...props} />
    </Box>
  );
}

/** Drawn anew when something is to be seen of it. What it calls on a change reaches the form as it is then. */
const FieldRow = memo(
  DrawnFieldRow,
  (before, after) =>
    before.field === after.field &&
    before.line === after.line &&
    before.focused === after.focused &&
    before.more === after.more &&
    before.labelWidth === after.labelWidth &&
    before.width === after.width &&
    before.language === after.language,
);

export interface FormViewProps {
  readonly form: Form;
  /** The place that it has. */
  readonly area: Area;
  readonly language: Language;
  readonly onChange: ChangeForm;
  /** The keys go elsewhere just now. */
  readonly inactive?: boolean;
}

function moreSign(index: number, count: number, above: boolean, below: boolean): '↑' | '↓' | ' ' {
  if (index === 0 && above) return '↑';
  return index === count - 1 && below ? '↓' : ' ';
}

/** The fields of a form under each other, those around the focus when there is no room for all. */
export function FormView({ form, area, language, onChange, inactive = false }: FormViewProps): ReactElement {
  const layout: FormLayout = formLayout(form.fields, area.columns);
  const { rows, above, below } = formWindow(formRows(form, language, layout), form.focus, area.rows);
  return (
    <Box flexDirection="column" height={area.rows} width={area.columns} overflow="hidden">
      {rows.map((row, index) => {
        const { field } = row;
        const more = moreSign(index, rows.length, above, below);
        if (row.kind !== 'field') {
          const wrong = row.kind === 'error';
          const sign = wrong && row.part === 0 ? '!' : ' ';
          return (
            <Text
              key={`${field.name}!${row.part}`}
              {...(wrong ? { color: 'red' } : { dimColor: true })}
              wrap="truncate"
            >
              {`${more}${' '.repeat(row.indent - 3)}${sign} ${row.text}`}
            </Text>
          );
        }
        return (
          <FieldRow
            key={field.name}
            field={field}
            line={form.lines.get(field.name) ?? { text: '', cursor: 0, jump: 0 }}
            focused={!inactive && field.name === form.focus}
            more={more}
            labelWidth={labelWidthOf(field, layout, language)}
            width={fieldWidth(field, layout)}
            language={language}
            onChange={onChange}
          />
        );
      })}
    </Box>
  );
}
