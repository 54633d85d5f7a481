import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Translations } from '../../kernel/localized-text.ts';
import { CalendarDate } from '../../kernel/scalars.ts';
import { Source } from '../../kernel/source.ts';
import type { StoredLine } from './agreed-line.ts';
import type { StoredAgreementContribution, StoredParty } from './agreement-party.ts';

/** What parties put their names to; parties, contributions and lines stand in the row, so that the feed carries them. */
@Entity({ tableName: 'agreement' })
@ObjectType({ simpleResolvers: true, description: 'A memorandum of understanding, a framework agreement or a convention «مذكرة تفاهم، اتفاقية إطار، اتفاقية شراكة».' })
@Directive('@key(fields: "code")')
export class Agreement {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Official code, or the hub’s where the document has none.' })
  @Property({ type: 'string' }) code!: string;

  @Field(() => String, { description: 'Kind, from the list agreement-kinds: MEMORANDUM, FRAMEWORK or CONVENTION.' })
  @Property({ type: 'string' }) kind!: string;

  @Property({ type: 'json' }) titles!: Translations;
  @Property({ type: 'json' }) aims!: Translations[];
  @Property({ type: 'string[]', columnType: 'text[]' }) themeCodes!: string[];
  @Property({ type: 'string', nullable: true }) territoryCode?: string | null;
  @Property({ type: 'string', nullable: true }) consultationCode?: string | null;
  @Property({ type: 'json' }) parties!: StoredParty[];
  @Property({ type: 'json' }) contributions!: StoredAgreementContribution[];
  @Property({ type: 'json' }) lines!: StoredLine[];

  @Field(() => Boolean, { nullable: true, description: 'Whether it was signed; null when the document does not say.' })
  @Property({ type: 'boolean', nullable: true }) signed?: boolean | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day it was signed; null when not stated or not signed.' })
  @Property({ type: 'date', nullable: true }) signedOn?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'First day in force; null when not stated.' })
  @Property({ type: 'date', nullable: true }) inForceFrom?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day in force; null when not stated, or when it has none: see openEnded.' })
  @Property({ type: 'date', nullable: true }) inForceTo?: string | null;

  @Field(() => Boolean, { description: 'true: the document says that it has no end. false: it has one, or none is stated.' })
  @Property({ type: 'boolean' }) openEnded!: boolean;

  @Property({ type: 'string', nullable: true }) translatesCode?: string | null;

  @Field(() => Source, { nullable: true, description: 'The document that states it first; null when nobody recorded it.' })
  @Property({ type: 'json', nullable: true }) source?: Source | null;

  @Field(() => [Source], { description: 'Every document that states it.' })
  @Property({ type: 'json' }) sources!: Source[];

  @Field(() => Boolean, { description: 'true: made up as an example, not a fact.' })
  @Property({ type: 'boolean' }) illustrative!: boolean;
}
