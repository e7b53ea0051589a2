import { cleanLabel, labelKey } from '../../../src/sheets/labels/clean-label';
import { meaningOf } from '../../../src/sheets/labels/row-labels';

test.each([
  ['Shepway (a)', 'Shepway'],
  ['Northumberland¹', 'Northumberland'],
  ['Kent*', 'Kent'],
  ['Bury [note 2]', 'Bury'],
  ['Class Breakdown [o]', 'Class Breakdown'],
  ['Slough (a,b)', 'Slough'],
  ['  East \u00a0 Sussex\r\n', 'East Sussex'],
  ['Flexible use of Capital Receipts (4)', 'Flexible use of Capital Receipts'],
  ['Residential child care (external)', 'Residential child care (external)'],
  ['St. Helens', 'St. Helens'],
  ['*', '*'],
])('%j is shown as %j', (printed, name) => {
  expect(cleanLabel(printed)).toBe(name);
});

test('two spellings of one name have the same key', () => {
  expect(labelKey('BURY ')).toBe(labelKey('Bury (a)'));
  expect(labelKey('Renfrewshire')).not.toBe(labelKey('East Renfrewshire'));
});

test.each([
  ['Total', 'total'],
  ['TOTAL OLDER PEOPLE (LINES B1 to B10)', 'total'],
  ['TOTAL EDUCATION SERVICES', 'total'],
  ['Level 3 Total', 'total'],
  ['Health and Sport TOTAL', 'total'],
  ['Total - Rail Services', 'total'],
  ['GRAND TOTAL', 'total'],
  ['NET CURRENT EXPENDITURE', 'total'],
  ['COUNCIL TAX REQUIREMENT (total of lines 905 to 980)', 'total'],
  ['ACTUAL NET COST (LINES P3-S1)', 'total'],
  ['Capital expenditure charged to revenue', 'name'],
  ['Sub-total', 'total'],
  ['SUB-TOTAL', 'total'],
  ['Subtotal:', 'total'],
  ['ENGLAND', 'whole'],
  ['TOTAL England', 'whole'],
  ['All authorities', 'whole'],
  ['LONDON BOROUGHS', 'class'],
  ['Metropolitan Districts', 'class'],
  ['OTHER AUTHORITIES', 'class'],
  ['of which: direct payments', 'of which'],
  ['Source: returns of local authorities', 'note'],
  ['Notes', 'note'],
  ['(a) Figures are provisional', 'note'],
  ['https://www.gov.uk/', 'note'],
  ['East Renfrewshire', 'name'],
  ['Total Gas & Power Ltd', 'name'],
  ['TotalEnergies', 'name'],
  ['New England Ward', 'name'],
  ['Notting Hill Housing', 'name'],
  ['Sources of income', 'name'],
  ['Metropolitan Borough of Bury', 'name'],
])('in a column of authorities %j is a %s', (label, meaning) => {
  expect(meaningOf(label, true)).toBe(meaning);
});

test('a nation or class is a name in a column of services', () => {
  expect(meaningOf('Police', false)).toBe('name');
  expect(meaningOf('England', false)).toBe('name');
});
