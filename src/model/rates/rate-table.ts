import { serialFromDate } from '../financial-year';
import type { QuantityUnit } from '../measures/definition';
import type { SerialDate } from '../units';

/** A rate that law, a foundation or a government sets, with every change of it and the day of the change. */
export interface RateTable {
  /** Its name in scenario files: `national-living-wage`. Never changes once published. */
  readonly library: string;
  /** `National Living Wage`. */
  readonly name: string;
  readonly unit: QuantityUnit;
  /** What the rate is, whom it is for, and which convention its dates follow. */
  readonly about: string;
  /** In order of date, at least one in every financial year from the first to the last. */
  readonly rates: readonly DatedRate[];
  /** The last day for which the table answers. After it there is no rate here: the last one is not carried on. */
  readonly until: SerialDate;
}

export interface DatedRate {
  /** The first day on which it holds. */
  readonly from: SerialDate;
  readonly amount: number;
  readonly status: RateStatus;
  /** Where it was read; for an unconfirmed rate, what is known of it. */
  readonly source: string;
  /** Whom it is for, where that changed from rate to rate: `aged 25 and over`. */
  readonly people: string;
}

/** Published: read in a source that is named. Unconfirmed: recalled or expected, and told by name wherever it is used. */
export type RateStatus = 'published' | 'unconfirmed';

/** A line of a table as it is typed: the day (`[2016, 4, 1]`), the amount, and what is particular to this rate. */
export type TypedRate = readonly [day: readonly [year: number, month: number, day: number], amount: number, particular?: ParticularRate];

interface ParticularRate {
  readonly people?: string;
  readonly source?: string;
  /** What is known of a rate that is not confirmed. */
  readonly unconfirmed?: string;
}

interface TypedTable extends Omit<RateTable, 'rates' | 'until'> {
  /** Where all rates were read that do not name a source of their own. */
  readonly source: string;
  readonly until: TypedRate[0];
  readonly rates: readonly TypedRate[];
}

export function rateTable({ source, until, rates, ...table }: TypedTable): RateTable {
  return {
    ...table,
    until: serialFromDate(...until),
    rates: rates.map(([day, amount, particular = {}]) => ({
      from: serialFromDate(...day),
      amount,
      status: particular.unconfirmed === undefined ? 'published' : 'unconfirmed',
      source: particular.unconfirmed ?? particular.source ?? source,
      people: particular.people ?? '',
    })),
  };
}
