import { yearlyGrowth } from '../yearly-growth';

/** More people who need the same care. */
export const demographicGrowth = yearlyGrowth({
  model: 'demographic-growth',
  name: 'Demographic growth',
  moves: 'demand',
  example: '2% more people each year',
  rateLabel: 'More people a year',
  rateHelp: 'How many more people than the year before, as a share. Fewer people are a negative rate.',
  explanation:
    'Adds people by a rate a year, each year on the year before, at the prices of the base budget. What prices do is inflation, a measure of its own.',
  source:
    'Budget requirement roll-forward of council medium-term plans; East Midlands complex care case study (£3.4m to £7.8m over five years is 18.07% a year)',
  workedExample: '£100,000,000 × ((1 + 2%) × (1 + 2%) − 1) = £4,040,000 in the second year',
});
