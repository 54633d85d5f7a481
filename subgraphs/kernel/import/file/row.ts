/** Space, and the marks that spreadsheets leave at the ends of a cell. */
const ends = /^[\s\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+|[\s\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+$/gu;

/** One row of a file: its physical line, and its cells by the name of their column. */
export class Row {
  readonly line: number;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #cells: readonly string[];

  constructor(line: number, columns: ReadonlyMap<string, number>, cells: readonly string[]) {
    this.line = line;
    this.#columns = columns;
    this.#cells = cells;
  }

  /** The cell without space around it; null when it is empty: a blank cell says nothing. */
  text(column: string): string | null {
    const at = this.#columns.get(column);
    const cell = at === undefined ? '' : (this.#cells[at] ?? '').replace(ends, '');
    return cell === '' ? null : cell;
  }

  /** The parts of a cell that holds several, without the blank ones. */
  parts(column: string, separator: string): string[] {
    const cell = this.text(column);
    return cell === null ? [] : cell.split(separator).map((part) => part.replace(ends, '')).filter((part) => part !== '');
  }
}
