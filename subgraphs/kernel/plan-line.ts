import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { Translations } from './localized-text.ts';
import { YearMonth } from './scalars.ts';
import { Source } from './source.ts';
import { enumFilter } from './where.ts';

export enum ThemeOrigin {
  CODED = 'CODED',
  INFERRED = 'INFERRED',
}
registerEnumType(ThemeOrigin, {
  name: 'ThemeOrigin',
  description: 'Who said what a plan line is about.',
  valuesConfig: {
    CODED: { description: 'A person coded it, on the line itself or by translating the source’s own category.' },
    INFERRED: { description: 'A machine proposed it from text. Such a line takes no part in figures until a person accepts it, or two methods agree on it (`themesAgreed`).' },
  },
});
export const ThemeOriginFilter = enumFilter(ThemeOrigin, 'ThemeOrigin');

export enum BudgetStatus {
  ESTIMATED = 'ESTIMATED',
  COMMITTED = 'COMMITTED',
  RELEASED = 'RELEASED',
  NONE = 'NONE',
}
registerEnumType(BudgetStatus, {
  name: 'BudgetStatus',
  description: 'How firm the money of a plan line is.',
  valuesConfig: {
    ESTIMATED: { description: 'Estimated, nothing promised.' },
    COMMITTED: { description: 'Committed «التزام».' },
    RELEASED: { description: 'Released for payment.' },
    NONE: { description: 'Stated to have no money: this is known, unlike a null budget.' },
  },
});

export interface StoredThemeShare { readonly code: string; readonly share: number }
export interface StoredProposal { readonly code: string; readonly term: string; readonly language: string }
export interface StoredIndicator {
  readonly code: string; readonly unit: string; readonly direction: 'UP' | 'DOWN' | null;
  readonly baseline: number | null; readonly target: number | null; readonly year: number | null;
}
export interface StoredBeneficiaries { readonly territory: string; readonly persons: number | null }
export interface StoredContribution { readonly counterpart: string; readonly amount: number | null; readonly kind: string | null }

/**
 * The shape that a national action, a local project and an association's project share, so that they can be compared.
 * Lists of codes are stored as such, since they name rows of other institutions that this database does not hold.
 */
@Entity({ abstract: true })
@ObjectType({ simpleResolvers: true })
export abstract class PlanLine {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Official code, unique in the hub, for example "PANDDH-002". Other subgraphs and agreements refer to it.' })
  @Property({ type: 'string', unique: true }) code!: string;

  @Property({ type: 'json' }) titles!: Translations;
  @Property({ type: 'json', nullable: true }) descriptions?: Translations | null;

  @Property({ type: 'json' }) themeShares!: StoredThemeShare[];
  /** Kept by the database from themeShares, for filters. */
  @Property({ type: 'string[]', columnType: 'text[]', persist: false }) themeCodes!: string[];
  @Field(() => ThemeOrigin, { description: 'Whether a person coded the themes or a machine proposed them.' })
  @Property({ type: 'string' }) themeOrigin!: ThemeOrigin;
  @Field(() => Boolean, { description: 'true: nobody coded the themes, and two methods that know nothing of each other propose them, the keywords of the glossary and the official labels of the list of themes. So the line takes part in figures though no person looked at it. Whoever disagrees codes the right themes, and it becomes false.' })
  @Property({ type: 'boolean' }) themesAgreed!: boolean;
  @Property({ type: 'json' }) proposedThemes!: StoredProposal[];

  @Property({ type: 'string[]', columnType: 'text[]' }) populationCodes!: string[];
  @Property({ type: 'string[]', columnType: 'text[]' }) excludedPopulationCodes!: string[];
  @Property({ type: 'json' }) proposedPopulations!: StoredProposal[];
  @Property({ type: 'string[]', columnType: 'text[]' }) territoryCodes!: string[];

  @Field(() => YearMonth, { nullable: true, description: 'First month, inclusive. Null while no start has been announced.' })
  @Property({ type: 'string', nullable: true }) startMonth?: string | null;
  @Field(() => YearMonth, { nullable: true, description: 'Last month, inclusive. Null while no end has been announced.' })
  @Property({ type: 'string', nullable: true }) endMonth?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of who owns the line: an institution, a council ("COUNCIL:" and its territory) or an association. Null when the document does not say.' })
  @Property({ type: 'string', nullable: true }) ownerCode?: string | null;
  @Field(() => [String], { description: 'Codes of those whom the document names as partners; a name is not yet an agreement.' })
  @Property({ type: 'string[]', columnType: 'text[]' }) partnerCodes!: string[];

  @Property({ type: 'json' }) indicators!: StoredIndicator[];
  @Property({ type: 'json' }) beneficiaries!: StoredBeneficiaries[];
  @Property({ type: 'json' }) contributions!: StoredContribution[];

  @Property({ type: 'decimal', nullable: true }) budget?: string | null;
  @Field(() => BudgetStatus, { nullable: true, description: 'How firm the budget is; null when not stated.' })
  @Property({ type: 'string', nullable: true }) budgetStatus?: BudgetStatus | null;

  @Field(() => String, { nullable: true, description: 'Identifier that two lines share when they are one joint project; null otherwise.' })
  @Property({ type: 'string', nullable: true }) jointProject?: string | null;

  @Field(() => Source, { nullable: true, description: 'The document the line comes from; null when nobody recorded it.' })
  @Property({ type: 'json', nullable: true }) source?: Source | null;
  @Field(() => Boolean, { description: 'true: made up as an example, not a fact.' })
  @Property({ type: 'boolean' }) illustrative!: boolean;
}
