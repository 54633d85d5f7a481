/**
 * The mini-world of the method: two national actions and four local lines over three communes, small enough to check by hand.
 * Plain rows, in the shape every subgraph stores, so that a pure test and a test through the graph speak of the same world.
 * All of it is invented; region 90 does not exist.
 */
export const REGION = '90';
export const P1 = '90.901';
export const P2 = '90.902';
export const C1 = '90.901.01.01';
export const C2 = '90.901.01.02';
export const C3 = '90.902.01.01';

export const communes = [
  { code: C1, province: P1, region: REGION, population: 20_000 },
  { code: C2, province: P1, region: REGION, population: 10_000 },
  { code: C3, province: P2, region: REGION, population: 30_000 },
] as const;

/** c2 has no plan of its own; the plan of its province stands over it. */
export const plans = [
  { code: 'MW-PAC-C1', kind: 'PAC', territoryCode: C1 },
  { code: 'MW-PDP-P1', kind: 'PDP', territoryCode: P1 },
  { code: 'MW-PAC-C3', kind: 'PAC', territoryCode: C3 },
] as const;

export const MINISTRY = 'MW-MINISTRY';
export const COUNCIL_C1 = 'MW-COUNCIL-C1';
export const COUNCIL_P1 = 'MW-COUNCIL-P1';
export const COUNCIL_C3 = 'MW-COUNCIL-C3';
export const ASSOCIATION = 'MW-ASSOCIATION';

export interface MiniLine {
  readonly code: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly themeShares: readonly { readonly code: string; readonly share: number }[];
  readonly themeOrigin: 'CODED';
  readonly populationCodes: readonly string[];
  readonly territoryCodes: readonly string[];
  readonly startMonth: string;
  readonly endMonth: string;
  readonly ownerCode: string;
  readonly planCode: string | null;
  readonly indicators: readonly {
    readonly code: string; readonly unit: string; readonly direction: 'UP'; readonly baseline: null; readonly target: number | null; readonly year: number | null;
  }[];
  readonly beneficiaries: readonly { readonly territory: string; readonly persons: number }[];
  readonly contributions: readonly { readonly counterpart: string; readonly amount: number; readonly kind: 'MONEY' }[];
  readonly budget: number | null;
  readonly weight: number;
}

/** Amounts are in MAD; the method only compares them, so the worked figures (4, 3, 2, 0.5) stand as they are. */
export const actions: readonly MiniLine[] = [
  {
    code: 'MW-N1',
    titles: { ar: 'مراكز للأشخاص في وضعية إعاقة', fr: 'Centres pour personnes en situation de handicap', en: 'Centres for people with disabilities' },
    themeShares: [{ code: 'SOC/DIS/CTR', share: 100 }],
    themeOrigin: 'CODED',
    populationCodes: ['disabled'],
    territoryCodes: [C1, C2, C3],
    startMonth: '2022-01',
    endMonth: '2024-12',
    ownerCode: MINISTRY,
    planCode: null,
    indicators: [{ code: 'DIS_PLACES', unit: 'PLACE', direction: 'UP', baseline: null, target: 400, year: 2024 }],
    beneficiaries: [{ territory: C1, persons: 400 }],
    contributions: [{ counterpart: 'MW-L1', amount: 4, kind: 'MONEY' }],
    budget: null,
    weight: 2,
  },
  {
    code: 'MW-N2',
    titles: { ar: 'الرعاية المنزلية للمسنين', fr: 'Soins à domicile des personnes âgées', en: 'Home care for older people' },
    themeShares: [{ code: 'SOC/ELD/HOME', share: 100 }],
    themeOrigin: 'CODED',
    populationCodes: ['elderly'],
    territoryCodes: [C1, C3],
    startMonth: '2023-01',
    endMonth: '2025-12',
    ownerCode: MINISTRY,
    planCode: null,
    indicators: [{ code: 'ELD_HOME_SERVED', unit: 'PERSON', direction: 'UP', baseline: null, target: 250, year: 2025 }],
    beneficiaries: [{ territory: C3, persons: 250 }],
    contributions: [{ counterpart: 'MW-L4', amount: 0.5, kind: 'MONEY' }],
    budget: null,
    weight: 1,
  },
];

export const projects: readonly MiniLine[] = [
  {
    code: 'MW-L1',
    titles: { ar: 'مركز للأشخاص في وضعية إعاقة', fr: 'Un centre pour personnes en situation de handicap', en: 'A centre for people with disabilities' },
    themeShares: [{ code: 'SOC/DIS/CTR', share: 100 }],
    themeOrigin: 'CODED',
    populationCodes: ['disabled'],
    territoryCodes: [C1],
    startMonth: '2023-01',
    endMonth: '2025-12',
    ownerCode: COUNCIL_C1,
    planCode: 'MW-PAC-C1',
    indicators: [{ code: 'DIS_PLACES', unit: 'PLACE', direction: 'UP', baseline: null, target: 300, year: 2025 }],
    beneficiaries: [{ territory: C1, persons: 300 }],
    contributions: [{ counterpart: 'MW-N1', amount: 4, kind: 'MONEY' }],
    budget: 4,
    weight: 1,
  },
  {
    code: 'MW-L2',
    titles: { ar: 'التربية الدامجة', fr: 'Éducation inclusive', en: 'Inclusive education' },
    themeShares: [{ code: 'SOC/DIS/EDU', share: 100 }],
    themeOrigin: 'CODED',
    populationCodes: ['disabled', 'children'],
    territoryCodes: [C1, C2],
    startMonth: '2024-01',
    endMonth: '2026-12',
    ownerCode: COUNCIL_P1,
    planCode: 'MW-PDP-P1',
    indicators: [{ code: 'DIS_PUPILS', unit: 'PERSON', direction: 'UP', baseline: null, target: 120, year: 2026 }],
    beneficiaries: [],
    contributions: [],
    budget: 3,
    weight: 1,
  },
  {
    code: 'MW-L3',
    titles: { ar: 'ملعب للقرب', fr: 'Terrain de proximité', en: 'A local sports field' },
    themeShares: [{ code: 'CUL/SPO/FIELD', share: 100 }],
    themeOrigin: 'CODED',
    populationCodes: ['youth'],
    territoryCodes: [C3],
    startMonth: '2022-01',
    endMonth: '2027-12',
    ownerCode: COUNCIL_C3,
    planCode: 'MW-PAC-C3',
    indicators: [{ code: 'CUL_FIELDS', unit: 'CENTRE', direction: 'UP', baseline: null, target: 1, year: 2027 }],
    beneficiaries: [],
    contributions: [],
    budget: 2,
    weight: 1,
  },
];

export const associationProjects: readonly MiniLine[] = [
  {
    code: 'MW-L4',
    titles: { ar: 'رعاية المسنين في بيوتهم', fr: 'Accompagnement des aînés chez eux', en: 'Care for older people at home' },
    themeShares: [{ code: 'SOC/ELD/HOME', share: 100 }],
    themeOrigin: 'CODED',
    populationCodes: ['elderly'],
    territoryCodes: [C3],
    startMonth: '2023-01',
    endMonth: '2023-12',
    ownerCode: ASSOCIATION,
    planCode: null,
    indicators: [],
    beneficiaries: [{ territory: C3, persons: 100 }],
    contributions: [{ counterpart: 'MW-N2', amount: 0.4, kind: 'MONEY' }],
    budget: 0.5,
    weight: 1,
  },
];

export const needs = [
  { theme: 'SOC/DIS/CTR', population: 'disabled', commune: C1, year: 2023, persons: 600 },
  { theme: 'SOC/ELD/HOME', population: 'elderly', commune: C3, year: 2023, persons: 500 },
] as const;

export const agreements = [
  { code: 'MW-A1', parties: [MINISTRY, COUNCIL_C1], lineCodes: ['MW-N1', 'MW-L1'], signed: true, inForceFrom: '2023-01', inForceTo: '2025-12' },
  { code: 'MW-A2', parties: [MINISTRY, ASSOCIATION], lineCodes: ['MW-N2', 'MW-L4'], signed: false, inForceFrom: null, inForceTo: null },
] as const;

/** The register of agreements is complete for all three communes: where nothing is found, nothing was agreed. */
export const registersLoaded: readonly string[] = [C1, C2, C3];

/** The part of the code lists that these lines use, for tests that have no subgraph to ask. */
export const codeLists = {
  themes: [
    { code: 'SOC', parent: null, social: true },
    { code: 'SOC/DIS', parent: 'SOC', social: true },
    { code: 'SOC/DIS/CTR', parent: 'SOC/DIS', social: true },
    { code: 'SOC/DIS/EDU', parent: 'SOC/DIS', social: true },
    { code: 'SOC/ELD', parent: 'SOC', social: true },
    { code: 'SOC/ELD/HOME', parent: 'SOC/ELD', social: true },
    { code: 'CUL', parent: null, social: false },
    { code: 'CUL/SPO', parent: 'CUL', social: false },
    { code: 'CUL/SPO/FIELD', parent: 'CUL/SPO', social: false },
  ],
  units: [
    { code: 'PLACE', dimension: 'places' },
    { code: 'PERSON', dimension: 'persons' },
    { code: 'KPERSON', dimension: 'persons' },
    { code: 'CENTRE', dimension: 'facilities' },
  ],
  indicators: [
    { code: 'DIS_PLACES', theme: 'SOC/DIS' },
    { code: 'DIS_PUPILS', theme: 'SOC/DIS' },
    { code: 'ELD_HOME_SERVED', theme: 'SOC/ELD' },
    { code: 'CUL_FIELDS', theme: 'CUL/SPO' },
  ],
} as const;

/** What the mini-world must come to, to four decimals. */
export const expected = {
  pairs: [
    { a: 'MW-N1', b: 'MW-L1', c: 1, h: 0.8889, k: 0.8333, chk: 0.9048, class: 'PARTIAL_OVERLAP' },
    { a: 'MW-N1', b: 'MW-L2', c: 0.6934, h: 0.4167, k: 0.5, chk: 0.5247, class: 'COMPLEMENTARITY' },
    { a: 'MW-N2', b: 'MW-L4', c: 1, h: 0.9, k: 0.75, chk: 0.8772, class: 'REINFORCEMENT' },
  ],
  uptake: { [C1]: 0.6032, [C2]: 0.5247, [C3]: 0.2924, [P1]: 0.577, [P2]: 0.2924, [REGION]: 0.4347 },
  /** Uptake with C, H and K: c1 and c2 point both ways, both stand above c3. */
  indices: {
    [C1]: [0.6667, 0.5926, 0.5556],
    [C2]: [0.6934, 0.4167, 0.5],
    [C3]: [0.3333, 0.3, 0.25],
    [P1]: [0.6756, 0.534, 0.537],
  },
  supportByNumber: 0.7689,
  whatIf: { signAnAgreement: 0.6611, alignTheDates: 0.6383 },
} as const;
