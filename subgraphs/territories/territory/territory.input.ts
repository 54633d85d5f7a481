import type { FieldOptions, InputField } from '../../kernel/mutation/field.ts';
import { territory } from '../../kernel/mutation/code.fields.ts';
import { territoryRegister } from '../../kernel/import/names/territories.ts';
import type { Place } from '../../kernel/mutation/place.ts';

/** A territory that this database must hold, not only the tables that ship with the hub. */
export function heldTerritory(description: string, options: FieldOptions = {}): InputField {
  const known = territory(description, options);
  return {
    ...known,
    read: (code: string, place: Place) => {
      const current = known.read(code as never, place) as string;
      if (territoryRegister().byCode.has(current)) place.refersTo('territory', current);
      return current;
    },
  };
}
