import { yearLabel } from '../model/financial-year';
import type { Problem } from '../model/problems';
import { poundsText } from '../model/rounding';
import type { ProjectedWorkbook } from './project-workbook';

/** What `project` prints for a person: totals by scenario and year, the sheets, and what should be known. */
export function summary({ projection, receipt }: ProjectedWorkbook, problems: readonly Problem[], out: string): string {
  const { base, years } = projection.model;
  const header = ['Total', yearLabel(base.year), ...years.map(yearLabel)];
  const rows = projection.scenarios.map(({ scenario, budgets }) => [
    `${scenario.ref} ${scenario.name}`,
    poundsText(total(base.amounts)),
    ...budgets.map((budget) => poundsText(total(budget))),
  ]);
  const sheets = [...receipt.sheetsAdded, ...receipt.sheetsChanged];
  return [
    `Base budget ${yearLabel(base.year)}: ${base.lines.length} lines, ${poundsText(total(base.amounts))}.`,
    '',
    ...table([header, ...rows]),
    '',
    `Written to ${out}: ${sheets.join(', ')}.`,
    ...remarks(problems),
    '',
  ].join('\n');
}

/** What must be stated first, then warnings. */
export function remarks(problems: readonly Problem[]): readonly string[] {
  const told = (severity: Problem['severity'], heading: string) => {
    const lines = problems.filter((each) => each.severity === severity).map((each) => `  ${problemLine(each)}`);
    return lines.length === 0 ? [] : ['', heading, ...lines];
  };
  return [
    ...told('error', 'To be stated before it can be projected:'),
    ...told('warning', 'Worth a look:'),
    ...told('information', 'For information:'),
  ];
}

/** One problem on one line, its place first. */
export function problemLine({ message, where }: Problem): string {
  const line = where === undefined || where === '' ? message : `${where}: ${message}`;
  return line.replace(/\s*[\r\n]+\s*/g, ' ');
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

/** What is not quantified counts as nothing, and is told among what should be known. */
function total(amounts: Float64Array): number {
  return amounts.reduce((sum, amount) => (Number.isNaN(amount) ? sum : sum + amount), 0);
}
