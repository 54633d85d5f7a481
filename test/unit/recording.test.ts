import { describe, expect, test } from 'vitest';
import { agreementRecording } from '../../subgraphs/associations/agreement/agreement.record.ts';
import { associationProjectRecording } from '../../subgraphs/associations/association-project/association-project.record.ts';
import { associationRecording } from '../../subgraphs/associations/association/association.record.ts';
import { careInstitutionRecording } from '../../subgraphs/associations/care-institution/care-institution.record.ts';
import { consultationSeriesRecording } from '../../subgraphs/associations/consultation-series/consultation-series.record.ts';
import { consultationRecording } from '../../subgraphs/associations/consultation/consultation.record.ts';
import { consultativeBodyRecording } from '../../subgraphs/associations/consultative-body/consultative-body.record.ts';
import { fundingRequestRecording } from '../../subgraphs/associations/funding-request/funding-request.record.ts';
import { goodPracticeRecording } from '../../subgraphs/associations/good-practice/good-practice.record.ts';
import { nextStates } from '../../subgraphs/associations/proposal/transition.ts';
import { ProposalState } from '../../subgraphs/associations/proposal/proposal-outcome.ts';
import { proposalRecording } from '../../subgraphs/associations/proposal/proposal.record.ts';
import { shipped as byAssociations } from '../../subgraphs/associations/seed.ts';
import { fundCallRecording, grantRecording, supportFundRecording } from '../../subgraphs/associations/support-fund/support-fund.record.ts';
import { trainingRecording } from '../../subgraphs/associations/training/training.record.ts';
import { columnOf } from '../../subgraphs/kernel/mutation/field.ts';
import { Findings, Place } from '../../subgraphs/kernel/mutation/place.ts';
import { sentences } from '../../subgraphs/kernel/mutation/sentences.ts';
import { UserErrorCode } from '../../subgraphs/kernel/mutation/user-error.ts';
import { actionRecording } from '../../subgraphs/programmes/action/action.record.ts';
import { programmeRecording } from '../../subgraphs/programmes/programme/programme.record.ts';
import { shipped as byProgrammes } from '../../subgraphs/programmes/seed.ts';
import { strategyRecording } from '../../subgraphs/programmes/strategy/strategy.record.ts';
import { axisRecording } from '../../subgraphs/territories/axis/axis.record.ts';
import { needRecording } from '../../subgraphs/territories/need/need.record.ts';
import { planRecording } from '../../subgraphs/territories/plan/plan.record.ts';
import { projectRecording } from '../../subgraphs/territories/project/project.record.ts';
import { shipped as byTerritories } from '../../subgraphs/territories/seed.ts';

const recordings = new Map([
  actionRecording, axisRecording, needRecording, planRecording, programmeRecording, projectRecording, strategyRecording,
  agreementRecording, associationProjectRecording, associationRecording, careInstitutionRecording, consultationSeriesRecording, consultationRecording, consultativeBodyRecording,
  fundingRequestRecording, goodPracticeRecording, proposalRecording, fundCallRecording, grantRecording, supportFundRecording, trainingRecording,
].map((recording) => [recording.table, recording]));

const contents = [byProgrammes, byTerritories, byAssociations].flatMap((shipped) => [...shipped('facts'), ...shipped('example')]).filter(({ table }) => recordings.has(table));
const rowsOf = (content: (typeof contents)[number]) => {
  try {
    return content.rows();
  } catch {
    return [];
  }
};

describe('what ships with the hub obeys the rules of the mutations', () => {
  test.each(contents.map((content) => [content.dataset, content] as const))('%s', (_, content) => {
    const { fields, rules } = recordings.get(content.table)!;
    const wrong = rowsOf(content).flatMap((row) => {
      const findings = new Findings();
      const missing = Object.entries(fields).filter(([name, field]) => field.required && row[columnOf(name, field)] == null).map(([name]) => `${row['code']} lacks ${name}`);
      rules?.(row, new Place(findings));
      return [...missing, ...findings.problems.map(({ path, code }) => `${row['code']} ${path.join('.')} ${code}`)];
    });
    expect(wrong).toEqual([]);
  });
});

describe('what can follow in the history of a proposal', () => {
  test('is taken note of, studied, then adopted or declined; only what was adopted is done', () => {
    const all = [null, ...Object.values(ProposalState)];
    expect(Object.fromEntries(all.map((state) => [state, nextStates(state)]))).toEqual({
      null: ['RECORDED'], RECORDED: ['UNDER_STUDY'], UNDER_STUDY: ['ADOPTED', 'DECLINED'], ADOPTED: ['DONE'], DECLINED: [], DONE: [],
    });
  });
});

describe('the sentences of refusals', () => {
  test('say for every code, in three languages, what is wrong and what to do', () => {
    for (const code of Object.values(UserErrorCode)) {
      const said = (['ar', 'fr', 'en'] as const).map((language) => sentences[code][language]({ field: 'field', value: 'value', wanted: 'wanted' }));
      expect(new Set(said).size, code).toBe(3);
      expect(said.every((sentence) => /[.]$/.test(sentence) && !sentence.includes('undefined')), code).toBe(true);
      expect(said[0], code).toMatch(/[\u0621-\u064a]/);
    }
  });
});
