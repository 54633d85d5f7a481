import { Field, Int, ObjectType } from 'type-graphql';
import type { LineKind } from '../local-line.ts';

/** As the column `lines` holds it. */
export interface StoredOffer {
  readonly kind: LineKind;
  readonly code: string;
  readonly jointProject: string | null;
  readonly low: number;
  readonly high: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'A number of persons that is only known to lie between two ends: lists of beneficiaries are not linked, so nobody knows who is served twice.' })
export class PersonsInterval {
  @Field(() => Int, { description: 'At least so many, for certain.' }) low!: number;
  @Field(() => Int, { description: 'At most so many.' }) high!: number;
}

@ObjectType({ simpleResolvers: true, description: 'What one plan line offers in a cell.' })
export class CellLine {
  kind!: LineKind;
  code!: string;
  @Field(() => Int, { description: 'Persons it plans in this cell for certain; 0 when its figure spans several services or populations, or it states none.' }) low!: number;
  @Field(() => Int, { nullable: true, description: 'The most persons it can mean in this cell; null when it states no figure for the commune.' }) high!: number | null;
  @Field(() => String, { nullable: true, description: 'The joint project it is an entry of: all its entries count as one offer. Null when it is none.' }) jointProject!: string | null;
}
