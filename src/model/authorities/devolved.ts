import type { AuthorityList } from './authority';

/** Councils of Scotland, Wales and Northern Ireland, with the codes in force since 2019 (Fife, Perth and Kinross 2018). */
export const DEVOLVED: readonly AuthorityList[] = [
  {
    nation: 'Scotland',
    kind: 'council area',
    names: `
  S12000033 Aberdeen City; S12000034 Aberdeenshire; S12000041 Angus; S12000035 Argyll and Bute; S12000036 City of Edinburgh;
  S12000005 Clackmannanshire; S12000006 Dumfries and Galloway; S12000042 Dundee City; S12000008 East Ayrshire;
  S12000045 East Dunbartonshire; S12000010 East Lothian; S12000011 East Renfrewshire; S12000014 Falkirk; S12000047 Fife;
  S12000049 Glasgow City; S12000017 Highland; S12000018 Inverclyde; S12000019 Midlothian; S12000020 Moray;
  S12000013 Na h-Eileanan Siar = Eilean Siar = Comhairle nan Eilean Siar = Western Isles; S12000021 North Ayrshire;
  S12000050 North Lanarkshire; S12000023 Orkney Islands = Orkney; S12000048 Perth and Kinross; S12000038 Renfrewshire;
  S12000026 Scottish Borders; S12000027 Shetland Islands = Shetland; S12000028 South Ayrshire; S12000029 South Lanarkshire;
  S12000030 Stirling; S12000039 West Dunbartonshire; S12000040 West Lothian
`,
  },
  {
    nation: 'Scotland',
    kind: 'region',
    former: true,
    names: 'Borders; Central; Grampian; Lothian; Strathclyde; Tayside',
  },
  {
    nation: 'Wales',
    kind: 'unitary',
    names: `
  W06000001 Isle of Anglesey = Anglesey = Ynys Môn; W06000002 Gwynedd; W06000003 Conwy; W06000004 Denbighshire;
  W06000005 Flintshire; W06000006 Wrexham; W06000023 Powys; W06000008 Ceredigion; W06000009 Pembrokeshire;
  W06000010 Carmarthenshire; W06000011 Swansea; W06000012 Neath Port Talbot; W06000013 Bridgend;
  W06000014 Vale of Glamorgan; W06000015 Cardiff; W06000016 Rhondda Cynon Taf = Rhondda Cynon Taff; W06000024 Merthyr Tydfil;
  W06000018 Caerphilly; W06000019 Blaenau Gwent; W06000020 Torfaen; W06000021 Monmouthshire; W06000022 Newport
`,
  },
  {
    nation: 'Wales',
    kind: 'county',
    former: true,
    names: 'Clwyd; Dyfed; Gwent; Mid Glamorgan; South Glamorgan; West Glamorgan',
  },
  {
    nation: 'Northern Ireland',
    kind: 'district',
    names: `
  N09000001 Antrim and Newtownabbey; N09000002 Armagh City, Banbridge and Craigavon = Armagh, Banbridge and Craigavon;
  N09000003 Belfast; N09000004 Causeway Coast and Glens; N09000005 Derry City and Strabane = Derry and Strabane;
  N09000006 Fermanagh and Omagh; N09000007 Lisburn and Castlereagh; N09000008 Mid and East Antrim; N09000009 Mid Ulster;
  N09000010 Newry, Mourne and Down; N09000011 Ards and North Down
`,
  },
];
