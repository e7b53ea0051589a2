import { AUTHORITIES, matchAuthority } from '../../../src/model/authorities/match-authority';

test.each([
  ['Bury MBC', 'Bury'],
  ['BURY', 'Bury'],
  ['Metropolitan Borough of Bury', 'Bury'],
  ['Stoke-on-Trent UA', 'Stoke-on-Trent'],
  ['St. Helens', 'St Helens'],
  ['City of Edinburgh', 'City of Edinburgh'],
  ['Edinburgh, City of', 'City of Edinburgh'],
  ['The City of Edinburgh Council', 'City of Edinburgh'],
  ['Na h-Eileanan Siar', 'Na h-Eileanan Siar'],
  ['Comhairle nan Eilean Siar', 'Na h-Eileanan Siar'],
  ['Glasgow', 'Glasgow City'],
  ['Glasgow City Council', 'Glasgow City'],
  ['Renfrewshire', 'Renfrewshire'],
  ['East Renfrewshire', 'East Renfrewshire'],
  ['Bristol, City of', 'Bristol'],
  ['Herefordshire, County of', 'Herefordshire'],
  ['Hull', 'Kingston upon Hull'],
  ['Kingston upon Hull, City of', 'Kingston upon Hull'],
  ['Bath & North East Somerset UA', 'Bath and North East Somerset'],
  ['Telford and the Wrekin', 'Telford and Wrekin'],
  ['Medway Towns UA', 'Medway'],
  ['Isle of  Wight', 'Isle of Wight'],
  ['Richmond-upon-Thames', 'Richmond upon Thames'],
  ['London Borough of Barking and Dagenham', 'Barking and Dagenham'],
  ['Royal Borough of Kensington & Chelsea', 'Kensington and Chelsea'],
  ['City of London', 'City of London'],
  ['Shepway (a)', 'Folkestone and Hythe'],
  ['Northumberland¹', 'Northumberland'],
  ['Durham', 'County Durham'],
  ['Ynys Môn', 'Isle of Anglesey'],
  ['Orkney Islands Council', 'Orkney Islands'],
  ['Cheshire', 'Cheshire'],
  ['Taunton Deane', 'Taunton Deane'],
  ['NHS Lothian', 'NHS Lothian'],
  ['Lothian NHS Board', 'NHS Lothian'],
  ['NHS Greater Glasgow & Clyde', 'NHS Greater Glasgow and Clyde'],
  ['Betsi Cadwaladr UHB', undefined],
  ['Hywel Dda Health Board', 'Hywel Dda University Health Board'],
])('%j is %j', (printed, name) => {
  expect(matchAuthority(printed)?.name).toBe(name);
});

test.each([
  'Shire',
  'Renfrew',
  'London',
  'Newcastle',
  'Midlands',
  'England',
  'Bury Metro',
  'West Bury',
  'Anytown',
  '',
  'Education',
  'Total',
  'Council',
  'Adult social care',
])('%j is no authority: a part of a name is no name', (printed) => {
  expect(matchAuthority(printed)).toBeUndefined();
});

test('the council and the health board of one place are two', () => {
  expect(matchAuthority('Highland Council')).toMatchObject({ kind: 'council area', code: 'S12000017' });
  expect(matchAuthority('NHS Highland')).toMatchObject({ kind: 'health board', code: 'S08000022' });
});

test('a name that a former and a present council share is the present one', () => {
  expect(matchAuthority('Somerset')).toMatchObject({ kind: 'unitary', former: false });
  expect(matchAuthority('Cumbria')).toMatchObject({ kind: 'county', former: true });
});

test('the register counts as the nations count', () => {
  const today = AUTHORITIES.filter((each) => !each.former && each.kind !== 'health board');
  const inNation = (nation: string): number => today.filter((each) => each.nation === nation).length;
  expect([inNation('England'), inNation('Scotland'), inNation('Wales'), inNation('Northern Ireland')]).toEqual([317, 32, 22, 11]);
  expect(AUTHORITIES.filter((each) => !each.former && each.kind === 'health board' && each.code !== '')).toHaveLength(21);
  const codes = AUTHORITIES.map((each) => each.code).filter((code) => code !== '');
  expect(new Set(codes).size).toBe(codes.length);
});

test('every authority of today is found by its own name', () => {
  for (const authority of AUTHORITIES.filter((each) => !each.former)) expect(matchAuthority(authority.name)).toBe(authority);
});
