/** Every reason for which an import may refuse; docs/import.md says what each means and what to do. */
export type RefusalCode =
  | 'DATASET_UNKNOWN' | 'MAPPING_INVALID' | 'DATABASE_UNAVAILABLE'
  | 'FILE_UNREADABLE' | 'FILE_EMPTY' | 'ENCODING_INVALID' | 'CSV_INVALID' | 'COLUMN_MISSING' | 'COLUMN_DUPLICATE' | 'ROW_RAGGED'
  | 'VALUE_MISSING' | 'VALUE_INVALID' | 'NUMBER_INVALID' | 'MONTH_INVALID' | 'MONTHS_REVERSED'
  | 'CODE_UNKNOWN' | 'CODE_DUPLICATE' | 'CODE_TAKEN' | 'SHARES_NOT_WHOLE' | 'CATEGORY_UNKNOWN' | 'INSTITUTION_UNKNOWN'
  | 'TERRITORY_UNKNOWN' | 'TERRITORY_AMBIGUOUS' | 'TERRITORY_CONFLICT' | 'COUNT_DIFFERS' | 'ROW_UNRELATED';

/** One thing that stands in the way of an import. What does not apply is null: a missing file has no line. */
export interface Refusal {
  /** Name of the file the line is in: the imported one, the one beside it, or the mapping. */
  readonly file: string;
  /** Physical line of the file, the header being line 1; of a row over several lines, the first. */
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly code: RefusalCode;
  /** A sentence: what is wrong and what to do. Where it is stands in the other fields. */
  readonly message: string;
}

export interface ImportReport {
  /** Identifier of the import in the audit trail; null when nothing was stored. */
  readonly run: string | null;
  readonly dataset: string;
  /** Plan lines; of a dry run, what an import would do. */
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: readonly Refusal[];
  /** What a person should know although nothing is wrong, such as a name that was read as another spelling. */
  readonly notes: readonly string[];
}

/** Enough to recognise a value; a refusal must not repeat a whole page. */
const shownLength = 120;

export const shown = (value: string): string => (value.length <= shownLength ? value : `${value.slice(0, shownLength)}…`);

/** Where in which file a refusal arises. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
}

/** Takes down one problem and lets the reading go on, so that all of a file's problems are told at once. */
export type Refuse = (code: RefusalCode, column: string | null, value: string | null, message: string) => void;

/** What is found out while a file is read: refusals, all of them, and notes, each once with how often it arose. */
export class Findings {
  readonly refused: Refusal[] = [];
  readonly #notes = new Map<string, number[]>();

  refuseAt({ file, line }: Place): Refuse {
    return (code, column, value, message) => {
      this.refused.push({ file, line, column, value: value === null ? null : shown(value), code, message });
    };
  }

  /** Notes that say the same about several lines become one. */
  note(sentence: string, line?: number): void {
    const lines = this.#notes.get(sentence) ?? [];
    if (line !== undefined) lines.push(line);
    this.#notes.set(sentence, lines);
  }

  get notes(): string[] {
    return [...this.#notes].map(([sentence, lines]) => (lines.length === 0 ? sentence : `${sentence} ${onLines(lines)}`));
  }
}

/** Five lines show where to look; more would drown the sentence. */
const linesNamed = 5;

const onLines = (lines: readonly number[]): string => {
  const named = lines.slice(0, linesNamed).join(', ');
  const others = lines.length - linesNamed;
  return `(${lines.length === 1 ? 'line' : 'lines'} ${named}${others > 0 ? ` and ${others} more` : ''})`;
};

/** A refusal as one sentence that stands alone, for a terminal or a log. */
export function refusalText({ file, line, column, value, message }: Refusal): string {
  const where = [file, line === null ? null : `line ${line}`, column].filter((part) => part !== null).join(', ');
  return `${where}${value === null ? '' : `, «${value}»`}: ${message}`;
}
