import type { AuthorityList } from './authority';

/**
 * Health boards of Scotland and Wales with their codes, and the health and social care trusts of Northern Ireland, whose codes
 * are left out. England has no boards of this kind: its trusts and integrated care boards change too often for a list to hold.
 */
export const HEALTH_BOARDS: readonly AuthorityList[] = [
  {
    nation: 'Scotland',
    kind: 'health board',
    names: `
  S08000015 NHS Ayrshire and Arran; S08000016 NHS Borders; S08000017 NHS Dumfries and Galloway; S08000029 NHS Fife;
  S08000019 NHS Forth Valley; S08000020 NHS Grampian; S08000031 NHS Greater Glasgow and Clyde; S08000022 NHS Highland;
  S08000032 NHS Lanarkshire; S08000024 NHS Lothian; S08000025 NHS Orkney; S08000026 NHS Shetland; S08000030 NHS Tayside;
  S08000028 NHS Western Isles
`,
  },
  {
    nation: 'Wales',
    kind: 'health board',
    names: `
  W11000023 Betsi Cadwaladr University Health Board; W11000024 Powys Teaching Health Board; W11000025 Hywel Dda University Health Board;
  W11000028 Aneurin Bevan University Health Board; W11000029 Cardiff and Vale University Health Board;
  W11000030 Cwm Taf Morgannwg University Health Board; W11000031 Swansea Bay University Health Board
`,
  },
  {
    nation: 'Scotland',
    kind: 'health board',
    former: true,
    names: 'NHS Argyll and Clyde; NHS Greater Glasgow',
  },
  {
    nation: 'Wales',
    kind: 'health board',
    former: true,
    names: 'Abertawe Bro Morgannwg University Health Board; Cwm Taf University Health Board',
  },
  {
    nation: 'Northern Ireland',
    kind: 'health board',
    names: `
  Belfast Health and Social Care Trust; Northern Health and Social Care Trust; South Eastern Health and Social Care Trust;
  Southern Health and Social Care Trust; Western Health and Social Care Trust
`,
  },
];
