import { yearStarting } from '../../src/model/financial-year';
import type { BaseBudget } from '../../src/model/spend';

/** A base budget from typed figures, in the source's unit: by service, one figure for each authority. */
export function baseFromFigures(
  startYear: number,
  authorityNames: readonly string[],
  byService: Readonly<Record<string, readonly number[]>>,
  unit = 1_000,
): BaseBudget {
  const services = Object.keys(byService);
  const authorities = authorityNames.map((name, index) => ({ ref: `LA${index + 1}`, name }));
  const rows = services.flatMap((service) =>
    authorities.map((authority, index) => ({ service, authority, figure: byService[service]?.[index] ?? NaN })),
  );
  const atSource = Float64Array.from(rows, ({ figure }) => figure);
  return {
    year: yearStarting(startYear),
    authorities,
    services,
    lines: rows.map(({ service, authority }, index) => ({
      ref: `L${index + 1}`,
      authority,
      service,
      funder: '',
      source: {
        kind: 'cell',
        amount: { sheet: 'Spend', row: 5 + index, column: 3 },
        authority: { address: { sheet: 'Spend', row: 5 + index, column: 1 }, text: authority.name },
        service: { address: { sheet: 'Spend', row: 5 + index, column: 2 }, text: service },
        printed: undefined,
      },
    })),
    atSource,
    unit,
    unitWords: unit === 1_000 ? '£ thousand' : '£',
    amounts: atSource.map((figure) => figure * unit),
  };
}

const EIGHT_COUNCILS = [
  'East Dunbartonshire',
  'East Renfrewshire',
  'Glasgow City',
  'Inverclyde',
  'North Lanarkshire',
  'Renfrewshire',
  'South Lanarkshire',
  'West Dunbartonshire',
];

const FOUR_SERVICES = {
  'Care homes (national contract)': [11_400, 10_400, 64_400, 10_000, 31_200, 16_600, 30_100, 10_900],
  'Fostering (external)': [1_200, 1_100, 6_800, 1_000, 3_300, 1_800, 3_200, 1_200],
  'Residential child care (external)': [2_000, 1_900, 11_400, 1_800, 5_500, 2_900, 5_300, 1_900],
  'Supported living': [11_000, 10_000, 62_000, 9_500, 30_000, 16_000, 29_000, 10_500],
};

/** The eight Clyde Valley councils and the four services they buy, £000, illustrative by council; the services add up to the printed figures. */
export const clydeValley: BaseBudget = baseFromFigures(2010, EIGHT_COUNCILS, FOUR_SERVICES);

/** The same with telecare and training, all that the first year's programme is taken on: £422.6m. */
export const clydeValleyProgramme: BaseBudget = baseFromFigures(2010, EIGHT_COUNCILS, {
  ...FOUR_SERVICES,
  'Telecare (equipment only)': [60, 55, 350, 55, 170, 90, 160, 60],
  'Training and development': [390, 350, 2_200, 340, 1_060, 570, 1_020, 370],
});

/** The cells that a base made from figures is read from: the rows of its sheet Spend. */
export function spendCells({ lines, atSource }: BaseBudget): (string | number | null)[][] {
  const headings = [['Spend'], [], [], ['Authority', 'Service', 'Amount']];
  return [...headings, ...lines.map((line, index) => [line.authority.name, line.service, atSource[index] ?? null])];
}
