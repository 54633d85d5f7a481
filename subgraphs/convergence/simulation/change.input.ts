import { Field, Float, InputType, Int } from 'type-graphql';
import { YearMonth } from '../../kernel/scalars.ts';

@InputType({ description: 'A theme and its share of a line.' })
export class ThemeShareInput {
  @Field(() => String, { description: 'Code of the theme.' }) code!: string;
  @Field(() => Float, { description: 'Share in percent, above 0; the shares of a line sum to 100, to 0.01.' }) share!: number;
}

@InputType({ description: 'Persons planned in a commune.' })
export class PersonsInput {
  @Field(() => String, { description: 'Code of the commune.' }) territory!: string;
  @Field(() => Int, { description: 'Persons, 0 or more.' }) persons!: number;
}

@InputType({ description: 'A line that is not in any plan yet.' })
export class AddLine {
  @Field(() => String, { description: 'A code to know it by in the answer; must not be that of an existing line.' }) code!: string;
  @Field(() => String, { nullable: true, description: 'Code of the local plan that would hold it; without it the line is a national action.' }) plan?: string | null;
  @Field(() => [ThemeShareInput], { description: 'Themes.' }) themes!: ThemeShareInput[];
  @Field(() => [String], { defaultValue: [], description: 'Populations by category, not by group; none when not known.' }) populations!: string[];
  @Field(() => [String], { description: 'Territories it would cover.' }) territories!: string[];
  @Field(() => YearMonth, { nullable: true, description: 'First month; unknown without it.' }) startMonth?: string | null;
  @Field(() => YearMonth, { nullable: true, description: 'Last month; unknown without it.' }) endMonth?: string | null;
  @Field(() => String, { nullable: true, description: 'Code of who would own it: an institution, a council, or whoever owns a line or is party to an agreement already; unknown without it.' }) owner?: string | null;
  @Field(() => [PersonsInput], { defaultValue: [], description: 'Persons planned; unknown where none is given.' }) beneficiaries!: PersonsInput[];
  @Field(() => Float, { nullable: true, description: 'Budget in dirhams, 0 or more; unknown without it.' }) budget?: number | null;
}

@InputType({ description: 'A line that would cover other places.' })
export class MoveLine {
  @Field(() => String, { description: 'Code of the line.' }) line!: string;
  @Field(() => [String], { description: 'Territories it would cover instead.' }) territories!: string[];
}

@InputType({ description: 'A line that would run earlier or later.' })
export class ShiftLine {
  @Field(() => String, { description: 'Code of the line.' }) line!: string;
  @Field(() => Int, { nullable: true, description: 'By how many months, negative for earlier; its dates must be known. Not beside startMonth and endMonth.' }) months?: number | null;
  @Field(() => YearMonth, { nullable: true, description: 'Or: its first month; as it is without it.' }) startMonth?: string | null;
  @Field(() => YearMonth, { nullable: true, description: 'Or: its last month; as it is without it.' }) endMonth?: string | null;
}

@InputType({ description: 'A line that would be larger or smaller.' })
export class ResizeLine {
  @Field(() => String, { description: 'Code of the line.' }) line!: string;
  @Field(() => Float, { nullable: true, description: 'Its budget in dirhams, 0 or more; as it is without it.' }) budget?: number | null;
  @Field(() => [PersonsInput], { nullable: true, description: 'Its persons by commune; as they are without it.' }) beneficiaries?: PersonsInput[] | null;
}

@InputType({ description: 'An agreement that would be signed.' })
export class SignAgreement {
  @Field(() => [String], { description: 'Codes of the lines it would cover, two or more.' }) lines!: string[];
  @Field(() => [String], { defaultValue: [], description: 'Codes of its parties: institutions, councils, or whoever owns a line or is party to an agreement already. The owners of the lines are parties anyway.' }) parties!: string[];
  @Field(() => YearMonth, { nullable: true, description: 'First month in force; from the first line’s start without it.' }) from?: string | null;
  @Field(() => YearMonth, { nullable: true, description: 'Last month in force; open-ended without it.' }) to?: string | null;
}

@InputType({ description: 'A need that would be larger, smaller or known.' })
export class ChangeNeed {
  @Field(() => String, { description: 'Code of the theme.' }) theme!: string;
  @Field(() => String, { description: 'Code of the population: a category, not a group.' }) population!: string;
  @Field(() => String, { description: 'Code of the commune.' }) territory!: string;
  @Field(() => Int, { description: 'Year, from 1900 to 2100.' }) year!: number;
  @Field(() => Int, { description: 'Persons in need, 0 or more.' }) persons!: number;
}

@InputType({ description: 'One change to try; exactly one of its fields.' })
export class SimulatedChange {
  @Field(() => AddLine, { nullable: true, description: 'Add a line.' }) add?: AddLine | null;
  @Field(() => MoveLine, { nullable: true, description: 'Move a line.' }) move?: MoveLine | null;
  @Field(() => ShiftLine, { nullable: true, description: 'Shift a line in time.' }) shift?: ShiftLine | null;
  @Field(() => ResizeLine, { nullable: true, description: 'Resize a line.' }) resize?: ResizeLine | null;
  @Field(() => SignAgreement, { nullable: true, description: 'Sign an agreement.' }) sign?: SignAgreement | null;
  @Field(() => ChangeNeed, { nullable: true, description: 'Change a need.' }) need?: ChangeNeed | null;
}
