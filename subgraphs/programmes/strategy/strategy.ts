import { Entity } from '@mikro-orm/decorators/legacy';
import { Directive, ObjectType } from 'type-graphql';
import { Undertaking } from '../undertaking.ts';

/** What programmes carry out. */
@Entity({ tableName: 'strategy' })
@ObjectType({ simpleResolvers: true, description: 'A national strategy, plan or law that programmes carry out «استراتيجية».' })
@Directive('@key(fields: "code")')
export class Strategy extends Undertaking {}
