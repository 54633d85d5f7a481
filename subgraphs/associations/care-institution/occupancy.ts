import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Translations } from '../../kernel/localized-text.ts';
import type { CareInstitution } from './care-institution.ts';

@ObjectType({ simpleResolvers: true, description: 'How many people an institution cared for in one year.' })
export class Occupancy {
  @Field(() => String, { description: 'The year, "2024", or the school year, "2024-25".' }) year!: string;
  @Field(() => Int, { nullable: true, description: 'Persons; null when the year is named without a figure.' }) persons!: number | null;
  @Field(() => Float, { nullable: true, description: 'Persons divided by places; null when one of the two is unknown, or there is no place.' }) rate!: number | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether there were more persons than places; null when one of the two is unknown.' }) overCapacity!: boolean | null;
}

@ObjectType({ simpleResolvers: true, description: 'A service that an institution offers, and whether it is of the new generation.' })
export class CareService {
  titles!: Translations;
  @Field(() => Boolean, { description: 'Whether it is digital «رقمية».' }) digital!: boolean;
  @Field(() => Boolean, { description: 'Whether it is green «خضراء».' }) green!: boolean;
}

export const occupancyOf = ({ occupancy, capacity = null }: CareInstitution): Occupancy[] =>
  occupancy.map(({ year, persons }) => ({
    year,
    persons,
    rate: persons === null || capacity === null || capacity === 0 ? null : persons / capacity,
    overCapacity: persons === null || capacity === null ? null : persons > capacity,
  }));
