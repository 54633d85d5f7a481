import type { Country } from '../country.ts';
import type { Traits } from '../ground/traits.ts';

/** Lines of both sides by the fields of their accepted themes, kept from change to change: a line is never changed, another takes its number. */
export class FieldIndex {
  readonly #country: Country;
  readonly #fields = new Map<string, Set<Traits>>();
  readonly #actions: (Traits | undefined)[] = [];
  readonly #locals: (Traits | undefined)[] = [];

  constructor(country: Country) {
    this.#country = country;
  }

  get fields(): Iterable<string> {
    return this.#fields.keys();
  }

  of(field: string): Iterable<Traits> {
    return this.#fields.get(field) ?? [];
  }

  /** Takes in what changed since the last time. */
  follow(): void {
    const country = this.#country;
    for (let number = 0; number < country.actionNumbers; number += 1) this.#turn(this.#actions, number, country.action(number));
    for (let number = 0; number < country.localNumbers; number += 1) this.#turn(this.#locals, number, country.local(number));
  }

  #turn(lines: (Traits | undefined)[], number: number, line: Traits | undefined): void {
    const before = lines[number];
    if (before === line) return;
    lines[number] = line;
    if (before?.established === true) for (const { field } of before.fields) this.#fields.get(field)?.delete(before);
    if (line?.established !== true) return;
    for (const { field } of line.fields) {
      const ofField = this.#fields.get(field);
      if (ofField === undefined) this.#fields.set(field, new Set([line]));
      else ofField.add(line);
    }
  }
}
