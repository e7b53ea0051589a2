import { yearlyGrowth } from '../yearly-growth';

/** Growth in need that is neither price nor number: more hours for each person, dearer packages. */
export const otherGrowth = yearlyGrowth({
  model: 'other-growth',
  name: 'Other growth',
  moves: 'demand',
  example: 'Packages that grow by 1% a year',
  rateLabel: 'Growth a year',
  rateHelp: 'How much more than the year before, prices and numbers of people apart.',
  explanation:
    'Adds cost by a rate a year, each year on the year before: need for each person that grows, or any growth for which only a rate is known.',
  source: 'Budget requirement roll-forward of council medium-term plans',
  workedExample: '£100,000,000 × ((1 + 1%) × (1 + 1%) − 1) = £2,010,000 in the second year',
});
