import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Source } from '../../kernel/source.ts';

const percent = (what: string) => ({ nullable: true, description: `${what}, in percent (HCP, census); null when the census does not give it.` });

@ObjectType({ simpleResolvers: true, description: 'Social rates of a territory, or of its urban or rural part, from the census of the HCP «المندوبية السامية للتخطيط».' })
export class CensusRates {
  @Field(() => Float, percent('Persons with a disability among all')) disabilityRate?: number | null;
  @Field(() => Float, percent('Persons who cannot read and write among those aged 10 and over')) illiteracyRate?: number | null;
  @Field(() => Float, percent('Women who cannot read and write among women aged 10 and over')) womenIlliteracyRate?: number | null;
  @Field(() => Float, percent('Children at school among those aged 6 to 11, school year 2023/2024')) schoolingRate?: number | null;
  @Field(() => Float, percent('Unemployed among the active')) unemploymentRate?: number | null;
  @Field(() => Float, percent('Active women among women aged 15 and over')) womenActivityRate?: number | null;
  @Field(() => Float, percent('Persons aged 0 to 14 among all')) share0To14?: number | null;
  @Field(() => Float, percent('Persons aged 60 and over among all')) share60AndOver?: number | null;
  @Field(() => Float, percent('Households in makeshift housing or a slum among all households')) slumRate?: number | null;
  @Field(() => Float, percent('Households with electricity among all households')) electricityRate?: number | null;
  @Field(() => Float, percent('Households with running water among all households')) pipedWaterRate?: number | null;
  @Field(() => Float, percent('Households on the public sewer among all households')) sewerRate?: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean distance from dwellings to the nearest paved road, in kilometres (HCP, census); measured for rural dwellings only, null elsewhere.' })
  roadDistance?: number | null;
}

/** How rates are stored: by milieu; what the census does not say has no key. */
export interface StoredRates {
  readonly all?: CensusRates;
  readonly urban?: CensusRates;
  readonly rural?: CensusRates;
}

@ObjectType({ simpleResolvers: true, description: 'Figures of the general census of population and housing «الإحصاء العام للسكان والسكنى» for a whole territory.' })
export class Census extends CensusRates {
  @Field(() => Int, { description: 'Year of the census.' }) year!: number;
  @Field(() => Int, { nullable: true, description: 'Legal population, in persons; null when the census does not give it.' }) population!: number | null;
  @Field(() => Int, { nullable: true, description: 'Households; null when the census does not give them.' }) households!: number | null;
  @Field(() => Int, { nullable: true, description: 'Persons in its urban part; null when the census does not say.' }) populationUrban!: number | null;
  @Field(() => Int, { nullable: true, description: 'Persons in its rural part; null when the census does not say.' }) populationRural!: number | null;
  @Field(() => CensusRates, { nullable: true, description: 'Rates of its urban part; null for communes and where there is no such part.' }) urban!: CensusRates | null;
  @Field(() => CensusRates, { nullable: true, description: 'Rates of its rural part; null for communes and where there is no such part.' }) rural!: CensusRates | null;
  @Field(() => Source, { description: 'Where the figures come from.' }) source!: Source;
}

export const censusSource = (year: number): Source => ({
  title: `Recensement général de la population et de l’habitat ${year} (RGPH)`,
  publisher: 'Haut-Commissariat au Plan (HCP)',
  url: null,
  page: null,
  retrievedOn: null,
});
