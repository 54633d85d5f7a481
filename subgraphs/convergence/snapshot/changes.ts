import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { ChangedPair } from '../simulation/simulation.ts';
import { Snapshot } from './snapshot.ts';

export enum ChangeCause {
  METHOD = 'METHOD',
  BETTER_DATA = 'BETTER_DATA',
  PLANS = 'PLANS',
  AGREEMENTS = 'AGREEMENTS',
  VERDICTS = 'VERDICTS',
}
registerEnumType(ChangeCause, {
  name: 'ChangeCause',
  description: 'What a difference between two snapshots comes from.',
  valuesConfig: {
    METHOD: { description: 'The method, or the code lists.' },
    BETTER_DATA: { description: 'What is known better: fields of lines that were empty before, and the figures of needs, registers and the census, be they new or corrected.' },
    PLANS: { description: 'Lines that came, went or say something else than before.' },
    AGREEMENTS: { description: 'Agreements.' },
    VERDICTS: { description: 'Words of named persons.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'The part of a difference that one cause accounts for.' })
export class CausedChange {
  @Field(() => ChangeCause, { description: 'The cause.' }) cause!: ChangeCause;
  @Field(() => Float, { nullable: true, description: 'What it adds to the uptake; null where the uptake is unknown before or after it.' }) uptake!: number | null;
  @Field(() => Float, { nullable: true, description: 'What it adds to the aligned uptake.' }) alignedUptake!: number | null;
  @Field(() => Float, { nullable: true, description: 'What it adds to the support by number.' }) supportByNumber!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'What changed in a territory between two snapshots, and why. The causes are applied one after the other in the order of the list, and their parts sum to the whole difference.' })
export class SnapshotChanges {
  @Field(() => Snapshot, { description: 'The earlier snapshot.' }) from!: Snapshot;
  @Field(() => Snapshot, { description: 'The later snapshot.' }) to!: Snapshot;
  @Field(() => [CausedChange], { description: 'The difference by cause.' }) causes!: CausedChange[];
  @Field(() => [ChangedPair], { description: 'The pairs that changed.' }) pairs!: ChangedPair[];
}
