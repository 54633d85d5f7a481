import { namesOf, readTable } from '../../kernel/codes.ts';
import type { Content, Row } from '../../kernel/import/seed.ts';
import { nationCode } from '../../kernel/territory-code.ts';
import type { CensusRates, StoredRates } from './census.ts';
import { Level } from '../../kernel/level.ts';

type Line = Record<string, string>;

const folder = 'subgraphs/territories/reference';
const files = ['regions', 'provinces', 'communes', 'census'].map((name) => `${folder}/${name}.csv`);
const table = (name: string): Line[] => readTable(...folder.split('/'), `${name}.csv`);

const number = (text: string | undefined): number | null => (text ? Number(text) : null);

const rateColumns: Readonly<Record<keyof CensusRates, string>> = {
  disabilityRate: 'disability_pct',
  illiteracyRate: 'illiteracy_pct',
  womenIlliteracyRate: 'illiteracy_women_pct',
  schoolingRate: 'schooling_6_11_pct',
  unemploymentRate: 'unemployment_pct',
  womenActivityRate: 'activity_women_pct',
  share0To14: 'age_0_14_pct',
  share60AndOver: 'age_60_over_pct',
  slumRate: 'slum_pct',
  electricityRate: 'electricity_pct',
  pipedWaterRate: 'piped_water_pct',
  sewerRate: 'sewer_pct',
  roadDistance: 'road_km',
};

const ratesOf = (line: Line): CensusRates =>
  Object.fromEntries(Object.entries(rateColumns).flatMap(([rate, column]) => (line[column] ? [[rate, Number(line[column])]] : [])));

function ratesByTerritory(): Map<string, StoredRates> {
  const rates = new Map<string, Record<string, CensusRates>>();
  for (const line of table('census')) {
    rates.set(line['territory']!, { ...rates.get(line['territory']!), [line['milieu']!]: ratesOf(line) });
  }
  return rates;
}

/** HCP's codes of the census of 2024 hold from its reference day. */
const coded = { code_system: 'HCP-RGPH-2024', valid_from: '2024-09-01', valid_to: null, census_year: 2024 };

const counts = ['population', 'households', 'population_urban', 'population_rural'];

const place = (level: Level, line: Line, ancestors: readonly string[]): Row => ({
  code: line['code'],
  level,
  parent_code: ancestors.at(-1) ?? null,
  ancestor_codes: ancestors,
  former_codes: line['former_codes'] ? line['former_codes'].split('|') : [],
  names: namesOf(line),
  ...coded,
  milieu: line['milieu']?.toUpperCase() ?? null,
  kind: line['type']?.toUpperCase() ?? null,
  iso: line['iso'] || null,
  ...Object.fromEntries(counts.map((count) => [count, number(line[count])])),
  lon: number(line['lon']),
  lat: number(line['lat']),
});

/** The nation has no file: its figures are the sums of its regions, its names are its official ones. */
function nation(regions: readonly Row[]): Row {
  const names = { name_ar: 'المملكة المغربية', name_fr: 'Royaume du Maroc', name_en: 'Kingdom of Morocco', name_zgh: 'ⵜⴰⴳⵍⴷⵉⵜ ⵏ ⵍⵎⵖⵔⵉⴱ' };
  const sums = counts.map((count) => [count, regions.reduce((total, region) => total + Number(region[count]), 0)]);
  return { ...place(Level.NATION, { code: nationCode, iso: nationCode, ...names }, []), ...Object.fromEntries(sums) };
}

function rows(): Row[] {
  const regions = table('regions').map((line) => place(Level.REGION, line, [nationCode]));
  const provinces = table('provinces').map((line) => place(Level.PROVINCE, line, [nationCode, line['region']!]));
  const regionOf = new Map(provinces.map((province) => [province['code'], province['parent_code'] as string]));
  const communes = table('communes').map((line) => place(Level.COMMUNE, line, [nationCode, regionOf.get(line['province'])!, line['province']!]));
  const rates = ratesByTerritory();
  return [nation(regions), ...regions, ...provinces, ...communes].map((row) => ({ ...row, census: rates.get(row['code'] as string) ?? {} }));
}

/** One content, since the four files make one tree: parents and children are stored in the same transaction. */
export const territoryContent: Content = { dataset: 'territories', table: 'territory', path: files[0]!, alsoFrom: files.slice(1), rows };
