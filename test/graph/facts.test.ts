import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordFacts } from '../support/facts.recorded.ts';
import { ownHub, startHub, type Hub } from '../support/hub.ts';

let empty: Hub;

beforeAll(async () => {
  empty = await ownHub({ HUB_SEED: 'reference' });
});
afterAll(() => empty?.stop());

const told = `{
  consultations(first: 50, where: { illustrative: { eq: false } }) { totalCount nodes {
    code titles { value language } edition date dateText { value } durationDays venue { value } aims { value } notes { value } framework { value }
    series { code } territory { code } scope { code } themes { code } populations { code }
    organisers { kind code names { value } } chair { names { value } role { value } institution { code } } speakers { names { value } role { value } statement { value } }
    sessions { kind titles { value } } participants { category count approximate unit label { value } } sources { title publisher } source { title }
  } }
  consultationSeriesList(first: 50) { nodes { code titles { value } startedText { value } topics { value } notes { value } themes { code } sources { title } } }
  agreements(first: 50, where: { illustrative: { eq: false } }) { nodes {
    code kind titles { value } aims { value } signed signedOn inForceFrom territory { code } themes { code } translates { code } translatedBy { totalCount } consultation { code }
    parties { kind code names { value } sources { title } } contributions { kind promised { amount } paid { amount } party { code } } sources { title }
  } }
  proposals(first: 50, where: { illustrative: { eq: false } }) { nodes { code texts { value } themes { code } populations { code } territory { code } addressee { code kind names { value } } outcomes { state on } consultation { code } source { title } } }
  associations(first: 50, where: { illustrative: { eq: false } }) { nodes { code kind names { value } president { value } themes { code } populations { code } territory { code } source { title } } }
  associationProjects(first: 50, where: { illustrative: { eq: false } }) { nodes { code titles { value } themes { share theme { code } } populations { code } ownerCode partnerCodes startMonth budget { amount } source { title } } }
}`;

test('what the five articles state goes in by the mutations that a user has, and is told as on first start', async () => {
  expect(await recordFacts(empty)).toEqual([]);
  const [recorded, shipped] = [await empty.ask(told), await (await startHub()).ask(told)];
  expect(recorded.errors).toBeUndefined();
  expect(recorded.data.consultations.totalCount).toBe(4);
  expect(recorded.data).toEqual(shipped.data);
});
