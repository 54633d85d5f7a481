import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/context.ts';
import { whetherFacts } from '../facts.ts';
import { Consultation } from '../consultation.reference.ts';
import { heldInputs } from '../engine/scene/held.ts';
import type { ProposalRow } from '../engine/scene/input.rows.ts';
import { isTakenUp } from '../engine/figures/response.ts';
import { Figure, figureOf } from '../figures/figure.ts';
import { Institution } from '../institution.reference.ts';
import { responseOf } from '../model/index.ts';
import { whenAsked } from '../snapshot/held.ts';
import { provenanceOf, snapshotAsOf } from '../snapshot/snapshot.current.ts';

interface Asked {
  readonly example: boolean;
  readonly asOf: string | null | undefined;
}

/** W over the proposals that `belongs` picks; of a place, the figures of the territory tell it. */
async function responseTo(context: Context, { example, asOf }: Asked, belongs: (proposal: ProposalRow) => boolean): Promise<Figure | null> {
  const snapshot = await snapshotAsOf(context, asOf);
  if (snapshot === null) return null;
  const { scenes } = await heldInputs(context.em, snapshot.number);
  const proposals = (example ? scenes.example : scenes.facts).proposals.filter(belongs);
  return figureOf(responseOf(proposals.map((proposal) => ({ linked: isTakenUp(proposal) }))), provenanceOf(snapshot));
}

const isW = 'W «الاستجابة للمشاورات»: share of the proposals, taken up by a plan line as a person confirmed; unknown while nobody has looked.';

@Resolver(() => Consultation)
class ConsultationResponse {
  @FieldResolver(() => Figure, { nullable: true, description: `${isW} Over the proposals made at this meeting. Null before the first snapshot.` })
  response(
    @Root() { code }: Consultation,
    @Ctx() context: Context,
    @Arg('example', () => Boolean, { defaultValue: false, description: whetherFacts }) example: boolean,
    @Arg('asOf', () => String, { nullable: true, description: whenAsked }) asOf?: string | null,
  ) {
    return responseTo(context, { example, asOf }, ({ consultation_code }) => consultation_code === code);
  }
}

@Resolver(() => Institution)
class InstitutionResponse {
  @FieldResolver(() => Figure, { nullable: true, description: `${isW} Over the proposals addressed to this institution. Null before the first snapshot.` })
  proposalResponse(
    @Root() { code }: Institution,
    @Ctx() context: Context,
    @Arg('example', () => Boolean, { defaultValue: false, description: whetherFacts }) example: boolean,
    @Arg('asOf', () => String, { nullable: true, description: whenAsked }) asOf?: string | null,
  ) {
    return responseTo(context, { example, asOf }, ({ addressee_code }) => addressee_code === code);
  }
}

export const responseResolvers = [ConsultationResponse, InstitutionResponse] as const;
