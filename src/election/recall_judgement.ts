import type { MeetingRecord } from '../meeting/meeting.ts';
import type { Person } from '../person/person.ts';
import type { Rulebook } from '../rules/book.ts';
import { chosen } from '../rules/reading.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import type { RecallFacts } from './election.ts';

interface Recalled {
  book: Rulebook;
  meeting: MeetingRecord;
  facts: RecallFacts;
  person: Person;
}

/** What the meeting was judged by, and whether reason and defence were given (villagers' model, assumed). Pure. */
export function judgeRecall({ book, meeting, facts }: Recalled): Judged[] {
  const rule = book.find('recall.procedure', meeting.day);
  const given = ['reason', ...(facts.defence === 'not_heard' ? [] : ['defence'])];
  const missing = rule?.value.fields.filter(({ code }) => !given.includes(code)).map(({ title }) => title) ?? [];
  const procedure =
    rule === undefined
      ? []
      : [
          judgeBy(rule, { subject: 'procedure', label: '罢免的手续' }, book.choices(meeting.day), () => ({
            holds: missing.length === 0,
            arithmetic: missing.length === 0 ? '有理由，给了申辩的机会' : `缺：${missing.join('、')}`,
          })),
        ];
  return [...votesOf(meeting, facts), ...procedure];
}

/** The verdicts of the meeting on its quorum and on this vote, as they were kept with it. */
function votesOf({ verdicts }: MeetingRecord, { motion }: RecallFacts): Judged[] {
  const labels: Record<string, string> = {
    roll: '罢免会议的法定人数',
    [`quorum:${motion}`]: '表决时的人数',
    [`motion:${motion}`]: '罢免的表决',
  };
  return verdicts
    .filter(({ subject }) => Object.hasOwn(labels, subject))
    .map(({ rule, subject, holds, arithmetic, readings, others, cite, cite_words }) => ({
      rule,
      subject,
      label: labels[subject] ?? subject,
      holds,
      // That a recall failed breaks no rule.
      severity: 'note',
      arithmetic,
      readings,
      others,
      notes: [],
      cite,
      cite_words,
    }));
}

/** What must be told beside: D-20, and what could not be read in the law. */
export function recallNotes({ book, meeting, person, facts }: Recalled, present: boolean): string[] {
  const rule = book.find('recall.pass', meeting.day, 'representatives');
  const letter = chosen('D-20', book.choices(meeting.day));
  const asked = rule?.readings.includes('D-20') === true && present;
  const voted = meeting.motions.find(({ no }) => no === facts.motion);
  const cast = voted === undefined ? 0 : voted.for + voted.against + voted.abstain + voted.invalid;
  return [
    ...(asked && letter === 'b'
      ? [
          `${person.name}本人到会：规定没有写被罢免的人能否投票，按读法 D-20b 与其他代表一样计算；按 D-20a 算到会，但不投票。`,
        ]
      : []),
    ...(asked && letter === 'a'
      ? [
          `${person.name}本人到会：按读法 D-20a 算到会，但不投票。${
            voted !== undefined && cast > voted.present - 1
              ? `票数 ${cast} 多于其余到会的 ${voted.present - 1} 人，请核对。`
              : ''
          }`,
        ]
      : []),
    ...(meeting.day >= '2026-01-01' ? ['谁可以提出罢免、要多少人提出，未见于法律片段，不作判断。'] : []),
  ];
}
