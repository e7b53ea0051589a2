import { addressText } from '../../formula/address';
import { impliedRates } from '../../model/implied-rate';
import { printedResult } from '../../model/printed-result';
import type { PrintedResult, PrintedStep } from '../../model/printed-result';
import { problem } from '../../model/problems';
import type { Problem } from '../../model/problems';
import { roundHalfAway } from '../../model/rounding';
import type { ResolvedSource } from '../source/resolve-source';
import type { BesideReading, CountsRead, SavingRead } from './reading';
import { figureText, poundsText } from './figure-text';

/** Most remarks of one kind that are told one by one, and most rates in one sentence. */
const MOST = 5;
const MOST_RATES = 8;

/** What the columns beside the amounts give to look at, in sentences. Nothing is changed because of it. */
export function besideRemarks({ counts, savings, rates }: BesideReading, resolved: ResolvedSource): readonly Problem[] {
  const remarks = new BesideRemarks(resolved);
  const stated = savings.filter(({ row }) => rates.has(row));
  return [
    ...counts.flatMap((each) => [...remarks.apart(each), ...remarks.casts(each)]),
    ...remarks.against(stated, rates),
    ...remarks.implied(savings.filter(({ row, amount }) => !rates.has(row) && amount.value !== 0)),
  ];
}

class BesideRemarks {
  constructor(private readonly resolved: ResolvedSource) {}

  apart({ column, apart }: CountsRead): Problem[] {
    const amounts = this.resolved.amounts[0]?.column ?? column.column;
    return apart.slice(0, MOST).map((each) => {
      const where = this.cell(each.row, amounts);
      const details = {
        row: where,
        amount: this.money(each.amount),
        count: figureText(each.count),
        of: column.of,
        each: this.wholePounds(each.each),
        beside: this.cell(each.besideRow, amounts),
        besideEach: this.wholePounds(each.besideEach),
      };
      return problem('unit-cost-stands-out', details, where);
    });
  }

  casts({ column, checks }: CountsRead): Problem[] {
    return checks.slice(0, MOST).map(({ verdict, row, printed, computed }) => {
      const where = this.cell(row, column.column);
      const name = column.header;
      return verdict === 'does not cast'
        ? problem('counts-do-not-add-up', { name, printed: figureText(printed), computed: figureText(computed) }, where)
        : problem('counts-add-up', { name, total: figureText(printed) }, where);
    });
  }

  /** Savings beside which a rate is stated: whether rate and figure make them. */
  against(savings: readonly SavingRead[], rates: ReadonlyMap<number, number>): Problem[] {
    const told = savings.flatMap(({ row, column, amount, saving }): Problem[] => {
      const rate = rates.get(row) ?? NaN;
      const held = printedResult(amount, rate, saving);
      if (held.verdict === 'agrees') return [];
      const said = {
        rate: percent(rate),
        base: this.money(amount.value),
        result: this.money(saving.value),
        computed: this.money(held.computed),
      };
      const where = this.cell(row, column);
      if (held.bases === undefined) return [problem('saving-does-not-agree', said, where)];
      const { from, to } = held.bases;
      const details = { ...said, from: this.money(from), to: this.money(to), at: atTheEnd(held, amount, (figure) => this.money(figure)) };
      return [problem('saving-agrees-within-rounding', details, where)];
    });
    return told.slice(0, MOST);
  }

  /** Savings without a rate: the rates they imply, under both readings of the figure beside them. */
  implied(savings: readonly SavingRead[]): Problem[] {
    const [first] = savings;
    if (first === undefined) return [];
    const shown = savings.slice(0, MOST_RATES).map(({ amount, saving }) => impliedRates(amount.value, saving.value));
    const more = savings.length - shown.length;
    const details = {
      ifBefore: shown.map(({ ifBefore }) => percent(ifBefore, 2)).join(', '),
      ifAfter: shown.map(({ ifAfter }) => percent(ifAfter, 2)).join(', '),
      more: more === 0 ? '' : ` ${more} more follow.`,
    };
    return [problem('savings-imply-rates', details, this.cell(first.row, first.column))];
  }

  private money(figure: number): string {
    return poundsText(figure * this.resolved.unit.pounds);
  }

  private wholePounds(figure: number): string {
    return poundsText(roundHalfAway(figure * this.resolved.unit.pounds, 0));
  }

  private cell(row: number, column: number): string {
    return addressText({ sheet: this.resolved.place.sheet, row, column });
  }
}

/** Implied rates are told to two places, so that they can be compared; stated ones as they are. */
function percent(rate: number, decimals?: number): string {
  const rounded = roundHalfAway(rate * 100, 2);
  return `${decimals === undefined ? String(rounded) : rounded.toFixed(decimals)}%`;
}

/** What is to be said of the upper end, where it is the figure as printed: it prints so only by the rounding that few use. */
function atTheEnd(held: PrintedResult, amount: PrintedStep, money: (figure: number) => string): string {
  const isPrinted = held.bases?.to === amount.value;
  return isPrinted && held.toPrintsSo === 'half to even' ? ` half away from zero, and ${money(amount.value)} itself only half to even` : '';
}
