import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Figure } from '../figures/figure.ts';
import type { Relation } from '../model/index.ts';
import { Territory } from '../territory.reference.ts';

export enum OrderAmong { REGION = 'REGION', PROVINCE = 'PROVINCE', COMMUNE = 'COMMUNE' }
registerEnumType(OrderAmong, {
  name: 'OrderAmong',
  description: 'A level of territories that are set side by side.',
  valuesConfig: {
    REGION: { description: 'Regions.' },
    PROVINCE: { description: 'Provinces and prefectures.' },
    COMMUNE: { description: 'Communes.' },
  },
});

export enum OrderRelation {
  ABOVE = 'ABOVE',
  BELOW = 'BELOW',
  EQUAL = 'EQUAL',
  NOT_COMPARABLE = 'NOT_COMPARABLE',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(OrderRelation, {
  name: 'OrderRelation',
  description: 'How one territory stands to another on C, H and K together.',
  valuesConfig: {
    ABOVE: { description: 'At least as high on all three, and higher on one.' },
    BELOW: { description: 'At most as high on all three, and lower on one.' },
    EQUAL: { description: 'As high on all three.' },
    NOT_COMPARABLE: { description: 'Higher on one and lower on another: which counts more is a matter of taste, and the method does not choose.' },
    UNKNOWN: { description: 'An index that would decide is unknown, or no national action targets one of the two.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'How far the territories of a level can be put in an order at all. One stands above another only where it is at least as high on C, H and K; there is no league table.' })
export class OrderOfTerritories {
  @Field(() => OrderAmong, { description: 'The level.' }) among!: OrderAmong;
  @Field(() => Int, { description: 'How many territories are set side by side: those that a national action targets.' }) territories!: number;
  @Field(() => Figure, { description: 'Share of the pairs of these territories of which one stands at least as high on all three; 1 would be a ranking that nobody can dispute; two that are equal on all three, such as two without any plan, can be ordered as equals. numerator and denominator count pairs, unknown those that an unknown index would decide. Null with fewer than two territories, and where every pair is unknown.' })
  share!: Figure;
  @Field(() => Boolean, { description: 'true: from examples only, not from facts.' }) illustrative!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'One of two territories set side by side, with its three indices.' })
export class ComparedTerritory {
  @Field(() => Territory, { nullable: true, description: 'The territory.' }) territory!: Territory;
  @Field(() => Figure, { description: 'U_C, the uptake with C «الالتقائية».' }) alignedUptake!: Figure;
  @Field(() => Figure, { nullable: true, description: 'U_H, the uptake with H «الانسجام». Null in snapshots from before it was computed.' }) harmonyUptake!: Figure | null;
  @Field(() => Figure, { nullable: true, description: 'U_K, the uptake with K «التكامل». Null in snapshots from before it was computed.' }) complementarityUptake!: Figure | null;
}

@ObjectType({ simpleResolvers: true, description: 'Two territories side by side.' })
export class TerritoryComparison {
  @Field(() => OrderRelation, { description: 'How the first stands to the second, by the values of the three indices.' }) relation!: Relation;
  @Field(() => ComparedTerritory, { description: 'The first.' }) of!: ComparedTerritory;
  @Field(() => ComparedTerritory, { description: 'The second.' }) and!: ComparedTerritory;
  @Field(() => Boolean, { description: 'true: from examples only, not from facts.' }) illustrative!: boolean;
}
