import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DimensionName, LinkClass, MissingFieldName, MissingSide } from '../link/link.enums.ts';

@ObjectType({ simpleResolvers: true, description: 'An agreement that would raise the uptake of a territory, or make it known, were it signed over one pair by those who own its lines: as simulate tells it of sign with these two lines.' })
export class AdvisedAgreement {
  @Field(() => String, { description: 'Code of the national action.' }) action!: string;
  @Field(() => String, { description: 'Code of the local line.' }) line!: string;
  @Field(() => LinkClass, { nullable: true, description: 'Class of the pair today, never CONTRADICTION; null while unknown.' }) class!: string | null;
  @Field(() => Boolean, { description: 'true: the pair may be a duplication, and no person has confirmed it. Look at the need before you sign: an agreement coordinates two lines, and does not make the second one needed.' })
  duplicationCandidate!: boolean;
  @Field(() => Float, { nullable: true, description: 'CHK of the pair today; null while unknown.' }) chk!: number | null;
  @Field(() => Float, { nullable: true, description: 'CHK of the pair once it is signed. Lines that never run together, or whose months are unknown, reach R = .5 and no more; null while still unknown.' }) after!: number | null;
  @Field(() => Float, { nullable: true, description: 'By how much the uptake of the territory would rise, taken alone. Other pairs of the new parties rise with it, and are in it. Null where the uptake is unknown today: the agreement makes it known.' })
  gain!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'A field to fill in, and how much that would tell.' })
export class AdvisedField {
  @Field(() => DimensionName, { description: 'The dimension that it decides.' }) dimension!: string;
  @Field(() => MissingSide, { description: 'Where it would stand.' }) side!: string;
  @Field(() => MissingFieldName, { description: 'The field.' }) field!: string;
  @Field(() => Int, { description: 'Linked pairs that lack it.' }) pairs!: number;
  @Field(() => Float, { description: 'By how much the CHK intervals of these pairs narrow together, at the least, once the dimension is known: whatever its value.' })
  narrowing!: number;
}

@ObjectType({ simpleResolvers: true, description: 'What to do first in a territory.' })
export class Advice {
  @Field(() => [AdvisedAgreement], { description: 'Agreements that would raise its uptake most, the best first. Where its uptake is unknown today, those that make it known, the highest `after` first. Last stand those that make it known by other pairs of their parties, and leave their own unknown. Pairs that contradict each other are left out: no agreement resolves that one side wants more of what the other wants less of.' }) agreements!: AdvisedAgreement[];
  @Field(() => [AdvisedField], { description: 'Fields to fill in first, those that narrow most first.' }) fields!: AdvisedField[];
}
