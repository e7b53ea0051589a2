import { comparable } from './same';
import type { InputValue, Measure } from './scenario';

/** What a measure says in one place each, apart from its figures and what is said of those. */
export const PLAIN_FIELDS = [
  'qualifiers',
  'tried',
  'name',
  'scenarios',
  'services',
  'authorities',
  'effectClass',
  'attribution',
  'takenOn',
  'spread',
  'stackingOrder',
  'owner',
  'particulars',
  'confidence',
  'replaces',
] as const;

/** All that a measure says as a flat list of fields, by which two readings of it are compared. What is empty is not listed. */
export function measureFields(measure: Measure): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const put = (field: string, value: unknown) => fields.set(field, comparable(value));
  for (const key of PLAIN_FIELDS) put(key, measure[key]);
  for (const [key, value] of Object.entries(measure.inputs)) if (!hasNoFigure(value)) put(`input ${key}`, value);
  for (const each of measure.overrides) put(`own ${each.input} ${each.authority}`, [each.value, each.ends]);
  for (const [key, value] of Object.entries(measure.sources)) if (value !== '') put(`source ${key}`, value);
  for (const [key, value] of Object.entries(measure.notes)) if (value !== '') put(`note ${key}`, value);
  return fields;
}

/** Whether an input has no figure: it stands there as an empty row. */
export function hasNoFigure(value: InputValue): boolean {
  switch (value.kind) {
    case 'single':
      return Number.isNaN(value.value);
    case 'range':
      return false;
    case 'by date':
      return value.from.length === 0;
    case 'by year':
      return value.ends === undefined && [value.base, ...value.values].every(Number.isNaN);
    case 'by quarter':
      return value.quarters.flat().every(Number.isNaN);
  }
}
