import type { Expression } from '../../formula/expression';
import { printFormula } from '../../formula/print';
import { figureWords } from './figure-words';
import { SPEND, type InputDefinition, type MeasureDefinition, type TakenOn } from './definition';

/** Everything after this line of docs/models.md is made of the definitions. */
export const GENERATED_FROM_HERE = '<!-- From here on made of the measure definitions by `npm run docs`. -->';

/** The measures' part of docs/models.md: what each takes, how it is worked out and where the rule comes from. */
export function measuresDocumentation(catalogue: readonly MeasureDefinition[]): string {
  return catalogue.map(measureSection).join('\n');
}

function measureSection(definition: MeasureDefinition): string {
  return [
    `## ${definition.name}`,
    '',
    `\`${definition.model}\` · a ${definition.kind} · “${definition.example}”`,
    '',
    definition.explanation,
    '',
    `**Worked example**: ${definition.workedExample}`,
    '',
    `**Source**: ${definition.source}`,
    '',
    `**Timing**: ${timing(definition)}`,
    '',
    `**Taken on**: ${definition.takenOn.map((each) => TAKEN_ON[each]).join('; ')}.`,
    '',
    `**What the effect is**: ${definition.classes.join('; ')}.`,
    '',
    ...table(['Input', 'In the file', 'Unit', 'Allowed', 'Left empty', 'What it is'], definition.inputs.map(inputRow)),
    '',
    'Its formulas, as they are printed in cells; names stand for the cells of inputs and earlier steps, `spend` for the budget the measure is taken on:',
    '',
    ...table(
      ['Step', 'Name', 'One for each', 'Formula'],
      [
        ...definition.steps.map((step) => [
          step.label,
          code(step.key),
          step.opening === undefined ? step.per : `year, from ${step.opening}`,
          code(printFormula(step.expression, (name) => name)),
        ]),
        ['Effect, in pounds', '', 'line and year', code(printedOnLine(definition, definition.effect))],
        ...togetherRows(definition),
      ],
    ),
    '',
  ].join('\n');
}

/** Start, end and phasing as it has them, and what times it in place of those that it lacks. */
function timing({ inputs, timedBy }: MeasureDefinition): string {
  const has = (when: (input: InputDefinition) => boolean, words: string) => (inputs.some(when) ? [words] : []);
  const own = [
    ...has((input) => input.key === 'start', 'start date'),
    ...has((input) => input.key === 'end', 'end date'),
    ...has((input) => input.per === 'year' && input.given === 'from the start year', 'phasing by year or by quarter'),
  ].join(', ');
  if (timedBy === undefined) return `${own}.`;
  return own === '' ? timedBy : `${own}; ${timedBy}`;
}

/** The effect where all lines together decide it, with the figures of each line that it is worked out from. */
function togetherRows(definition: MeasureDefinition): readonly (readonly string[])[] {
  const { together } = definition;
  if (together === undefined) return [];
  const printed = (expression: Expression) => code(printedOnLine(definition, expression));
  return [
    ...together.lineSteps.map(({ key, label, expression }) => [
      `${label}, where the ${together.spread}`,
      code(key),
      'line and year',
      printed(expression),
    ]),
    [`Effect, where the ${together.spread}`, '', 'line and year', printed(together.effect)],
  ];
}

/** As Workings holds it: what a line's effect is taken on and every step are cells of figures or words, and inputs are what people type. */
function printedOnLine({ steps, together }: MeasureDefinition, expression: Expression): string {
  const known = new Set([SPEND, ...steps.map(({ key }) => key), ...(together?.lineSteps ?? []).map(({ key }) => key)]);
  return printFormula(
    expression,
    (name) => name,
    undefined,
    (name) => known.has(name),
  );
}

const TAKEN_ON: Record<TakenOn, string> = {
  'opening budget': 'the opening budget',
  'budget after pressures': 'the budget after pressures (`"savingOn": "after-pressures"`)',
  'running budget': 'the running budget, which pressures and earlier savings leave (`"stacking": "sequential"`)',
};

function inputRow(input: InputDefinition): readonly string[] {
  return [input.label, fileKeys(input), input.unit, allowed(input), whenEmpty(input), input.help];
}

function fileKeys(input: InputDefinition): string {
  const own = input.per === 'measure' && input.overridesFileKey !== undefined ? `, by authority ${code(input.overridesFileKey)}` : '';
  if (input.per === 'authority') return `${code(input.fileKey)}, by authority, where it is shared ${input.spread}`;
  const shape = input.per === 'measure' ? '' : `, ${SHAPES[input.given]}`;
  return `${code(input.fileKey)}${shape}${own}`;
}

const SHAPES = {
  'every year': 'by year or date',
  'projected years': 'by projected year',
  'from the start year': 'a list from the start year on',
};

function allowed({ least, most }: InputDefinition): string {
  if (least === undefined) return most === undefined ? 'any' : `at most ${most}`;
  return most === undefined ? `at least ${least}` : `${least} to ${most}`;
}

function whenEmpty(input: InputDefinition): string {
  if (input.per === 'year')
    return input.given === 'every year' ? 'refused' : input.given === 'projected years' ? input.whenEmpty : 'by months';
  if (input.per === 'authority') return input.whenEmpty;
  if (input.usual !== undefined) return figureWords(input.usual, input.unit);
  return input.whenEmpty === 'first day' ? '1 April of the first year' : input.whenEmpty;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)];
}

function code(text: string): string {
  return `\`${text}\``;
}
