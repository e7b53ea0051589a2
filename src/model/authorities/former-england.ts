import type { AuthorityList } from './authority';

/**
 * English councils that are no more: those of the 2017/18 revenue outturn returns with their codes, and those abolished in 2009
 * and from 1995 to 1998, whose codes are left out.
 */
export const FORMER_ENGLAND: readonly AuthorityList[] = [
  {
    nation: 'England',
    kind: 'county',
    former: true,
    names: `
  E10000002 Buckinghamshire; E10000006 Cumbria; E10000009 Dorset; E10000023 North Yorkshire;
  E10000021 Northamptonshire; E10000027 Somerset
`,
  },
  {
    nation: 'England',
    kind: 'unitary',
    former: true,
    names: `
  E06000028 Bournemouth; E06000029 Poole
`,
  },
  {
    nation: 'England',
    kind: 'district',
    former: true,
    names: `
  E07000026 Allerdale; E07000004 Aylesbury Vale; E07000027 Barrow-in-Furness; E07000028 Carlisle; E07000005 Chiltern;
  E07000048 Christchurch; E07000029 Copeland; E07000150 Corby; E07000163 Craven; E07000151 Daventry;
  E07000049 East Dorset; E07000152 East Northamptonshire; E07000030 Eden; E07000201 Forest Heath;
  E07000164 Hambleton; E07000165 Harrogate; E07000153 Kettering; E07000187 Mendip; E07000050 North Dorset;
  E07000154 Northampton; E07000051 Purbeck; E07000166 Richmondshire; E07000167 Ryedale; E07000168 Scarborough;
  E07000188 Sedgemoor; E07000169 Selby; E07000246 Somerset West and Taunton; E07000006 South Bucks;
  E07000031 South Lakeland; E07000155 South Northamptonshire; E07000189 South Somerset; E07000204 St Edmundsbury;
  E07000205 Suffolk Coastal; E07000190 Taunton Deane; E07000206 Waveney; E07000156 Wellingborough;
  E07000052 West Dorset; E07000191 West Somerset; E07000053 Weymouth and Portland; E07000007 Wycombe
`,
  },
  {
    nation: 'England',
    kind: 'county',
    former: true,
    names: 'Avon; Bedfordshire; Berkshire; Cheshire; Cleveland; Hereford and Worcester; Humberside',
  },
  {
    nation: 'England',
    kind: 'district',
    former: true,
    names: `
  Alnwick; Berwick-upon-Tweed; Blyth Valley; Bridgnorth; Caradon; Carrick; Castle Morpeth; Chester; Chester-le-Street; Congleton;
  Crewe and Nantwich; Derwentside; Durham; Easington; Ellesmere Port and Neston; Kennet; Kerrier; Macclesfield; Mid Bedfordshire;
  North Cornwall; North Shropshire; North Wiltshire; Oswestry; Penwith; Restormel; Salisbury; Sedgefield; Shrewsbury and Atcham;
  South Bedfordshire; South Shropshire; Teesdale; Tynedale; Vale Royal; Wansbeck; Wear Valley; West Wiltshire
`,
  },
];
