import DataLoader from 'dataloader';
import type { EntityManager, EntityName, FilterQuery } from '@mikro-orm/postgresql';

/**
 * One way to load, and it knows about absence: ids are gathered into one `find`, and an id without a row is null.
 * (The ORM's own dataloader hands out a hollow entity instead, which a client would read as an answer.)
 */
export class Loaders {
  readonly #em: EntityManager;
  readonly #loaders = new Map<string, DataLoader<string, object | null>>();

  constructor(em: EntityManager) {
    this.#em = em;
  }

  by<T extends object>(entity: EntityName<T> & { name: string }, property: keyof T & string, key: string): Promise<T | null> {
    const loader = this.named(`${entity.name}.${property}`, (keys) => this.#find(entity, property, keys));
    return loader.load(key) as Promise<T | null>;
  }

  /**
   * A loader of its own for what is not one row by one key; made once a request under its name. A batch that throws fails for all of
   * its keys; what is wrong with one key alone is handed back as its error.
   */
  named<T extends object>(name: string, batch: (keys: readonly string[]) => Promise<(T | Error | null)[]>): DataLoader<string, T | null> {
    const known = this.#loaders.get(name);
    if (known !== undefined) return known as DataLoader<string, T | null>;
    const loader = new DataLoader<string, T | null>(batch);
    this.#loaders.set(name, loader as DataLoader<string, object | null>);
    return loader;
  }

  /** For what is found key by key, each once a request: whoever asks for a key that cannot be found is told so, and nobody else. */
  each<T extends object>(name: string, find: (key: string) => Promise<T | null>): DataLoader<string, T | null> {
    return this.named<T>(name, (keys) => Promise.all(keys.map((key) => find(key).catch((error: Error) => error))));
  }

  /** After a mutation nothing that was read before may be told again. */
  forget(): void {
    this.#loaders.clear();
    this.#em.clear();
  }

  async #find<T extends object>(entity: EntityName<T>, property: keyof T & string, keys: readonly string[]): Promise<(T | null)[]> {
    const rows = await this.#em.find(entity, { [property]: { $in: keys } } as FilterQuery<NoInfer<T>>);
    const found = new Map(rows.map((row) => [String(row[property as keyof typeof row]), row as T]));
    return keys.map((key) => found.get(key) ?? null);
  }
}
