import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Level } from '../../kernel/level.ts';
import { Milieu } from '../territory/milieu.ts';
import { Territory } from '../territory/territory.ts';

@Entity({ discriminatorValue: Level.COMMUNE })
@ObjectType({ implements: Territory, simpleResolvers: true, description: 'One of the 1,503 communes «جماعة», urban or rural.' })
@Directive('@key(fields: "code")')
export class Commune extends Territory {
  @Field(() => Milieu, { description: 'Whether it is urban, rural, or rural with an urban centre.' })
  @Property({ type: 'string' }) milieu!: Milieu;
}
