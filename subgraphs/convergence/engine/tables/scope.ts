/** Rows of a table that are told anew: those whose columns are among the keys. */
export interface TableScope {
  readonly columns: readonly string[];
  readonly keys: readonly (readonly (string | boolean)[])[];
}

export type Row = Record<string, unknown>;

/** Rows as a table of results holds them, without the snapshots they hold for. */
export interface TableResults {
  readonly rows: Iterable<Row>;
  /** What of the table they replace; all of it when it is null, and the rows of each scope when there are several. */
  readonly scopes: readonly TableScope[] | null;
}

export type TableName = 'link' | 'standing' | 'figures' | 'cell' | 'domain_status' | 'fragmentation' | 'breakdown';

export type Results = Readonly<Record<TableName, TableResults>>;
