import { z } from 'zod';
import { isTerritoryCode } from '../../territory-code.ts';

const column = z.string().min(1);
export const territory = z.string().refine(isTerritoryCode, 'must be MA or the code of a region, province or commune');

const columns = {
  /** Column of official codes. */
  code: column.optional(),
  /** Column of commune names, resolved inside `within`. */
  name: column.optional(),
  /** Province that the names and codes lie in. */
  within: territory.optional(),
};
type Columns = z.infer<z.ZodObject<typeof columns>>;

const hasColumns = ({ code, name }: Columns): boolean => code !== undefined || name !== undefined;
const isLookedUpSomewhere = ({ name, within = '' }: Columns): boolean => name === undefined || /^\d{2}\.\d{3}$/.test(within);
const lookedUpNowhere = { message: 'must be the code of the province that the names are looked up in', path: ['within'] };

/** One territory of a row. */
export const oneTerritory = z.strictObject(columns).refine(hasColumns, 'must have code or name or both').refine(isLookedUpSomewhere, lookedUpNowhere);

/** The territories of a row. */
export const territories = z
  .strictObject({
    ...columns,
    /** The same for every row, for example ["MA"]. */
    constant: z.array(territory).min(1).optional(),
    /** Between several codes or names in one cell. */
    separator: z.string().min(1).optional(),
    /** The columns are in a second file of the same folder: its name, its column, and the column of this file it refers to. */
    join: z.strictObject({ file: column.regex(/^[^/\\]+$/, 'must be a file name without folder'), column, key: column }).optional(),
    /** Column of this file that states how many territories there are, as a check. */
    count: column.optional(),
  })
  .refine((value) => (value.constant !== undefined) !== hasColumns(value), 'must have either constant, or code or name or both')
  .refine(isLookedUpSomewhere, lookedUpNowhere)
  .refine((value) => value.constant === undefined || (value.join ?? value.count ?? value.separator) === undefined, 'may have join, count and separator only beside code or name')
  .refine((value) => value.separator === undefined || value.code === undefined || value.name === undefined, { message: 'cannot split codes and names side by side: give one of the two', path: ['separator'] });
export type TerritoriesValue = z.infer<typeof territories>;
