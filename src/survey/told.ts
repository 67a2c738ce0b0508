import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { judgeTwice, surveyRules } from './judgement.ts';
import { competenceOf } from './store.ts';
import type { Survey } from './survey.ts';

/**
 * A survey as it stands among the member's others now. Whether 不称职 was found twice running rests on all that is on file
 * and not voided, by day: a later entry of an earlier day, or a voiding, changes it, so it is never read from what was kept.
 */
export async function toldNow(db: Database, survey: Survey): Promise<Survey> {
  const own = survey.verdicts.filter(({ subject }) => subject !== 'unfit_twice');
  if (survey.voided !== null) return { ...survey, verdicts: own };
  const all = await competenceOf(db, survey);
  const at = all.findIndex(({ id }) => id === survey.id);
  if (at === -1) return { ...survey, verdicts: own };
  const rules = surveyRules(await loadRulebook(db), survey.day);
  return { ...survey, verdicts: [...own, ...judgeTwice(survey, all.slice(0, at), all.slice(at + 1), rules)] };
}
