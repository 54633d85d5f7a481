import { Entity } from '@mikro-orm/decorators/legacy';
import { Directive, ObjectType } from 'type-graphql';
import { Level } from '../../kernel/level.ts';
import { Territory } from '../territory/territory.ts';

@Entity({ discriminatorValue: Level.REGION })
@ObjectType({ implements: Territory, simpleResolvers: true, description: 'One of the 12 regions «جهة».' })
@Directive('@key(fields: "code")')
export class Region extends Territory {}
