/**
 * Every sentence that tells a person about a problem, in one place: what is wrong, where, and what to do.
 *
 * `error` stops a write, `warning` is worth a look, `information` is for the record.
 */
export type Severity = 'error' | 'warning' | 'information';

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly message: string;
  /** The cell or range it is about, as a person reads it (`Spend!C11`), or the place in the scenario file. */
  readonly where?: string;
}

export type ProblemCode = keyof typeof sentences;

type Given<Code extends ProblemCode> = Parameters<(typeof sentences)[Code]['says']>[0];

/** What the sentence is told with; a sentence that needs nothing is given `{}`. */
type Details<Code extends ProblemCode> = [Given<Code>] extends [never] ? Readonly<Record<string, never>> : Given<Code>;

/** The problem with this code, told with these details. */
export function problem<Code extends ProblemCode>(code: Code, details: Details<Code>, where?: string): Problem {
  const { severity, says } = sentencesByCode[code];
  const message = says(details);
  return where === undefined ? { code, severity, message } : { code, severity, message, where };
}

/** Two savings on one line, with their references. */
interface TwoBenefits {
  readonly one: string;
  readonly other: string;
  readonly scenario: string;
  readonly line: string;
  readonly year: string;
}

/** What a large model would write, and what it would with its rows summed further: `how` that is said, and whether it fits a sheet then. */
interface WriteTold {
  readonly rows: string;
  readonly most: string;
  readonly summed: { readonly rows: string; readonly how: string | undefined; readonly fits: boolean } | undefined;
}

interface Sentence<Given> {
  readonly severity: Severity;
  readonly says: (given: Given) => string;
}

const stops = <Given>(says: (given: Given) => string): Sentence<Given> => ({ severity: 'error', says });
const worthALook = <Given>(says: (given: Given) => string): Sentence<Given> => ({ severity: 'warning', says });
const forInformation = <Given>(says: (given: Given) => string): Sentence<Given> => ({ severity: 'information', says });

const sentences = {
  // --- inputs of measures
  'not-a-number': stops(
    (g: { input: string; given: string } & Bounds) =>
      `${g.input} is ${quoted(g.given)}, which is not a number. Give a number${bounded(g)}.`,
  ),
  'out-of-bounds': stops(
    (g: { input: string; given: string; meant?: string } & Bounds) => `${g.input} is ${g.given}. It must be${bounded(g)}.${g.meant ?? ''}`,
  ),
  'input-missing': stops((g: { input: string; measure: string }) => `${g.measure} has no ${g.input}. Give it, or take the measure out.`),
  'input-unknown': stops(
    (g: { input: string; measure: string; nearest: string }) => `${g.measure} has no input called ${quoted(g.input)}.${offer(g.nearest)}`,
  ),
  'range-without-end': stops(
    (g: { input: string; end: string }) => `${g.input} is a range without its ${quoted(g.end)}. Give both ends, or one “figure”.`,
  ),
  'range-and-figure': stops((g: { input: string }) => `${g.input} has a range and a “figure” as well. Keep the range, or the figure.`),
  'range-out-of-order': stops(
    (g: { input: string; low: string; central: string; high: string }) =>
      `${g.input} goes from ${g.low} to ${g.high}${g.central === '' ? '' : `, with ${g.central} as its central figure`}. Low must be the smaller end, and the central figure between the two.`,
  ),
  'range-not-here': stops(
    (g: { input: string }) =>
      `${g.input} has a range for the base year, or for a figure with a date: those are known. Give one figure there, and ranges by projected year.`,
  ),
  'quarter-without-share': worthALook(
    (g: { input: string; quarter: string }) =>
      `${g.input} has no share for ${g.quarter} in a year that has shares for other quarters, so that the year goes by months instead. Give all four, or none.`,
  ),
  'input-needs-spread': stops(
    (g: { input: string; measure: string; spread: string }) =>
      `${g.measure} has figures for ${g.input}, and is not shared ${g.spread}. Choose “spread”: ${quoted(g.spread)}, or take the figures out.`,
  ),
  'shares-not-whole': stops(
    (g: { measure: string; whole: string }) =>
      `The shares of the authorities in ${g.measure} make ${g.whole} together, not 100%. Correct them, so that the whole sum is borne and nothing twice.`,
  ),
  'weights-missing': stops(
    (g: { measure: string; authorities: string }) =>
      `${g.measure} is shared by population or activity, and has no figure for ${g.authorities}. Give one for each authority; 0 takes no part.`,
  ),
  'share-of-nothing': worthALook(
    (g: { measure: string; authority: string; share: string }) =>
      `${g.share} of ${g.measure} falls to ${g.authority}, which has no spend on its lines. That part is in no budget: give the share to another, or choose other lines.`,
  ),
  'not-a-date': stops(
    (g: { input: string; given: string }) => `${g.input} is ${quoted(g.given)}, which is not a date. Write it as 2025-04-01.`,
  ),
  'year-missing': stops(
    (g: { input: string; year: string }) =>
      `${g.input} is not given for ${g.year}. Give it for every year: the year before's figure is never carried over.`,
  ),
  'year-unknown': stops((g: { given: string }) => `${quoted(g.given)} is not a financial year. Write it as 2025/26.`),
  'year-before-base': stops(
    (g: { year: string; base: string }) => `${g.year} is not after the base year ${g.base}. Choose later years, or an earlier base year.`,
  ),
  'years-empty': stops(() => 'No year is given to project. Name at least one, such as 2026/27.'),
  'year-twice': stops((g: { year: string }) => `${g.year} is given twice. Name each year once.`),
  'year-not-projected': stops(
    (g: { what: string; year: string; years: string }) =>
      `${g.what} is given for ${g.year}, which is not projected. Give it for ${g.years}.`,
  ),
  'funding-twice': stops(
    (g: { authority: string; year: string; funder: string }) =>
      `The funding of ${g.authority}${g.funder === '' ? '' : ` from ${g.funder}`} in ${g.year} is given twice. Give it once, or name its funders.`,
  ),
  'monitored-saving-unknown': stops(
    (g: { scenario: string; measure: string; nearest: string }) =>
      `${quoted(g.scenario)} has no saving called ${quoted(g.measure)} to monitor.${offer(g.nearest)}`,
  ),
  'deflator-both': stops(
    () => 'The deflator has an index of prices and yearly rises as well. Keep the “index”, or the “rise”: each follows from the other.',
  ),
  'deflator-year-missing': worthALook((g: { what: 'index' | 'rise'; year: string }) =>
    g.what === 'index'
      ? `The price index has no figure for ${g.year}, so that year is not quantified in real prices.`
      : `The rise of prices in ${g.year} is not given, so that this year and those after it are not quantified in real prices.`,
  ),
  'rise-skips-years': worthALook(
    (g: { year: string }) =>
      `The year before ${g.year} is not projected, so a rise on it leads nowhere: ${g.year} and later years are not quantified in real prices. Give an index instead, or project the years between.`,
  ),
  'prices-of-unknown-year': worthALook(
    (g: { year: string; base: string }) =>
      `Real prices are to be those of ${g.year}, which is neither the base year ${g.base} nor projected, so nothing is quantified in real prices. Choose one of those years.`,
  ),
  'deflator-without-source': worthALook(
    () => 'The deflator has no source. Say in the Source column whose index or forecast it is, and of which day.',
  ),
  'confidence-level-unknown': stops(
    (g: { measure: string; given: string; levels: readonly string[]; nearest: string }) =>
      `${g.measure} has the delivery confidence ${quoted(g.given)}, which is none of the levels ${g.levels.map(quoted).join(', ')}. Choose one, or leave it empty where it is not assessed.${offer(g.nearest)}`,
  ),
  'confidence-level-twice': stops(
    (g: { name: string }) => `Two levels of delivery confidence are called ${quoted(g.name)}. Give each a name of its own.`,
  ),
  'confidence-level-empty': stops(() => 'A level of delivery confidence has no name. Name it, or take its rows out.'),
  'confidence-without-weight': worthALook(
    (g: { level: string; measures: readonly string[] }) =>
      `${quoted(g.level)} has no weight, so risk-adjusted savings with ${g.measures.map(quoted).join(', ')} in them are not quantified. No national standard gives one: set the weight that your body has agreed.`,
  ),
  'reserve-twice': stops((g: { authority: string }) => `The reserve of ${g.authority} is given twice. Give one for each authority.`),
  'start-after-last-year': worthALook(
    (g: { measure: string; start: string; last: string }) =>
      `${g.measure} starts on ${g.start}, after the last year ${g.last}, so it changes nothing.`,
  ),
  'end-before-start': worthALook(
    (g: { measure: string; start: string; end: string }) =>
      `${g.measure} starts on ${g.start} and ends on ${g.end}, before it starts, so it changes nothing. Correct one of the dates.`,
  ),
  'measure-changes-nothing': worthALook(
    (g: { measure: string }) =>
      `${g.measure} applies to no spend line, so it changes nothing. Choose services and authorities that have spend.`,
  ),
  'model-unknown': stops((g: { given: string; nearest: string }) => `There is no measure called ${quoted(g.given)}.${offer(g.nearest)}`),
  'measure-matches-nothing': stops(
    (g: { measure: string }) => `${g.measure} applies to no spend line. Choose services and authorities that have spend.`,
  ),
  'takes-more-than-the-line': worthALook(
    (g: { scenario: string; authority: string; service: string; year: string }) =>
      `In ${quoted(g.scenario)} the measures take more than the whole budget of ${g.authority}, ${g.service}, in ${g.year}. Check their rates.`,
  ),
  'benefit-of-same-amount': worthALook(
    (g: TwoBenefits & { amount: string }) =>
      `${g.one} and ${g.other} in ${quoted(g.scenario)} come to the same amount in every year (${g.amount} in ${g.year}) and share ${g.line}: one benefit may be counted twice. If it is one, delete one of them; if there are two, leave both.`,
  ),
  'benefit-national-and-other': worthALook(
    (g: TwoBenefits) =>
      `${g.one} and ${g.other} in ${quoted(g.scenario)} both save on ${g.line}, in ${g.year}, one of them by a national agreement: what that brings to everybody may be counted twice. If it is one benefit, delete one of them; if there are two, leave both.`,
  ),
  'write-is-large': worthALook(
    (g: WriteTold & { formulas: string; sheets: string }) =>
      `This writes ${g.sheets} sheets. Workings takes ${g.rows} rows, with ${g.formulas} formulas, of the ${g.most} that a sheet has: writing and recalculating take minutes. ${toWriteLess(g)}`,
  ),
  'write-too-large': stops(
    (g: WriteTold & { sheet: string }) =>
      `${g.sheet} would take ${g.rows} rows, and a sheet has ${g.most}. Nothing can be written line by line. ${toWriteLess(g)}`,
  ),
  'sequential-is-after-pressures': forInformation(
    (g: { measure: string }) =>
      `${g.measure} is sequential, so it is taken on what pressures and earlier savings leave, not on the opening budget.`,
  ),
  'start-in-base-year': worthALook(
    (g: { measure: string; start: string; base: string }) =>
      `${g.measure} starts on ${g.start}, before the end of the base year ${g.base}. It is added in full: make sure that the base budget does not already hold a part of it.`,
  ),
  'date-twice': stops((g: { input: string; date: string }) => `${g.input} has two figures from the same day in ${g.date}. Keep one.`),
  'override-applies-to-nothing': worthALook(
    (g: { input: string; authority: string }) =>
      `${g.input} has a figure of its own for ${g.authority}, which the measure does not apply to. It changes nothing.`,
  ),
  'override-twice': stops(
    (g: { input: string; authority: string }) => `${g.input} has two figures for ${g.authority}. Keep one; capitals make no difference.`,
  ),
  'effect-not-quantified': worthALook(
    (g: { measure: string; scenario: string; missing: string }) =>
      `${g.measure} in ${quoted(g.scenario)} has no figure for ${g.missing}: its effect is not quantified. It is not zero, and no total counts it.`,
  ),
  'budget-not-quantified': worthALook(
    (g: { count: number; of: number; such: string }) =>
      `${g.count} of ${g.of} lines of the base budget have no figure (such as ${g.such}). What is projected from them is not quantified, and no total counts them.`,
  ),
  'wage-below-base': stops(
    (g: { measure: string; wage: string; year: string; current: string }) =>
      `In ${g.measure} the wage of ${g.year}, ${g.wage}, is below the ${g.current} of the base year. A pay uplift is worked out for a rise: give the higher wage as the target.`,
  ),
  'band-without-hours': stops(
    (g: { measure: string; band: number }) =>
      `Band ${g.band} of ${g.measure} has a wage and no share of the paid hours. Give its share, or take its wage out.`,
  ),
  'band-without-wage': stops(
    (g: { measure: string; band: number }) =>
      `Band ${g.band} of ${g.measure} has a share of the paid hours and no wage. Give its wage, or take its share out.`,
  ),
  'bands-missing': stops(
    (g: { measure: string }) => `${g.measure} has no pay bands. Give at least one: its share of the paid hours and its wage.`,
  ),
  'bands-not-whole': stops(
    (g: { measure: string; whole: string }) =>
      `The shares of paid hours in ${g.measure} make ${g.whole} together, not 100%. Correct them, or add the band that is missing.`,
  ),
  'pay-bill-and-hours': stops(
    (g: { measure: string }) => `${g.measure} has both a pay bill and paid hours, which would give two answers. Keep one of them.`,
  ),
  'no-pay-bill-or-hours': worthALook(
    (g: { measure: string }) => `${g.measure} has neither a pay bill nor paid hours, so that its cost is not quantified. Give one of them.`,
  ),
  'nights-over-whole': stops(
    (g: { measure: string; whole: string }) =>
      `Waking nights and responder nights of ${g.measure} make ${g.whole} of the nights together. Give at most 100%.`,
  ),
  'brought-file-unreadable': stops(
    (g: { file: string }) => `${quoted(g.file)} cannot be read here. Choose a scenario file (.json) or a copy of the workbook (.xlsx).`,
  ),
  'brought-file-without-scenarios': stops(
    (g: { file: string }) => `${quoted(g.file)} has no sheet Scenario inputs of ours. Choose a copy in which scenarios were written.`,
  ),
  'brought-figures-left-out': worthALook(
    (g: { count: number }) =>
      `The file has ${g.count} own ${g.count === 1 ? 'figure of an authority that is' : 'figures of authorities that are'} not in this base. They are left out.`,
  ),
  'brought-years-left-out': worthALook(
    (g: { years: string }) => `The file also projects ${g.years}. Figures of years that are not projected here are left out.`,
  ),
  'scenario-locked': worthALook(
    (g: { name: string }) =>
      `${quoted(g.name)} is locked, and the change would have changed it too. Nothing was changed: unlock it first, or work in a copy.`,
  ),
  // --- the library of rates
  'library-unknown': stops(
    (g: { given: string; nearest: string }) => `There is no table of rates called ${quoted(g.given)}.${offer(g.nearest)}`,
  ),
  'library-other-unit': stops(
    (g: { input: string; unit: string; library: string; libraryUnit: string }) =>
      `${g.input} is in ${g.unit}, and ${g.library} is in ${g.libraryUnit}. Name a table in ${g.unit}.`,
  ),
  'library-lacks-year': stops(
    (g: { library: string; year: string; first: string; last: string }) =>
      `${g.library} has no rate for ${g.year}: it runs from ${g.first} to ${g.last}. Give that year a figure of its own, marked as a forecast if it is one; the last rate is never carried on.`,
  ),
  'rate-unconfirmed': worthALook(
    (g: { library: string; amount: string; from: string; why: string }) =>
      `${g.library} from ${g.from}, ${g.amount}, is not confirmed: ${g.why}. Check it before you rely on it.`,
  ),
  'rate-not-as-published': worthALook(
    (g: { measure: string; library: string; from: string; given: string; published: string }) =>
      `${g.measure} says that ${g.library} from ${g.from} is published, and has ${g.given}; the library has ${g.published}. Correct the figure, or say in its note what it is.`,
  ),
  'path-target-before-base': stops(
    (g: { input: string; by: string; base: string }) =>
      `${g.input} reaches its target by ${g.by}, which is not after the base year ${g.base}. Choose a later year.`,
  ),
  // --- the command line
  'command-unknown': stops((g: { given: string; nearest: string }) => `There is no command called ${quoted(g.given)}.${offer(g.nearest)}`),
  'command-missing': stops(() => 'No command is given. Write tables, project, seek or report; --help says more.'),
  'option-unknown': stops(
    (g: { command: string; given: string; nearest: string }) => `${quoted(g.command)} has no option ${g.given}.${offer(g.nearest)}`,
  ),
  'option-not-one-of': stops(
    (g: { option: string; given: string; choices: string; nearest: string }) =>
      `${g.option} is ${quoted(g.given)}.${offer(g.nearest)} It can be one of: ${g.choices}.`,
  ),
  'option-not-figures': stops(
    (g: { option: string; given: string; expected: string }) => `${g.option} is ${quoted(g.given)}. Give ${g.expected}.`,
  ),
  'option-needed-here': stops((g: { option: string; with: string }) => `${g.with} needs ${g.option} as well.`),
  'option-not-here': stops(
    (g: { option: string; with: string; why: string }) => `${g.option} means nothing with ${g.with}: ${g.why}. Leave it out.`,
  ),
  'nothing-to-seek': stops(
    (g: { measure: string }) =>
      `${quoted(g.measure)} has no figure that can be sought: all that it has is given from dates on, or is a date.`,
  ),
  'report-kind': stops(
    (g: { path: string; kinds: string }) => `${quoted(g.path)} is no kind of report. Give --out a name that ends in one of: ${g.kinds}.`,
  ),
  'nothing-written': stops(
    () => 'The workbook has no sheets of Budget Scenarios. Write them first, in the pane or with the command project.',
  ),
  'option-twice': stops((g: { option: string }) => `${g.option} is given twice. Give it once.`),
  'option-without-value': stops((g: { option: string; value: string }) => `${g.option} stands alone. Write ${g.value} after it.`),
  'option-with-value': stops(
    (g: { option: string; given: string }) => `${g.option} takes no value, and ${quoted(g.given)} is given. Leave it out.`,
  ),
  'option-missing': stops(
    (g: { command: string; option: string; value: string }) => `${quoted(g.command)} needs ${g.option} with ${g.value}.`,
  ),
  'workbook-missing': stops((g: { command: string }) => `${quoted(g.command)} needs a workbook. Name its file.`),
  'argument-too-many': stops(
    (g: { given: string }) => `${quoted(g.given)} is one argument too many. Name one workbook; put a name with spaces in quotation marks.`,
  ),
  'path-not-there': stops((g: { path: string }) => `There is no file ${quoted(g.path)}. Look at its name and folder.`),
  'path-not-readable': stops(
    (g: { path: string }) => `${quoted(g.path)} cannot be read. Look at its permissions, and whether another program holds it.`,
  ),
  'path-not-writable': stops(
    (g: { path: string }) =>
      `${quoted(g.path)} cannot be written. Look at the permissions of its folder, and whether another program holds it.`,
  ),
  'path-is-folder': stops((g: { path: string }) => `${quoted(g.path)} is a folder. Name a file.`),
  'folder-not-there': stops(
    (g: { folder: string; path: string }) => `The folder ${quoted(g.folder)} for ${quoted(g.path)} is not there. Make it, or name another.`,
  ),
  'output-is-input': stops(
    (g: { path: string; input: string }) =>
      `${quoted(g.path)} is the same file as ${quoted(g.input)}, which is never written over. Give --out another name.`,
  ),
  'output-kind': stops(
    (g: { path: string; kind: string }) =>
      `What is written is an ${g.kind} file. Give --out a name that ends in ${g.kind}, not ${quoted(g.path)}.`,
  ),
  'not-json': stops((g: { path: string; why: string }) => `${quoted(g.path)} is not JSON: ${g.why}. Correct it there.`),
  // --- the scenario file
  'scenario-file-wrong': stops((g: { what: string; given: string; expected: string }) => `${g.what} is ${g.given}. Give ${g.expected}.`),
  'scenario-file-key-unknown': stops(
    (g: { of: string; key: string; nearest: string }) => `${g.of} has no setting called ${quoted(g.key)}.${offer(g.nearest)}`,
  ),
  'no-change-is-taken': stops(
    () => '“No change” is always the first scenario and has no measures. Leave it out of the file, or give this one another name.',
  ),
  'scenario-base-unknown': stops(
    (g: { scenario: string; base: string; nearest: string }) =>
      `${quoted(g.scenario)} is based on ${quoted(g.base)}, which is no scenario of the file.${offer(g.nearest)} Put its base into the file, or leave “basedOn” out.`,
  ),
  'scenario-base-gone': worthALook(
    (g: { scenario: string; base: string }) =>
      `${quoted(g.scenario)} was based on ${g.base}, which is not on the sheet any more. It stands by itself, with the measures that have its reference.`,
  ),
  'scenario-base-circle': stops(
    (g: { names: readonly string[] }) =>
      `${g.names.slice(0, 2).map(quoted).join(' is based on ')}${g.names
        .slice(2)
        .map((name) => `, which is based on ${quoted(name)}`)
        .join('')}: in a circle none of them comes first. Let one of them stand by itself.`,
  ),
  'base-not-named': stops(
    (g: { scenario: string }) =>
      `${quoted(g.scenario)} replaces or leaves out a measure of its base, and does not say which scenario it is based on. Add “basedOn” with its name.`,
  ),
  'base-measure-unknown': stops(
    (g: { scenario: string; base: string; measure: string; nearest: string }) =>
      `${quoted(g.scenario)} replaces or leaves out ${quoted(g.measure)}, and its base ${quoted(g.base)} has no such measure.${offer(g.nearest)}`,
  ),
  'base-measure-unclear': stops(
    (g: { scenario: string; base: string; measure: string }) =>
      `${quoted(g.scenario)} replaces or leaves out ${quoted(g.measure)}, and its base ${quoted(g.base)} has several measures of that name. Give each its own name.`,
  ),
  'base-measure-twice': stops(
    (g: { scenario: string; base: string; measure: string }) =>
      `${quoted(g.scenario)} replaces or leaves out ${quoted(g.measure)} of its base ${quoted(g.base)} more than once. Say it once.`,
  ),
  'frozen-not-in-file': stops(
    () =>
      'A frozen scenario does not travel in a scenario file: it is what a workbook came to on a day, and figures typed into a file would only look like that. Leave “frozen” out; the sheet Frozen keeps its positions whatever the file says.',
  ),
  'frozen-status-unknown': worthALook(
    (g: { position: string; given: string; statuses: string }) =>
      `${g.position} has the status ${quoted(g.given)}, which there is not, and counts as a draft. It can be one of: ${g.statuses}.`,
  ),
  'frozen-row-differs': worthALook(
    (g: { position: string; one: string; other: string }) =>
      `${g.position} says ${quoted(g.one)} in its first row and ${quoted(g.other)} here. The first row counts, and the next write puts it in every row.`,
  ),
  'locked-in-workbook': stops(
    (g: { name: string }) =>
      `${quoted(g.name)} is locked in the workbook, and the file would change it or take its lock away. Unlock it in the workbook first, or give it in the file as it stands there, lock and all.`,
  ),
  'base-year-other': stops(
    (g: { given: string; base: string }) =>
      `The file gives ${g.given} as the base year, and the base budget is of ${g.base}. Give the same year.`,
  ),
  'name-not-chosen': stops(
    (g: { name: string; chosenIn: string; nearest: string }) =>
      `${quoted(g.name)} is not among the ${g.chosenIn} that the file chooses.${offer(g.nearest)}`,
  ),
  // --- names
  'authority-unknown': stops(
    (g: { name: string; nearest: string }) => `${quoted(g.name)} is not an authority in the data.${offer(g.nearest)}`,
  ),
  'service-unknown': stops((g: { name: string; nearest: string }) => `${quoted(g.name)} is not a service in the data.${offer(g.nearest)}`),
  'scenario-name-twice': stops(
    (g: { name: string }) => `Two scenarios are called ${quoted(g.name)}. Give each its own name; capitals make no difference.`,
  ),
  'scenario-name-empty': stops(() => 'A scenario has no name. Give it one.'),
  // --- the source of the spend
  'source-not-an-object': stops(() => 'The source is not given as an object. Write it as {"sheet": …, "header": …, "amounts": …}.'),
  'source-key-unknown': stops(
    (g: { key: string; nearest: string }) => `The source has no setting called ${quoted(g.key)}.${offer(g.nearest)}`,
  ),
  'source-value-wrong': stops(
    (g: { key: string; given: string; expected: string }) => `${quoted(g.key)} in the source is ${g.given}. Give ${g.expected}.`,
  ),
  'source-sheet-unknown': stops(
    (g: { name: string; nearest: string }) => `There is no sheet called ${quoted(g.name)} in the workbook.${offer(g.nearest)}`,
  ),
  'source-sheet-needed': stops(
    (g: { sheets: string }) => `The workbook has several sheets and the source names none. Name one of ${g.sheets}.`,
  ),
  'source-sheet-empty': stops(
    (g: { sheet: string }) => `The sheet ${quoted(g.sheet)} holds no cells. Choose one that holds a spend table.`,
  ),
  'source-table-unknown': stops(
    (g: { name: string; nearest: string }) =>
      `There is no Excel table called ${quoted(g.name)} in the workbook: it may have been renamed, deleted or turned into plain cells. Choose a table that is there.${offer(g.nearest)}`,
  ),
  'source-header-needed': stops(
    (g: { key: string; given: string }) =>
      `${quoted(g.key)} in the source is ${quoted(g.given)}, which is no column letter, and no header row is given. Give the column’s letters, or the row of the headers.`,
  ),
  'source-rows-outside': stops(
    (g: { rows: string; used: string }) =>
      `The rows ${g.rows} of the source are not on the sheet, whose cells are ${g.used}. Give rows inside it, below the header.`,
  ),
  'source-column-unknown': stops(
    (g: { key: string; given: string; nearest: string }) =>
      `${quoted(g.key)} in the source is ${quoted(g.given)}, and no column has that header.${offer(g.nearest)}`,
  ),
  'source-header-twice': stops(
    (g: { key: string; given: string; columns: string }) =>
      `${quoted(g.key)} in the source is ${quoted(g.given)}, and ${g.columns} all have that header. Give the letters of one.`,
  ),
  'source-column-used-twice': stops(
    (g: { column: string; first: string; second: string }) =>
      `Column ${g.column} is given both as ${g.first} and as ${g.second}. Give each its own column.`,
  ),
  'source-role-twice': stops(
    (g: { role: string; places: string }) => `The ${g.role} is given in more than one place (${g.places}). Keep one.`,
  ),
  'authority-not-stated': stops(
    () => 'The table does not say which authority the spend is for. Say which column holds it, or name the authority.',
  ),
  'service-not-stated': stops(
    () => 'The table does not say which service the spend is for. Say which column holds it, or name the service.',
  ),
  'year-not-stated': stops(
    () => 'The table does not say which financial year the spend is for. Say which column holds it, or name the year.',
  ),
  'unit-not-stated': worthALook(
    () => 'The table does not say whether its amounts are in £, £ thousand or £ million. They are read as pounds: say which.',
  ),
  'kind-of-money-not-stated': forInformation(
    () => 'The table does not say whether it is a budget or an outturn, or whether it is gross or net. Say which.',
  ),
  'header-names-no-year': stops(
    (g: { header: string }) => `The header ${quoted(g.header)} is no financial year. Write it as 2025/26, or leave the column out.`,
  ),
  'year-in-two-columns': stops(
    (g: { year: string; columns: string }) => `${g.columns} all hold ${g.year}. Choose one of them, or say which service each is.`,
  ),
  'header-was-made-a-date': worthALook(
    (g: { typed: string; year: string }) => `This header is a date. Excel probably made it of ${quoted(g.typed)}; it is read as ${g.year}.`,
  ),
  'year-from-bare-year': forInformation(
    (g: { typed: string; year: string }) => `The header ${g.typed} is read as the financial year ${g.year}, the year that starts in it.`,
  ),
  'years-not-read': worthALook((g: { count: string }) => `${g.count} have no financial year in the year column and are left out.`),
  'names-not-in-register': forInformation(
    (g: { count: string; such: string }) =>
      `${g.count} no council or health board known here (such as ${quoted(g.such)}). They stay as printed.`,
  ),
  'no-table-found': stops(
    (g: { sheets: string; leftOut: string }) =>
      `No spend table was found: no row of headings stands over a column of amounts. ${g.sheets} looked at${g.leftOut}. Say where the table is.`,
  ),
  'no-table-in-selection': stops(
    (g: { area: string }) =>
      `${g.area} holds no spend table: no row of headings stands over a column of amounts. Select the table with its row of headings, then press the button again.`,
  ),
  'nothing-selected': stops(() => 'Nothing is selected. Select the table with its row of headings, then press the button again.'),
  'selection-not-one-area': stops(
    () => 'What is selected is not one stretch of cells. Select the table with its row of headings, then press the button again.',
  ),
  'no-lines': stops(
    (g: { area: string }) => `${g.area} holds no spend lines: no row has a name and an amount. Check the columns and rows of the source.`,
  ),
  // --- reading spend
  'rows-left-out': forInformation((g: { count: string; what: string }) => `${g.count} left out: ${g.what}.`),
  'second-table-left-out': worthALook((g: { row: number }) => `Another table begins in row ${g.row}. It is not read with this one.`),
  'hidden-rows-left-out': worthALook(
    (g: { count: string }) => `${g.count} left out because a person hid them. Let them in if they belong to the table.`,
  ),
  'hidden-rows-read': forInformation((g: { count: string }) => `${g.count} are read, though hidden, because the source names them.`),
  'amounts-not-quantified': worthALook(
    (g: { count: number; of: number; such: string }) =>
      `${g.count} of ${g.of} lines have no figure (such as ${quoted(g.such)}). They are not quantified; they are not counted as zero.`,
  ),
  'amount-is-a-range': worthALook(
    (g: { printed: string; middle: string }) => `${quoted(g.printed)} is a range. Its middle, ${g.middle}, is used; both ends are kept.`,
  ),
  'amount-not-money': worthALook(
    (g: { printed: string; of: string }) => `${quoted(g.printed)} counts ${g.of}, not pounds. It is not quantified as spend.`,
  ),
  'name-carried-down': forInformation(
    (g: { count: string; name: string }) => `${g.count} have no ${g.name} of their own and take the one above them.`,
  ),
  'total-does-not-cast': worthALook(
    (g: { label: string; printed: string; computed: string; difference: string }) =>
      `${quoted(g.label)} does not add up by ${g.difference}: the rows make ${g.computed}, the total as printed is ${g.printed}.`,
  ),
  // --- what makes a recurring base of a year
  'adjustments-need-one-column': stops(
    () => 'One-offs and full-year effects stand beside one column of amounts, and the source names several. Name the one they belong to.',
  ),
  'adjustment-not-a-number': worthALook(
    (g: { cell: string; text: string }) =>
      `${g.cell} is ${quoted(g.text)}, which is no number: what is to be taken out or put in there is not known, so the line is not quantified.`,
  ),
  'one-offs-are-negative': worthALook(
    () => 'The one-offs come to less than nothing. They are taken off the budget, so that negative ones are added: check their signs.',
  ),
  'base-is-annualised': worthALook(
    (g: { table: string; period: number; share: number | undefined }) =>
      `The amounts of ${g.table} are actuals to period ${g.period}: the base budget is ${
        g.share === undefined ? `12/${g.period} of them` : `them over ${percent(g.share)} of the year`
      }. That is no forecast: what is seasonal, late or one-off is in it.`,
  ),
  // --- tables that are joined
  'tables-share-cells': stops(
    (g: { cell: string; first: string; second: string }) =>
      `${g.cell} belongs to both ${g.first} and ${g.second}, so that its money would be counted twice. Take one of the tables out, or give each its own rows.`,
  ),
  'tables-share-lines': stops(
    (g: { lines: string; second: string; first: string; such: string; amounts: string; same: boolean }) =>
      `${g.lines} of ${g.second} (such as ${g.such}: ${g.amounts}) ${g.lines.startsWith('1 ') ? 'is' : 'are'} in ${g.first} as well. ${
        g.same ? 'All have the same amounts, which looks like the same money twice. ' : ''
      }Say whether they are added (a month a sheet) or left out of ${g.second}.`,
  ),
  'tables-in-other-units': stops(
    (g: { line: string; first: string; second: string }) =>
      `${g.line} stands in ${g.first} and ${g.second} in different units, so that they cannot be added in one cell. Give both tables one unit.`,
  ),
  'tables-are-added': forInformation(
    (g: { lines: string; second: string; such: string; amount: string }) =>
      `${g.lines} of ${g.second}, ${g.amount} in all (such as ${g.such}), ${g.lines.startsWith('1 ') ? 'is' : 'are'} added to the same lines of earlier tables.`,
  ),
  'tables-lines-left-out': forInformation(
    (g: { lines: string; second: string; such: string; amount: string }) =>
      `${g.lines} of ${g.second}, ${g.amount} in all (such as ${g.such}), ${g.lines.startsWith('1 ') ? 'is' : 'are'} left out, since an earlier table has the same.`,
  ),
  'tables-may-count-twice': worthALook(
    (g: { authority: string; amount: string; first: string; second: string }) =>
      `${g.first} and ${g.second} both come to ${g.amount} for ${g.authority}: one may be the sum of the other, and the money counted twice.`,
  ),
  'total-accepted': forInformation(
    (g: { label: string; printed: string; computed: string; taken: string; reason: string }) =>
      `${quoted(g.label)} is printed as ${g.printed}, and the rows make ${g.computed}: ${g.taken}. Reason given: ${g.reason}`,
  ),
  'accepted-total-gone': worthALook(
    (g: { cell: string }) =>
      `${g.cell}, about which a figure was accepted, is no total of this table any more. The rows are taken as they are: decide again.`,
  ),
  'accepted-total-of-other-lines': worthALook(
    (g: { cell: string }) =>
      `The total in ${g.cell} covers other lines than the base budget takes, so that what was accepted about it cannot hold here. The rows are taken as they are.`,
  ),
  'accepted-cell-is-no-line': stops(
    (g: { cell: string }) => `${g.cell} is no single amount among the rows that the total covers. Name the cell of one row.`,
  ),
  'total-explained-by-row': forInformation(
    (g: { row: string; how: string; instead?: { value: string; apart: string } }) =>
      `${g.row} alone would explain the difference: ${g.how}.${
        g.instead === undefined ? '' : ` If it were ${g.instead.value}, the rows would be ${g.instead.apart} from the total.`
      } Nothing is changed.`,
  ),
  'unit-cost-stands-out': worthALook(
    (g: { row: string; amount: string; count: string; of: string; each: string; beside: string; besideEach: string }) =>
      `${g.row} works out at ${g.each} for each ${g.of} (${g.amount} for ${g.count}), where ${g.beside} works out at ${g.besideEach}. Nothing is changed.`,
  ),
  'counts-add-up': forInformation((g: { name: string; total: string }) => `${quoted(g.name)} adds up: ${g.total}.`),
  'counts-do-not-add-up': worthALook(
    (g: { name: string; printed: string; computed: string }) =>
      `${quoted(g.name)} does not add up: the rows make ${g.computed}, the total as printed is ${g.printed}.`,
  ),
  'savings-imply-rates': forInformation(
    (g: { ifBefore: string; ifAfter: string; more: string }) =>
      `The savings beside the figures are ${g.ifBefore} of them, if those are from before the saving, and ${g.ifAfter} if they are from after it.${g.more} The columns do not say which.`,
  ),
  'saving-agrees-within-rounding': forInformation(
    (g: { rate: string; base: string; result: string; computed: string; from: string; to: string; at: string }) =>
      `${g.rate} of ${g.base} is ${g.computed} and is printed as ${g.result}: within rounding. Figures from ${g.from} up to ${g.to} print so${g.at}. Which it was is not known.`,
  ),
  'ledger-differs': worthALook(
    (g: { ledger: string; base: string; difference: string; where: string }) =>
      `The ledger has ${g.ledger} and the base budget ${g.base}: ${g.difference} is ${g.where}. It stays in Checks until it is nil.`,
  ),
  'ledger-has-other-sign': worthALook(
    (g: { ledger: string; base: string; difference: string }) =>
      `The ledger has ${g.ledger} and the base budget ${g.base}: one of them holds spend as credits. With the sign turned they are ${g.difference} apart; no sign is turned here.`,
  ),
  'purchases-net-of-income': worthALook(
    (g: { measure: string }) =>
      `${quoted(g.measure)} works on what is bought, and the base budget is net of income: the effect is too small by its share of the income. Use gross spend, or choose other lines.`,
  ),
  'purchases-hold-own-pay': worthALook(
    (g: { measure: string; such: string }) =>
      `${quoted(g.measure)} works on what is bought, and its base holds pay of your own staff (${g.such}). Choose other services.`,
  ),
  'saving-does-not-agree': worthALook(
    (g: { rate: string; base: string; result: string; computed: string }) =>
      `${g.rate} of ${g.base} is ${g.computed}, and ${g.result} is printed: no rounding of the two makes it so. Nothing is changed.`,
  ),
  'total-casts-within-rounding': forInformation(
    (g: { label: string; printed: string; low: string; high: string }) =>
      `${quoted(g.label)} adds up within rounding: it is printed as ${g.printed}, and rows rounded as these are make from ${g.low} to ${g.high}.`,
  ),
  // --- the base budget
  'base-year-not-in-data': stops(
    (g: { year: string; years: string }) =>
      `There is no spend for ${g.year} in the source, which holds ${g.years}. Choose one of those as the base year.`,
  ),
  'base-year-not-found': stops(
    (g: { first: string; years: string }) =>
      `The source holds no year before ${g.first}: it holds ${g.years}. Choose later years to project, or give the base year.`,
  ),
  'base-has-no-lines': stops(
    () => 'No spend line is left for the base budget. Choose authorities and services that have spend in the base year.',
  ),
  'base-year-in-many-texts': stops(
    (g: { authority: string; service: string; year: string; texts: number }) =>
      `The rows of ${g.authority}, ${g.service} name ${g.year} in ${g.texts} different texts, too many for one formula. Turn the texts into dates, or name the financial year in a column of its own.`,
  ),
  'base-rows-not-quantified': worthALook(
    (g: { authority: string; service: string; missing: number; of: number }) =>
      `${g.missing} of the ${g.of} rows of ${g.authority}, ${g.service}, have no figure. The sum is of the others.`,
  ),
  'service-is-a-total': worthALook(
    (g: { service: string }) =>
      `${quoted(g.service)} is a total of other services. It is taken because it was named: do not take its parts as well.`,
  ),
  // --- the workbook
  'sheet-gone': stops(
    (g: { sheet: string }) => `There is no sheet called ${quoted(g.sheet)}. It was renamed or deleted; choose the table again.`,
  ),
  'area-gone': stops((g: { area: string }) => `${g.area} is not in the workbook any more. Choose the table again.`),
  'changed-since-read': stops(
    (g: { cell: string; was: string; now: string }) =>
      `${g.cell} has changed: it was ${g.was} and is now ${g.now}. Nothing was written. Look at the figures again, then write.`,
  ),
  'sheet-protected': stops(
    (g: { sheet: string }) =>
      `The sheet ${quoted(g.sheet)} is protected. Nothing was written. Unprotect it under Review, then write again.`,
  ),
  'structure-protected': stops(
    () =>
      'The workbook’s structure is protected, so sheets cannot be added. Nothing was written. Unprotect it under Review, then write again.',
  ),
  'workbook-read-only': stops(() => 'The workbook is open for reading only. Nothing was written. Save a copy, then write there.'),
  'sheet-name-taken': stops(
    (g: { sheet: string }) =>
      `There is already a sheet called ${quoted(g.sheet)} that the add-in did not make. Nothing was written. Rename it, or let another name be used.`,
  ),
  'sheet-name-unusable': stops(
    (g: { sheet: string }) =>
      `${quoted(g.sheet)} cannot be the name of a sheet: at most 31 characters, none of : \\ / ? * [ ], and no apostrophe first or last.`,
  ),
  'output-sheet-missing': stops((g: { sheet: string }) => `The sheet ${quoted(g.sheet)} is not in the workbook. Write the outputs first.`),
  'cell-too-long': stops(
    (g: { cell: string; length: string; most: string }) =>
      `${g.cell} would hold ${g.length} characters; a cell holds at most ${g.most}. Nothing was written. Shorten it.`,
  ),
  'cell-no-number': stops(
    (g: { cell: string; given: string }) =>
      `${g.cell} would hold ${g.given}, which is no number. Nothing was written. Look at the inputs of that figure.`,
  ),
  'text-not-kept': stops(
    (g: { cell: string; wanted: string; got: string }) =>
      `Excel did not keep ${g.wanted} in ${g.cell}: it holds ${g.got}. Change that text, then write again.`,
  ),
  'shown-by-value': forInformation((g: { formulas: number }) => {
    const one = g.formulas === 1;
    return `${one ? 'One formula is' : `${g.formulas} formulas are`} beyond this preview: ${one ? 'its cell shows' : 'their cells show'} the value from the file and will not follow changes made here. The saved file keeps ${one ? 'it' : 'them'} as ${one ? 'it is' : 'they are'}.`;
  }),
  'write-stopped': stops(() => 'The writing was stopped. The workbook is as it was before.'),
  'reading-stopped': stops(() => 'The reading was stopped before the table was read to its end. Nothing was changed.'),
  'nothing-to-undo': stops(() => 'There is no write to undo: it was undone already, or another workbook was open then.'),
  'changed-since-write': stops(
    (g: { cell: string; was: string; now: string }) =>
      `${g.cell} has changed since it was written: it was ${g.was} and is now ${g.now}. Nothing was undone, so that this is not lost.`,
  ),
  'sheets-changed-since-write': stops(
    (g: { sheet: string }) =>
      `The sheet ${quoted(g.sheet)} was renamed, deleted or added to since it was written. Nothing was undone, so that this is not lost.`,
  ),
  'cell-being-edited': stops(() => 'A cell is being edited. Press Enter or Esc in the sheet, then try again.'),
  'workbook-busy': stops(() => 'Excel is busy. Close any open dialog, wait a moment, then try again.'),
  'too-much-at-once': stops(() => 'Excel refused so much data at once. Choose a smaller table or fewer scenarios.'),
  throttled: stops(() => 'Excel has had too many requests for now. Wait a minute, then try again.'),
  disconnected: stops(() => 'The connection to Excel was lost. Close the pane, open it again, and try again.'),
  'another-workbook-in-front': stops(() => 'Another workbook came in front. Click in this workbook, then try again.'),
  'item-gone': stops(
    () => 'A sheet, table or name that was being worked on is not there any more: somebody deleted it. Look at the sheets, then try again.',
  ),
  'excel-too-old': stops(
    (g: { needs: string }) =>
      `This Excel is too old for the add-in: it needs ${g.needs}. Use Microsoft 365, Excel 2021 or Excel on the web.`,
  ),
  'excel-denied': stops(
    () =>
      'Excel does not allow the change. The sheet or the workbook may be protected, or open for reading only: look under Review, then try again.',
  ),
  'sheet-hidden': stops((g: { sheet: string }) => `The sheet ${quoted(g.sheet)} is hidden. Unhide it first.`),
  'excel-refused': stops(
    (g: { code: string; message: string }) =>
      `Excel refused the request (${g.code}: ${g.message}). Try again; if it happens again, save and reopen the workbook.`,
  ),
  'old-outputs-back': forInformation(() => 'The workbook is as it was before the write.'),
  'typed-meanwhile': worthALook(
    (g: TypedCells) => `Typed while the old outputs were put back, and still there: ${typedCells(g)}. Look at it, then write again.`,
  ),
  'typed-meanwhile-and-moved': worthALook(
    (g: TypedCells) =>
      `Rows were moved and cells typed while the old outputs were put back. The old inputs are back in their old places; type again what you need of ${typedCells(g)}.`,
  ),
  'write-half-done': stops(
    (g: { stands: string }) =>
      `The write did not finish and the old outputs could not be put back: ${g.stands}. Your own sheets were not touched. The next write or undo puts the old outputs back first.`,
  ),
  'print-setup-refused': worthALook(
    (g: { reason: string }) =>
      `The figures are written, but paper and page titles could not be set. ${g.reason} Print settings come with the next write.`,
  ),
  'write-interrupted': stops(
    (g: { stands: string }) =>
      `The last write was interrupted: ${g.stands}. Your own sheets were not touched. “Undo last write” puts the old outputs back; “Write again” does that and then writes what the pane shows.`,
  ),
  'looks-not-restored': worthALook(
    (g: { sheet: string }) =>
      `On ${quoted(g.sheet)} the figures are back, but drop-down lists and coloured warnings were not kept. Write again to have them.`,
  ),
  // --- files
  'file-not-a-workbook': stops(
    (g: { file: string }) => `${quoted(g.file)} is not a workbook. Choose an .xlsx, .xlsm, .xlsb, .xls, .ods or .csv file.`,
  ),
  'file-empty': stops((g: { file: string }) => `${quoted(g.file)} is empty. Choose a workbook that holds figures.`),
  'file-is-lock': stops(
    (g: { file: string }) =>
      `${quoted(g.file)} is not a workbook but the mark that Excel leaves beside one that is open. Choose the workbook itself.`,
  ),
  'file-is-web-page': stops(
    (g: { file: string }) =>
      `${quoted(g.file)} is a web page or an XML document with a workbook’s name. Open it in Excel, save it as .xlsx, and choose that.`,
  ),
  'file-encrypted': stops(
    (g: { file: string }) =>
      `${quoted(g.file)} is protected by a password. Open it in Excel, take the password off under File, Info, and choose it again.`,
  ),
  'file-damaged': stops(
    (g: { file: string; where: string }) =>
      `${quoted(g.file)} is damaged (${g.where}) and cannot be read. Open and repair it in Excel, save it, and choose it again.`,
  ),
  'file-declares-entities': stops(
    (g: { file: string }) =>
      `${quoted(g.file)} declares XML entities, which no spreadsheet program writes and which are never expanded here. Save it again in Excel, and choose that.`,
  ),
  'file-too-large': stops(
    (g: { file: string }) =>
      `${quoted(g.file)} holds more than can be opened here. Copy the sheets with the spend tables to a new workbook, and choose that.`,
  ),
  'file-without-sheets': stops((g: { file: string }) => `${quoted(g.file)} has no sheet with cells. Choose a workbook that holds figures.`),
  'file-too-old': stops(
    (g: { file: string }) => `${quoted(g.file)} is in a format older than Excel 97. Open it in Excel, save it as .xlsx, and choose that.`,
  ),
  'spreadsheet-refused': stops(
    (g: { message: string }) => `The spreadsheet refused the change (${g.message}). The workbook is as it was before.`,
  ),
  'file-not-taken-up': stops(
    (g: { file: string; why: string }) =>
      `The spreadsheet of this page could not take up ${quoted(g.file)} (${g.why}). Reload the page and open it again, or open the workbook in Excel.`,
  ),
  'area-too-large': stops((g: { area: string }) => `${g.area} is too large to read at once. Choose a smaller area.`),
  'saved-as-new-workbook': forInformation(
    (g: { file: string; format: string }) =>
      `${quoted(g.file)} is an ${g.format} file, so the outputs were saved in a new .xlsx with its values. Its formulas, looks and charts are in the original, which was not changed.`,
  ),
} as const satisfies Record<string, Sentence<never>>;

/** The same sentences, typed so that a code and its own details go together. */
const sentencesByCode: { readonly [Code in ProblemCode]: { readonly severity: Severity; says(given: Details<Code>): string } } = sentences;

/** Both ends in words, or an empty text where there is none. */
interface Bounds {
  readonly least: string;
  readonly most: string;
}

function bounded({ least, most }: Bounds): string {
  if (least === '') return most === '' ? '' : ` at most ${most}`;
  return most === '' ? ` at least ${least}` : ` from ${least} to ${most}`;
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(12))}%`;
}

interface TypedCells {
  /** The first few, with what was typed. */
  readonly cells: string;
  readonly more: number;
}

function toWriteLess({ summed }: WriteTold): string {
  const fewer = 'leave out services, or put scenarios into workbooks of their own; fewer years make each row shorter.';
  if (summed === undefined) return `Each line is one authority and service already: ${fewer}`;
  const how = summed.how === undefined ? '' : ` (${summed.how})`;
  return summed.fits
    ? `Summed to authority and service first, Workings takes ${summed.rows} rows${how}. Or ${fewer}`
    : `Summed to authority and service first, Workings would still take ${summed.rows} rows: ${fewer}`;
}

function typedCells({ cells, more }: TypedCells): string {
  return more === 0 ? cells : `${cells} and ${String(more)} more`;
}

function quoted(text: string): string {
  return `“${text}”`;
}

function offer(nearest: string): string {
  return nearest === '' ? '' : ` Did you mean ${quoted(nearest)}?`;
}
