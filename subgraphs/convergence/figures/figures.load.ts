import { sql } from 'kysely';
import type { Context } from '../../kernel/context.ts';
import { PublicError } from '../../kernel/errors.ts';
import { rowsAt } from '../../kernel/held.ts';
import type { FiguresContent } from '../engine/figures/figures.content.ts';
import { heldInputs } from '../engine/scene/held.ts';
import { planAgainst } from '../engine/view/plan.view.ts';
import { viewsOfScene } from '../engine/view/territory.view.ts';
import { weightsTold } from '../method/method.ts';
import { METHOD, type Weights } from '../model/index.ts';
import { provenanceOf, snapshotAsOf } from '../snapshot/snapshot.current.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { toldChain } from './chain.ts';
import { figureOf } from './figure.ts';
import { StoredFigures, type ConvergenceFigures } from './figures.ts';

interface Subject {
  readonly kind: 'territory' | 'plan';
  readonly code: string;
  readonly programme?: string | null | undefined;
  readonly example: boolean;
  /** Code of a snapshot, a day or an instant; the newest snapshot without it. */
  readonly asOf?: string | null | undefined;
}

const figureNames = [
  'uptake', 'alignedUptake', 'harmonyUptake', 'complementarityUptake', 'supportByNumber', 'supportByValue', 'alignedSupportByNumber', 'alignedSupportByValue',
  'mutual', 'consultationResponse',
] as const;

export function toldFigures(content: FiguresContent, illustrative: boolean, snapshot: Snapshot, weights: Weights = METHOD.weights): ConvergenceFigures {
  const provenance = provenanceOf(snapshot);
  // An earlier snapshot holds the figures that the method knew then.
  const figures = Object.fromEntries(figureNames.map((name) => [name, content[name] === undefined ? null : figureOf(content[name], provenance)]));
  const classes = Object.entries(content.classes)
    .map(([name, pairs]) => ({ class: name === 'UNKNOWN' ? null : name, pairs }))
    .sort((one, other) => other.pairs - one.pairs || String(one.class).localeCompare(String(other.class), 'en'));
  return { ...content, ...figures, chain: toldChain(content.chain, provenance), classes, illustrative, weights: weightsTold(weights) } as unknown as ConvergenceFigures;
}

/** All subjects of a request and snapshot in one statement. */
const storedFigures = ({ em, load }: Context, { number }: Snapshot) =>
  load.named<StoredFigures>(`figures.${number}`, async (keys) => {
    const wanted = keys.map((key) => JSON.parse(key) as [kind: string, code: string, programme: string, example: boolean]);
    const { rows } = await sql<Record<string, unknown> & { key: string }>`
      select wanted.key, figures.* from jsonb_to_recordset(${JSON.stringify(wanted.map(([kind, subject, of, illustrative], at) => ({ key: keys[at], kind, subject, of, illustrative })))}::jsonb)
        as wanted(key text, kind text, subject text, "of" text, illustrative boolean)
      join ${rowsAt({ table: 'figures' }, number)} figures on figures.subject_kind = wanted.kind and figures.subject_code = wanted.subject
        and figures.programme_code = wanted.of and figures.illustrative = wanted.illustrative`.execute(em.getKysely());
    const found = new Map(rows.map(({ key, ...row }) => [key, em.map(StoredFigures, row as never)]));
    return keys.map((key) => found.get(key) ?? null);
  });

/** A programme is known here by the actions that stand in it; a plan that none of them concerns has no figures, and that is no error. */
async function refuseUnknownProgramme({ em }: Context, programme: string, { number, code }: Snapshot): Promise<void> {
  const { rows } = await sql`select 1 from ${rowsAt({ table: 'standing' }, number)} action where action.programme_code = ${programme} limit 1`.execute(em.getKysely());
  if (rows.length === 0) throw new PublicError('NOT_FOUND', `programme is ${JSON.stringify(programme)}, and no national action stands in such a programme in the snapshot ${code}. Look its code up with programmes.`);
}

export async function figuresOf(context: Context, { kind, code, programme, example, asOf }: Subject): Promise<ConvergenceFigures | null> {
  const snapshot = await snapshotAsOf(context, asOf);
  if (snapshot === null) return null;
  const stored = programme === '' ? null : await storedFigures(context, snapshot).load(JSON.stringify([kind, code, programme ?? '', example]));
  if (stored === null && typeof programme === 'string') await refuseUnknownProgramme(context, programme, snapshot);
  return stored === null ? null : toldFigures(stored.content, stored.illustrative, snapshot);
}

/** Territories that one request asks for under the same weights, computed together: their pairs are found once. */
const weighedFigures = ({ em, load }: Context, { number }: Snapshot, example: boolean, weights: Weights) =>
  load.named<FiguresContent>(`figures.${number}.${example}.${JSON.stringify(weights)}`, async (territories) => {
    const { scenes } = await heldInputs(em, number);
    return viewsOfScene(example ? scenes.example : scenes.facts, territories, weights).map((view) => view?.figures ?? null);
  });

/** A territory under other weights, computed on the spot over the inputs of the snapshot; the method's own figures beside it. */
export async function figuresUnder(context: Context, subject: Subject, weights: Weights): Promise<ConvergenceFigures | null> {
  const snapshot = await snapshotAsOf(context, subject.asOf);
  if (snapshot === null) return null;
  const figures = await weighedFigures(context, snapshot, subject.example, weights).load(subject.code);
  return figures === null ? null : { ...toldFigures(figures, subject.example, snapshot, weights), byDefault: await figuresOf(context, subject) };
}

/** A local plan against another one, computed on the spot over the inputs of the snapshot. Null where one is an example and the other a fact. */
export async function figuresAgainst(context: Context, lower: string, higher: string, asOf?: string | null): Promise<ConvergenceFigures | null> {
  const snapshot = await snapshotAsOf(context, asOf);
  if (snapshot === null) return null;
  const { inputs, scenes } = await heldInputs(context.em, snapshot.number);
  for (const scene of [scenes.facts, scenes.example]) {
    const figures = planAgainst(scene, lower, higher);
    if (figures !== null) return toldFigures(figures, scene.illustrative, snapshot);
  }
  if (!inputs.plan.some(({ code }) => code === higher)) throw new PublicError('NOT_FOUND', `plan is ${JSON.stringify(higher)}, and no plan has this code in the snapshot ${snapshot.code}. Look it up with plans.`);
  return null;
}
