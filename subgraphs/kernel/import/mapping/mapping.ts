import { z } from 'zod';
import { isTerritoryCode } from '../../territory-code.ts';
import { countValue, moneyValue } from '../value/number.ts';
import { textValue } from '../value/text.ts';

const name = z.string().min(1);
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month like 2025-09');
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day like 2025-09-30');
const year = z.int().min(1900).max(2200);
const territory = z.string().refine(isTerritoryCode, 'must be MA or the code of a region, province or commune');

const atLeastOne = (texts: object): boolean => Object.values(texts).some((text) => text !== undefined);
const inLanguages = <T extends z.ZodType>(text: T) =>
  z
    .strictObject({ ar: text.optional(), fr: text.optional(), en: text.optional(), zgh: text.optional() })
    .refine(atLeastOne, 'must have at least one language: ar, fr, en or zgh');

const source = z.strictObject({
  title: name,
  publisher: name.nullable().default(null),
  url: z.url().nullable().default(null),
  page: name.nullable().default(null),
  retrievedOn: day.nullable().default(null),
});

const shares = z.array(z.strictObject({ code: name, share: z.number().positive().max(100) })).min(1);

/** What a value of the source's own category column is about: coded by the person who writes the mapping. */
const category = z.strictObject({
  /** The cells of the category columns, in their order. */
  when: z.array(name).min(1),
  /** null: the category says nothing about themes, which are then only proposed from the title. */
  themes: shares.nullable(),
  populations: z.array(name).default([]),
  excludedPopulations: z.array(name).default([]),
});
export type Category = z.infer<typeof category>;

const codes = z.strictObject({ column: name, separator: z.string().min(1).default('|') });
export type CodesColumn = z.infer<typeof codes>;

const institutions = z.strictObject({
  column: name,
  separator: z.string().min(1).default('|'),
  /** Words that name nobody, such as «أخرى». */
  nobody: z.array(name).default([]),
});
export type InstitutionsColumn = z.infer<typeof institutions>;

const territories = z
  .strictObject({
    /** The same for every row, for example ["MA"]. */
    constant: z.array(territory).min(1).optional(),
    /** Column of official codes. */
    code: name.optional(),
    /** Column of commune names, resolved inside `within`. */
    name: name.optional(),
    /** Between several codes or names in one cell. */
    separator: z.string().min(1).optional(),
    /** Province that the names and codes lie in. */
    within: territory.optional(),
    /** The columns are in a second file of the same folder: its name, its column, and the column of this file it refers to. */
    join: z.strictObject({ file: name.regex(/^[^/\\]+$/, 'must be a file name without folder'), column: name, key: name }).optional(),
    /** Column of this file that states how many territories there are, as a check. */
    count: name.optional(),
  })
  .superRefine((value, context) => {
    const columns = value.code !== undefined || value.name !== undefined;
    if ((value.constant !== undefined) === columns) context.addIssue({ code: 'custom', message: 'must have either constant, or code or name or both' });
    if (value.name !== undefined && !/^\d{2}\.\d{3}$/.test(value.within ?? '')) context.addIssue({ code: 'custom', path: ['within'], message: 'must be the code of the province that the names are looked up in' });
    if (value.constant !== undefined && (value.join ?? value.count ?? value.separator) !== undefined) context.addIssue({ code: 'custom', message: 'may have join, count and separator only beside code or name' });
    if (value.separator !== undefined && value.code !== undefined && value.name !== undefined) context.addIssue({ code: 'custom', path: ['separator'], message: 'cannot split codes and names side by side: give one of the two' });
  });
export type TerritoriesValue = z.infer<typeof territories>;

/** What a line of every subgraph may have. A field that a mapping leaves out is not touched by the import. */
const line = {
  code: textValue,
  titles: inLanguages(textValue),
  descriptions: inLanguages(textValue).optional(),
  categories: z.strictObject({ columns: z.array(name).min(1), table: z.array(category).min(1) }).optional(),
  /** A column of the hub's own theme codes, "SOC/DIS" or "SOC/DIS:60|SOC/ELD:40". */
  themes: codes.optional(),
  /** A column of the hub's own population codes. */
  populations: codes.optional(),
  excludedPopulations: codes.optional(),
  territories,
  startMonth: textValue.optional(),
  endMonth: textValue.optional(),
  /** A column of institutions, of which the first is the owner, or the code of one owner for all rows. */
  owner: z.union([z.strictObject({ constant: name }), institutions], 'must be {"constant": a code} or {"column": …}').optional(),
  partners: institutions.optional(),
  budget: moneyValue.optional(),
  budgetStatus: textValue.optional(),
  jointProject: textValue.optional(),
  source: source.extend({ page: textValue.nullable().default(null) }).optional(),
};

const common = {
  /** What the source is and what the person who coded it decided; for readers, never stored. */
  about: z.array(name).default([]),
  file: z.strictObject({ delimiter: z.enum([',', ';', '\t']).nullable().default(null) }).default({ delimiter: null }),
  illustrative: z.boolean().default(false),
};

const period = { startYear: year.nullable().default(null), endYear: year.nullable().default(null) };
const document = {
  code: name,
  titles: inLanguages(name),
  descriptions: inLanguages(name).nullable().default(null),
  institution: name.nullable().default(null),
  ...period,
  source: source.nullable().default(null),
};

const programmes = z.strictObject({
  subgraph: z.literal('programmes'),
  ...common,
  strategy: z.strictObject(document).optional(),
  programme: z.strictObject({ ...document, strategy: name.nullable().default(null) }),
  line: z.strictObject({ ...line, weight: countValue.optional(), force: textValue.optional() }),
});

const axes = z.strictObject({
  column: name,
  table: z.array(z.strictObject({ when: name, code: name, titles: inLanguages(name) })).min(1),
});

const plans = z.strictObject({
  subgraph: z.literal('territories'),
  ...common,
  plan: z.strictObject({
    code: name,
    kind: name,
    territory,
    titles: inLanguages(name),
    ...period,
    startMonth: month.nullable().default(null),
    endMonth: month.nullable().default(null),
    owner: name.nullable().default(null),
    source: source.nullable().default(null),
  }),
  axes: axes.optional(),
  line: z.strictObject({ ...line, jobs: countValue.optional(), workdays: countValue.optional() }),
});

const associations = z.strictObject({
  subgraph: z.literal('associations'),
  ...common,
  line: z.strictObject({ ...line, association: textValue }),
});

export const mapping = z.discriminatedUnion('subgraph', [programmes, plans, associations], 'must name the subgraph that the lines belong to: programmes, territories or associations');
export type Mapping = z.infer<typeof mapping>;
export type ProgrammesMapping = z.infer<typeof programmes>;
export type TerritoriesMapping = z.infer<typeof plans>;
export type AssociationsMapping = z.infer<typeof associations>;
export type SubgraphOfLines = Mapping['subgraph'];
