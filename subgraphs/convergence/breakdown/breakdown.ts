import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { FiguresContent } from '../engine/figures/figures.content.ts';
import { ConvergenceFigures } from '../figures/figures.ts';

export enum BreakdownBy { THEME = 'THEME', POPULATION = 'POPULATION', OWNER = 'OWNER', MILIEU = 'MILIEU' }
registerEnumType(BreakdownBy, {
  name: 'BreakdownBy',
  description: 'What figures are broken down by.',
  valuesConfig: {
    THEME: { description: 'Theme domain: actions and local lines that have a theme in it. A line of two domains counts in both.' },
    POPULATION: { description: 'Target population: actions and local lines that name it. Lines that name none count in none.' },
    OWNER: { description: 'Institution: its national actions, and the local lines that one of them meets or may meet; support and line counts are over these lines alone.' },
    MILIEU: { description: 'Urban, rural and mixed communes. Mixed ones stand apart and count with neither side.' },
  },
});

/** Figures narrowed to one part, as of one snapshot. */
@Entity({ tableName: 'breakdown' })
export class StoredBreakdown {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'string' }) territoryCode!: string;
  @Property({ type: 'string' }) by!: BreakdownBy;
  @Property({ type: 'string' }) key!: string;
  @Property({ type: 'boolean' }) illustrative!: boolean;
  @Property({ type: 'json' }) content!: FiguresContent;
}

@ObjectType({ simpleResolvers: true, description: 'The figures of a territory narrowed to one part of it.' })
export class Breakdown {
  @Field(() => BreakdownBy, { description: 'What it is a part by.' }) by!: BreakdownBy;
  @Field(() => String, { description: 'The part: a theme domain, a population, an institution, or URBAN, RURAL or MIXED.' }) key!: string;
  @Field(() => ConvergenceFigures, { description: 'How far plans meet within this part.' }) figures!: ConvergenceFigures;
}
