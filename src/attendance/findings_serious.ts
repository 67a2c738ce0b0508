import type { Day } from '../calendar/day.ts';
import { type Choices, chosen } from '../rules/reading.ts';
import { type Finding, type FindingRules, judged, type LateEvent, type PersonFacts } from './finding.ts';
import { states } from './state.ts';

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
          arithmetic: `${by}认定 ${day} 的${kindWords(facts, day)}情节严重（${reason}）`,
          discreet: `${day} 的${kindWords(facts, day)}已认定情节严重`,
          says: counts ? '原文“按自动辞职处理”，可向街道提出，并书面通知本人。' : '不认定情节严重，不提出处理。',
          days: kindsOf(facts, day).map((what) => ({ day, half: null, what })),
        };
      },
      choices,
      ['D-86'],
    ),
  );
}

function kindsOf({ events }: PersonFacts, day: Day): LateEvent['kind'][] {
  const kinds = events.filter((event) => event.day === day).map(({ kind }) => kind);
  return kinds.length === 0 ? ['late'] : kinds;
}

function kindWords(facts: PersonFacts, day: Day): string {
  return kindsOf(facts, day)
    .map((kind) => states[kind].label)
    .join('、');
}
