/**
 * Plain numbers with a name for their unit, so that a rate cannot be passed where pounds are wanted.
 * They cost nothing at run time. NaN in any of them means "not quantified", never zero.
 */
declare const unit: unique symbol;
type Branded<Name extends string> = number & { readonly [unit]: Name };

export type Pounds = Branded<'pounds'>;
/** A fraction: 0.04 is 4%. */
export type Rate = Branded<'rate'>;
/** Days since 30 December 1899, as Excel and LibreOffice count them (from 1 March 1900 on). */
export type SerialDate = Branded<'serial date'>;

export const pounds = (amount: number): Pounds => amount as Pounds;
export const rate = (fraction: number): Rate => fraction as Rate;
export const serialDate = (days: number): SerialDate => days as SerialDate;

/** What stands in a cell, a pane or a report where a figure is missing. */
export const NOT_QUANTIFIED = 'not quantified';

/** Whether there is a figure at all. */
export const isQuantified = (figure: number): boolean => !Number.isNaN(figure);
