import { nearestName } from '../../src/model/nearest-name';

test.each([
  ['Buty', ['Bolton', 'Bury'], 'Bury'],
  ['Bury MBC', ['Bolton', 'Bury'], 'Bury'],
  ['St. Helens', ['St Helens', 'Sefton'], 'St Helens'],
  ['autority', ['authority', 'amounts'], 'authority'],
  ['Adult social care', ['Adult Social Care', 'Children Social Care'], 'Adult Social Care'],
  ['Atlantis', ['Bolton', 'Bury'], ''],
  ['Anything', [], ''],
])('nearest to %j among %j is %j', (given, names, nearest) => {
  expect(nearestName(given, names)).toBe(nearest);
});
