/**
 * How large the country is, and how much its rows leave out. The sizes are the ones the hub is built for; the shares of what is
 * missing are assumptions, chosen to be milder than the published plans the importer has met, and stated here so that a figure can be read with them.
 */
export const country = { projects: 120_000, actions: 5_000, associationProjects: 60_000, agreements: 10_000, needs: 90_000 } as const;

export const missing = {
  themes: 0.005,
  inferred: 0.02,
  populations: 0.03,
  dates: 0.15,
  endMonth: 0.05,
  indicators: 0.4,
  beneficiaries: 0.6,
  contributions: 0.85,
  budget: 0.2,
  owner: 0.05,
  needPersons: 0.05,
  agreementSigned: 0.05,
  agreementFrom: 0.1,
  censusPopulation: 0.01,
} as const;

/** Of provinces, those whose register of agreements has been loaded. */
export const registersLoaded = 0.6;

/** Of lines, those whose themes are split over two services. */
export const split = 0.15;

/** Of lines, those that stand at field level and not at service level. */
export const atField = 0.1;

/** The part of each kind of line that is social; the rest is spread over the other domains. */
export const social = { action: 0.55, project: 0.1, association_project: 0.3 } as const;

/** Where actions reach: the nation, one region, one province. */
export const reach = { national: 0.25, regional: 0.45 } as const;

/** Of projects, those in plans of communes and of provinces; the rest stands in plans of regions. */
export const plans = { commune: 0.7, province: 0.2 } as const;
