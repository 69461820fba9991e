import type { Command } from 'commander';
import type { Finding } from '../actions/check-store.ts';
import type { Language } from '../domain/debtor.ts';
import { commandTexts } from '../i18n/commands.ts';
import { counted } from '../i18n/counted.ts';
import { explainError } from '../i18n/errors.ts';
import { fill } from '../i18n/fill.ts';
import { numberFaultText } from '../i18n/number-report.ts';
import type { Runner } from './run.ts';

function textOf(language: Language, finding: Finding): string {
  const { originalMissing, archiveFault, creditFaults } = commandTexts(language);
  switch (finding.kind) {
    case 'damaged': {
      const { message, remedy } = explainError(language, finding.error);
      return `${message} ${remedy}`;
    }
    case 'number-missing':
    case 'number-twice':
    case 'date-order':
      return numberFaultText(language, finding.year, finding.fault);
    case 'credit':
      return fill(creditFaults[finding.fault.kind], { ...finding.fault });
    case 'original-missing':
      return fill(originalMissing, { ...finding });
    case 'archive':
      return fill(archiveFault, { ...finding });
    default:
      return finding satisfies never;
  }
}

/** `check`: reads everything and tells what is wrong. */
export function checkCommand(program: Command, run: Runner): void {
  program
    .command('check')
    .description('read everything again and tell what is damaged, missing or changed')
    .action(
      run(async (line) => {
        const { checkCompany } = await import('../actions/check-store.ts');
        const { company } = await line.context();
        const findings = await checkCompany(company);
        if (findings.length > 0) line.exitCode = findings.some(({ kind }) => kind === 'damaged') ? 3 : 1;
        const told = findings.map((finding) => ({ kind: finding.kind, text: textOf(line.language, finding) }));
        line.show({ findings: told }, () => [
          ...told.map(({ text }) => text),
          told.length === 0 ? line.texts.healthy : counted(line.texts.findings, told.length),
        ]);
      }),
    );
}
