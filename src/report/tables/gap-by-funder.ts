import { yearLabel } from '../../model/financial-year';
import { fundersOf, fundingOf, gapBetween, NO_FUNDING } from '../../model/funding';
import { includes } from '../../model/scenario';
import type { Authority } from '../../model/spend';
import { totalOf } from '../../model/totals';
import { budgetKey, funderKey, fundingKey, gapKey } from '../../sheets/output/funding-and-gap';
import type { ReportChoices } from '../choices';
import { listed } from '../listed';
import type { ReportContext } from '../report-context';
import { sumOf, type Sum } from '../rounding/sums';
import type { DraftCell, DraftRow, TableDraft } from '../table';
import { chosenYears, scenarioChosen } from './chosen';
import { doubtNotes } from './qualified-notes';
import { added } from './sources';

/** More years, at three columns each, fit on no page. */
const MOST_YEARS = 3;

const HEADS = ['Requirement', 'Funding', 'Gap'] as const;

/** Whose money a row is about. */
interface Party {
  readonly head: string;
  readonly look: DraftRow['look'];
  /** Of its rows on Funding and gap; undefined where no row there is of exactly these. */
  readonly key: string | undefined;
  readonly authorities: readonly string[];
  readonly funder?: string;
  /** Positions of the rows that add up to it. */
  readonly parts: readonly number[];
}

/**
 * What each partner's funders are to pay, what they give and the gap between, year by year; every funder's rows add up to the partner,
 * the partners to the whole, and requirement less funding is the gap. A partner whose lines do not all name who pays stands as one row.
 */
export function gapByFunder(context: ReportContext, choices: ReportChoices): TableDraft {
  const { model } = context.projection;
  const option = scenarioChosen(context.projection, choices);
  const chosen = chosenYears(model, choices);
  const years = chosen.slice(-MOST_YEARS);
  const partners = model.base.authorities.filter(({ ref }) => includes(choices.authorities, ref));
  const parties = partiesOf(context, partners);
  const cellsOf = (party: Party): readonly DraftCell[] =>
    years.flatMap(({ index }) => {
      const requirement = requirementOf(context, option.budgets[index], party);
      const funding = sumOfKnown(party.authorities.map((authority) => fundingOf(model, index, { authority, funder: party.funder })));
      const cell = (pounds: number, key: string | undefined): DraftCell =>
        Number.isNaN(pounds)
          ? { kind: 'missing', words: NO_FUNDING }
          : { kind: 'amount', pounds, from: key === undefined ? undefined : added([context.cells.fundingAndGap(key, index)]) };
      const { key } = party;
      const { ref } = option.scenario;
      return [
        cell(requirement, key === undefined ? undefined : budgetKey(ref, key)),
        cell(funding, key === undefined ? undefined : fundingKey(key)),
        cell(gapBetween(requirement, funding), key === undefined ? undefined : gapKey(ref, key)),
      ];
    });
  const unparted = partners.filter(({ ref }) => fundersOf(model, ref).length === 0).map(({ name }) => name);
  const left = chosen.length - years.length;
  return {
    subject: `Budget gap by partner and funder, ${option.scenario.name}`,
    basis: 'cash',
    rowHead: 'Partner and funder',
    columns: years.flatMap(({ year }) => HEADS.map((head) => ({ head: `${head} ${yearLabel(year)}`, align: 'right' as const }))),
    rows: parties.map((party) => ({ head: party.head, look: party.look, cells: cellsOf(party) })),
    sums: {
      down: parties.flatMap(({ parts }, row) => (parts.length === 0 ? [] : [sumOf(row, parts)])),
      across: years.map((_, position): Sum => ({
        total: 3 * position + 2,
        parts: [
          { at: 3 * position, sign: 1 },
          { at: 3 * position + 1, sign: -1 },
        ],
      })),
    },
    hasEffects: false,
    notes: [
      'Gap = requirement less funding; ( ) = a surplus.',
      ...(model.funding === undefined ? ['No funding is given, so that no gap can be shown.'] : []),
      ...(unparted.length === 0
        ? []
        : [`Not every line of ${listed(unparted)} names who pays, so that no gap can be parted by funder there.`]),
      ...(left === 0 ? [] : [`The last ${MOST_YEARS} of the years chosen are shown.`]),
      ...doubtNotes([option]),
    ],
    sheet: 'Funding and gap',
    scenarios: [`${option.scenario.ref} ${option.scenario.name}`],
  };
}

/** The funders of each partner above its total, or the partner alone, and all of them last. */
function partiesOf({ projection: { model } }: ReportContext, partners: readonly Authority[]): readonly Party[] {
  const parties: Party[] = [];
  const totals = partners.map(({ ref, name }): number => {
    const funders = fundersOf(model, ref);
    const first = parties.length;
    for (const [position, funder] of funders.entries()) {
      parties.push({ head: `${name}: ${funder}`, look: 'line', key: funderKey(ref, position), authorities: [ref], funder, parts: [] });
    }
    parties.push({
      head: name,
      look: funders.length === 0 ? 'line' : 'total',
      key: ref,
      authorities: [ref],
      parts: funders.map((_, position) => first + position),
    });
    return parties.length - 1;
  });
  if (partners.length === 1) return parties;
  const isAll = partners.length === model.base.authorities.length;
  const head = isAll ? 'All partners' : 'Total of those shown';
  return [...parties, { head, look: 'total', key: isAll ? 'All' : undefined, authorities: partners.map(({ ref }) => ref), parts: totals }];
}

function requirementOf({ projection }: ReportContext, budget: Float64Array | undefined, { authorities, funder }: Party): number {
  const { lines } = projection.model.base;
  return totalOf(budget, (position) => {
    const line = lines[position];
    return line !== undefined && authorities.includes(line.authority.ref) && (funder === undefined || line.funder === funder);
  });
}

/** The sum; NaN, as any sum with it, where one of them is not known. */
function sumOfKnown(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0);
}
