import { Entity } from '@mikro-orm/decorators/legacy';
import { Directive, ObjectType } from 'type-graphql';
import { Level } from '../../kernel/level.ts';
import { Territory } from '../territory/territory.ts';

@Entity({ discriminatorValue: Level.NATION })
@ObjectType({ implements: Territory, simpleResolvers: true, description: 'The Kingdom «المملكة المغربية», code "MA": plan lines name it when they cover every commune.' })
@Directive('@key(fields: "code")')
export class Nation extends Territory {}
