import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum MatchCriterion {
  THEME = 'THEME',
  POPULATION = 'POPULATION',
  TERRITORY = 'TERRITORY',
  AMOUNT = 'AMOUNT',
}
registerEnumType(MatchCriterion, {
  name: 'MatchCriterion',
  description: 'By what a project and a call are held against each other.',
  valuesConfig: {
    THEME: { description: 'A theme in common, or one below the other’s.' },
    POPULATION: { description: 'A target population in common.' },
    TERRITORY: { description: 'The project lies in the territory of the call.' },
    AMOUNT: { description: 'The amount lies within what the call gives to one project and has left.' },
  },
});

export enum MatchState {
  MET = 'MET',
  OPEN = 'OPEN',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(MatchState, {
  name: 'MatchState',
  description: 'How a project stands to a condition of a call. A pair that fails one is no match.',
  valuesConfig: {
    MET: { description: 'The call sets the condition and the project meets it.' },
    OPEN: { description: 'The call does not set it.' },
    UNKNOWN: { description: 'The call sets it and the project does not say.' },
  },
});

/** A row of the view that judges every request against every call. */
@Entity({ tableName: 'funding_match' })
@ObjectType({ simpleResolvers: true, description: 'A project that looks for money, and a call that it may answer, with the reasons.' })
export class FundingMatch {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Code of the request, "|", code of the call.' })
  @Property({ type: 'string' }) code!: string;

  @Property({ type: 'string' }) requestCode!: string;
  @Property({ type: 'string' }) callCode!: string;
  @Property({ type: 'string' }) fundCode!: string;
  @Property({ type: 'string[]', columnType: 'text[]' }) sharedThemes!: string[];
  @Property({ type: 'string[]', columnType: 'text[]' }) sharedPopulations!: string[];
  @Property({ type: 'string' }) theme!: MatchState;
  @Property({ type: 'string' }) population!: MatchState;
  @Property({ type: 'string' }) territory!: MatchState;
  @Property({ type: 'string' }) money!: MatchState;
  @Property({ type: 'string', nullable: true }) callTerritory?: string | null;
  @Property({ type: 'decimal', nullable: true }) amount?: string | null;
  @Property({ type: 'decimal', nullable: true }) amountFrom?: string | null;
  @Property({ type: 'decimal', nullable: true }) amountTo?: string | null;
  @Property({ type: 'decimal', nullable: true }) remaining?: string | null;

  @Field(() => Int, { description: 'How many of the four conditions are met, 0 to 4; open and unknown ones do not count.' })
  @Property({ type: 'integer' }) met!: number;

  @Field(() => Boolean, { description: 'true: the project or the call is an example, not a fact.' })
  @Property({ type: 'boolean' }) illustrative!: boolean;
}
