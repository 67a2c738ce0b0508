import { type Choices, chosen } from '../rules/reading.ts';
import { type Finding, type FindingRules, judged, type PersonFacts } from './finding.ts';

/**
 * 情节严重者 (长春 十三(四), R-CC-13-7): the text does not say what is serious, so only what a named person has marked with a
 * reason is (D-86a); under D-86b nothing is.
 */
export function seriousFindings(facts: PersonFacts, rules: FindingRules, choices: Choices): Finding[] {
  const rule = rules['attendance.late.days'];
  if (rule === undefined) return [];
  return facts.serious.map(({ day, by, reason }) =>
    judged(
      facts,
      (letters) => {
        const counts = chosen('D-86', letters) === 'a';
        return {
          rule,
          holds: counts,
          proposal: counts ? 'deemed_resignation' : null,
          amount: null,
          arithmetic: `${by}于 ${day} 认定情节严重（${reason}）`,
          says: counts ? '原文“按自动辞职处理”，可向街道提出，并书面通知本人。' : '不认定情节严重，不提出处理。',
          days: [{ day, half: null, what: 'late' }],
        };
      },
      choices,
      ['D-86'],
    ),
  );
}
