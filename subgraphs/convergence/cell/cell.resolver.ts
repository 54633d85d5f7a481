import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root, type ClassType } from 'type-graphql';
import type { ListArgs } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { factsUnlessAsked } from '../facts.ts';
import { Interval } from '../link/dimensions.ts';
import { AnyOffer, lineStub } from '../local-line.ts';
import { Population } from '../population.reference.ts';
import { Territory } from '../territory.reference.ts';
import { Theme } from '../theme.reference.ts';
import { whenAsked } from '../snapshot/held.ts';
import { cellBy, cells, duplicates, gaps } from './cell.list.ts';
import { CellLine, PersonsInterval } from './cell.parts.ts';
import { Cell } from './cell.ts';

const interval = (low: number | null, high: number | null): Interval | null => (low === null || high === null ? null : { low, high });

@Resolver(() => Cell)
class CellFields {
  @FieldResolver(() => Theme, { nullable: true, description: 'The service.' })
  theme(@Root() { themeCode: code }: Cell): Theme {
    return { code };
  }

  @FieldResolver(() => Population, { nullable: true, description: 'Who needs it.' })
  population(@Root() { populationCode: code }: Cell): Population {
    return { code };
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'The commune.' })
  territory(@Root() { territoryCode: code }: Cell): Territory {
    return { code };
  }

  @FieldResolver(() => Interval, { nullable: true, description: 'Share of the persons in need whom some line reaches, 0 to 1; null while the need is unknown or nobody is in need.' })
  coverage(@Root() { coverageLow, coverageHigh }: Cell) {
    return interval(coverageLow, coverageHigh);
  }

  @FieldResolver(() => PersonsInterval, { nullable: true, description: 'Persons in need whom no line reaches; null while the need is unknown.' })
  gap(@Root() { gapLow, gapHigh }: Cell) {
    return interval(gapLow, gapHigh);
  }

  @FieldResolver(() => PersonsInterval, { nullable: true, description: 'Places beyond what the persons in need can fill, if all come; null when neither the need nor a figure bounds them.' })
  duplicatePlaces(@Root() { duplicatesLow, duplicatesHigh }: Cell) {
    return interval(duplicatesLow, duplicatesHigh);
  }

  @FieldResolver(() => [CellLine], { description: 'Lines and care institutions that offer something here, or may, with their persons or places.' })
  lines(@Root() { lines }: Cell): readonly CellLine[] {
    return lines;
  }

  @FieldResolver(() => [AnyOffer], { nullable: 'items', description: 'Lines that plan more persons than are in need; they count up to the need. A joint project stands here by one of its entries.' })
  overTarget(@Root() { lines, overTarget }: Cell) {
    return lines.filter(({ code }) => overTarget.includes(code)).map(({ kind, code }) => lineStub(kind, code));
  }
}

@Resolver(() => CellLine)
class CellLineFields {
  @FieldResolver(() => AnyOffer, { nullable: true, description: 'The line or care institution itself.' })
  line(@Root() { kind, code }: CellLine) {
    return lineStub(kind, code);
  }
}

const isUuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

@Resolver()
class CellRoot {
  @Query(() => Cell, { nullable: true, description: 'Finds a state of a cell by id; null when the cell is in another state, or there is none.' })
  cell(
    @Arg('id', () => ID, { description: 'The opaque id.' }) id: string,
    @Ctx() context: Context,
    @Arg('asOf', () => String, { nullable: true, description: whenAsked }) asOf?: string | null,
  ) {
    return isUuid.test(id) ? cellBy(context, 'id', id.toLowerCase(), asOf) : null;
  }

  @Query(() => Cell, { nullable: true, description: 'Finds a cell by code; null when there is none.' })
  cellByCode(
    @Arg('code', () => String, { description: 'The code, for example "SOC/DIS/CTR~disabled~08.201.01.05~2025".' }) code: string,
    @Ctx() context: Context,
    @Arg('asOf', () => String, { nullable: true, description: whenAsked }) asOf?: string | null,
  ) {
    return cellBy(context, 'code', code, asOf);
  }

  @Query(() => cells.Connection, { nullable: true, description: 'Services by population, commune and year with their need and what is offered.' })
  cells(@Args(() => cells.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return cells.all(context, factsUnlessAsked(args));
  }

  @Query(() => gaps.Connection, { nullable: true, description: 'Where people in need may be missed «الخصاص», those missed for certain first.' })
  gaps(@Args(() => gaps.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return gaps.all(context, factsUnlessAsked(args));
  }

  @Query(() => duplicates.Connection, { nullable: true, description: 'Where places may be beyond the need «الازدواجية», certain ones first.' })
  duplicates(@Args(() => duplicates.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return duplicates.all(context, factsUnlessAsked(args));
  }
}

export const cellResolvers = [CellFields, CellLineFields, CellRoot] as const;
