import type { InForce, Rulebook } from '../../rules/book.ts';
import type { Judged } from '../../verdict/verdict.ts';
import { judgeMeeting } from '../count/judgement.ts';
import { kindInfo } from '../kinds/kind.ts';
import type { ShareKey } from '../kinds/kind_rules.ts';
import { formOf } from '../kinds/local_name.ts';
import type { Asked, LogSaid } from './said.ts';

/**
 * The quorum of a meeting of a counted body that was logged without votes. Judged as a counted meeting is; where nobody knows
 * how many belong to the body, or no rule asks, there is none.
 */
export function judgeQuorum(book: Rulebook, said: LogSaid, entitled: number | null): Asked {
  const { body, quorum: key } = kindInfo(said.kind);
  const rule = key === undefined ? undefined : (book.find(key, said.day, formOf(said.kind)) as InForce<ShareKey>);
  if (body === null || rule === undefined) return null;
  if (entitled === null || said.present > entitled) {
    return {
      unchecked: `法定人数（${entitled === null ? '不知应到几人' : `到会的比应到 ${entitled} 人多`}，${rule.citeWords}）`,
    };
  }
  const roll = { form: body, entitled, present: said.present, proxies: 0, ...unknown };
  const rules = { quorum: rule, pass: undefined, lawQuorum: undefined, lawPass: undefined, choices: said.choices };
  const [verdict] = judgeMeeting(roll, [], rules).verdicts;
  if (verdict === undefined) return null;
  const { holds, arithmetic, readings, others, cite, cite_words, fallback } = verdict;
  const judged: Judged = {
    rule: rule.key,
    subject: 'quorum',
    label: '法定人数',
    severity: 'error',
    notes: fallback ? [`本地没有规定，以国家法为后备（${cite_words}）。`] : [],
    ...{ holds, arithmetic, readings, others, cite, cite_words },
  };
  return { judged };
}

const unknown = { vacancies: null, duplicates: null, exOfficioBeside: null, unnamedHouseholds: null };
