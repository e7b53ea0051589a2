import { tell, type Told } from '../formula/tell';
import { RISK_ADJUSTED, SAVINGS_AT_RISK } from './delivery-confidence';
import { figureWords } from './measures/figure-words';

/** `£1,850,000 × 90%`: how a risk-adjusted saving was worked out. */
export function tellRiskAdjusted(planned: number, weight: number): string {
  return tell(RISK_ADJUSTED, (name): Told => {
    return name === 'planned' ? pounds(planned) : { figure: weight, words: figureWords(weight, '%') };
  });
}

/** `£1,850,000 − £1,665,000`: how much of a saving is at risk. */
export function tellAtRisk(planned: number, adjusted: number): string {
  return tell(SAVINGS_AT_RISK, (name) => pounds(name === 'planned' ? planned : adjusted));
}

function pounds(figure: number): Told {
  return { figure, words: figureWords(figure, '£') };
}
