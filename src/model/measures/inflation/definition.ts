import { yearlyGrowth } from '../yearly-growth';

/** What the same care costs more each year. */
export const inflation = yearlyGrowth({
  model: 'inflation',
  name: 'Inflation',
  moves: 'inflation',
  example: '3% on prices each year',
  rateLabel: 'Price rise a year',
  rateHelp:
    'What the same care costs more than the year before. Where pay is a measure of its own, this is the rise of everything else, on its share of the line.',
  explanation:
    'Raises prices by a rate a year, each year on the year before. Volume is apart: with growth in numbers as well, take inflation on the running budget and the rise on the added people is counted as price; taken on the opening budget, that product of both is left out.',
  source: 'Budget requirement roll-forward of council medium-term plans; price and volume shown apart, dV × P₀ + V₀ × dP + dV × dP',
  workedExample: '£100,000,000 × ((1 + 3%) × (1 + 3%) − 1) = £6,090,000 in the second year',
});
