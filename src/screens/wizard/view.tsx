import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { consoleTexts } from '../../i18n/console.ts';
import { fill } from '../../i18n/fill.ts';
import { providerNotes } from '../../i18n/mail-providers.ts';
import { printProblem } from '../../i18n/print.ts';
import { wizardTexts } from '../../i18n/wizard.ts';
import type { ViewProps } from '../app/screen.ts';
import { wrapped } from '../kit/cell-text.ts';
import { fieldValue } from '../kit/form.ts';
import { formLayout, formRows } from '../kit/form-rows.ts';
import { FormView } from '../kit/form-view.tsx';
import { overviewHeight, questionArea } from './layout.ts';
import { overviewLines } from './overview.ts';
import { providerOf, stepsOf, type WizardScreen, withForm } from './update.ts';

/** What one has to know about the answers of this step. */
function notesOf({ step, form, found, language }: WizardScreen): readonly string[] {
  if (step === 'server') {
    const provider = providerOf(fieldValue(form, 'provider'));
    return provider ? providerNotes(language, provider) : [];
  }
  if (step === 'printer' && found?.problem) {
    return [printProblem(language, found.problem.code, found.problem.params).cause, wizardTexts(language).typePrinter];
  }
  return [];
}

function Lines({ lines, dim = false }: { readonly lines: readonly string[]; readonly dim?: boolean }): ReactElement {
  return (
    <>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of text is its place
        <Text key={index} dimColor={dim} wrap="truncate">
          {line === '' ? ' ' : line}
        </Text>
      ))}
    </>
  );
}

function Questions({ screen, desk }: ViewProps<WizardScreen>): ReactElement {
  const { form, language } = screen;
  const area = questionArea(desk.area);
  const notes = notesOf(screen).flatMap((note) => wrapped(note, area.columns - 6));
  const wanted = formRows(form, language, formLayout(form.fields, area.columns)).length;
  const rows = Math.max(1, Math.min(wanted, area.rows - (notes.length === 0 ? 0 : notes.length + 1)));
  return (
    <>
      <FormView
        form={form}
        area={{ ...area, rows }}
        language={language}
        onChange={(change) => desk.set((now) => withForm(now, change(now.form)))}
      />
      {notes.length === 0 ? null : (
        <Box marginTop={1} paddingLeft={3} flexDirection="column" flexShrink={0}>
          <Lines lines={notes} />
        </Box>
      )}
    </>
  );
}

function Overview({ screen, desk }: ViewProps<WizardScreen>): ReactElement {
  const height = overviewHeight(desk.area);
  const lines = overviewLines(screen, desk.area.columns - 3).slice(screen.top, screen.top + height);
  return (
    <Box paddingLeft={3} flexDirection="column">
      {lines.map(({ text, heading }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of text is its place
        <Text key={index} bold={heading} wrap="truncate">
          {text}
        </Text>
      ))}
    </Box>
  );
}

function Content({ screen, desk }: ViewProps<WizardScreen>): ReactElement {
  const texts = wizardTexts(screen.language);
  if (screen.busy) return <Text>{`   ${texts.saving}`}</Text>;
  if (screen.step === 'overview') return <Overview screen={screen} desk={desk} />;
  if (screen.step === 'printer' && screen.found === null) return <Text>{`   ${texts.searchingPrinters}`}</Text>;
  return <Questions screen={screen} desk={desk} />;
}

/** Where one is, what it is about, and the questions. */
export function WizardView({ screen, desk }: ViewProps<WizardScreen>): ReactElement {
  const { area } = desk;
  const { step, language } = screen;
  const texts = wizardTexts(language);
  const steps = stepsOf(screen);
  const { title, intro } = texts.steps[step];
  const heading = fill(texts.progress, { step: steps.indexOf(step) + 1, count: steps.length, title });
  return (
    <Box flexDirection="column" height={area.rows} width={area.columns} overflow="hidden">
      <Box flexDirection="column" height={4} paddingTop={1} paddingLeft={3} flexShrink={0}>
        {screen.loading ? (
          <Text>{consoleTexts(language).loading}</Text>
        ) : (
          <>
            <Text bold>{heading}</Text>
            <Text dimColor wrap="truncate">
              {intro}
            </Text>
          </>
        )}
      </Box>
      {screen.loading ? null : <Content screen={screen} desk={desk} />}
    </Box>
  );
}
