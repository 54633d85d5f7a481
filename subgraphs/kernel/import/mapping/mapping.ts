import { z } from 'zod';
import { years } from '../../years.ts';
import { recordValue } from '../record/value.ts';
import { countValue, moneyValue } from '../value/number.ts';
import { textValue } from '../value/text.ts';
import { territories, territory } from './territory.value.ts';

const name = z.string().min(1);
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month like 2025-09');
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day like 2025-09-30');
const year = z.int().min(years.first).max(years.last);

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
  /** Codes of names that the register does not know, such as those of councils. */
  values: z.record(name, name).default({}),
});
export type InstitutionsColumn = z.infer<typeof institutions>;

/** Persons whom a line plans to reach: a column of one number a row, or values as in a mutation's input. */
const beneficiaries = z.union(
  [
    countValue.extend({
      /** The column stands in the file beside this one: a number for each territory of a row. */
      each: z.boolean().default(false),
    }),
    recordValue,
  ],
  'must be {"column": …} or {"list": […]}',
);
export type BeneficiariesValue = z.infer<typeof beneficiaries>;

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
  indicators: recordValue.optional(),
  beneficiaries: beneficiaries.optional(),
  contributions: recordValue.optional(),
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
