import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

export enum ContributionMeasure {
  PROMISED = 'PROMISED',
  PAID = 'PAID',
}
registerEnumType(ContributionMeasure, {
  name: 'ContributionMeasure',
  description: 'Which amount of a contribution is meant.',
  valuesConfig: { PROMISED: { description: 'What was promised.' }, PAID: { description: 'What was paid so far.' } },
});

export interface StoredStatement { readonly statedBy: string | null; readonly amount: number }

/** A row of the view that compares what is stated of each contribution. */
@Entity({ tableName: 'contribution_difference' })
@ObjectType({ simpleResolvers: true, description: 'A contribution of which the two sides, or the agreement and a side, state different amounts.' })
export class ContributionDifference {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Agreement, party, kind and measure.' })
  @Property({ type: 'string' }) code!: string;

  @Property({ type: 'string' }) agreementCode!: string;

  @Field(() => String, { description: 'Code of the party whose contribution it is.' })
  @Property({ type: 'string' }) partyCode!: string;

  @Field(() => String, { description: 'Kind, from the list contribution-kinds.' })
  @Property({ type: 'string' }) kind!: string;

  @Field(() => ContributionMeasure, { description: 'Which amount differs.' })
  @Property({ type: 'string' }) measure!: ContributionMeasure;

  @Property({ type: 'decimal' }) least!: string;
  @Property({ type: 'decimal' }) most!: string;

  @Field(() => Boolean, { description: 'true: the larger amount is 1.2 times the smaller or more, so that the two are inconsistent; false: a smaller difference.' })
  @Property({ type: 'boolean' }) inconsistent!: boolean;

  @Property({ type: 'json' }) statements!: StoredStatement[];
}
