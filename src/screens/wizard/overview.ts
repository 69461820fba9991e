import { hiddenSecret } from '../../actions/option-values.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { wizardTexts } from '../../i18n/wizard.ts';
import { cellText, widthOf } from '../kit/cell-text.ts';
import { type FormField, fieldValue } from '../kit/form.ts';
import { answeredFields, type WizardScreen } from './update.ts';

export interface OverviewLine {
  readonly text: string;
  readonly heading: boolean;
}

function answerText(screen: WizardScreen, { kind, choices = [] }: FormField, value: string): string {
  const { yes, no } = consoleTexts(screen.language);
  const { empty } = wizardTexts(screen.language);
  switch (kind) {
    case 'password':
      return value !== '' || screen.hasPassword ? hiddenSecret : empty;
    case 'yesno':
      return value === 'yes' ? yes : no;
    case 'choice':
      return choices.find((choice) => choice.value === value)?.label ?? value;
    case 'text':
    case 'number':
    case 'money':
    case 'quantity':
    case 'date':
    case 'dates':
    case 'several':
    case 'addresses':
      return value === '' ? empty : value;
    default:
      return kind satisfies never;
  }
}

/** All answers, under the titles of their steps. @param columns of the screen */
export function overviewLines(screen: WizardScreen, columns: number): readonly OverviewLine[] {
  const { steps } = wizardTexts(screen.language);
  const parts = answeredFields(screen).filter(({ fields }) => fields.length > 0);
  const width = Math.max(...parts.flatMap(({ fields }) => fields.map(({ label }) => widthOf(label))));
  return parts.flatMap(({ step, form, fields }) => [
    { text: steps[step].title, heading: true },
    ...fields
      .filter(({ name }) => name !== 'provider')
      .map((field) => {
        const answer = answerText(screen, field, fieldValue(form, field.name));
        return { text: `  ${cellText(field.label, width)}  ${cellText(answer, columns - width - 6)}`, heading: false };
      }),
  ]);
}
