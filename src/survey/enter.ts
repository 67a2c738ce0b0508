import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { Writing } from '../database/writing.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { personsCalled } from '../person/store.ts';
import type { Rulebook } from '../rules/book.ts';
import { committeePosts } from '../staff/post.ts';
import { postsOf } from '../staff/store.ts';
import { type Draft, type DraftSubject, gradeCalled, scaleOf } from './draft.ts';
import { judgeSurvey, judgeTwice, surveyRules } from './judgement.ts';
import { competenceOf, insertSurvey, putVerdicts } from './store.ts';
import { type Scale, type SubjectKind, type Survey, scales } from './survey.ts';

interface Entering {
  draft: Draft;
  subject: DraftSubject;
  day: Day;
  meetingId: string | null;
  book: Rulebook;
}

/** Enters a survey about one subject, judged, in the caller's transaction. @throws Refusal kind `usage`. */
export async function enterSurvey(writing: Writing, entering: Entering): Promise<{ survey: Survey; notes: string[] }> {
  const { draft, subject, day, meetingId, book } = entering;
  const about = subject.about ?? (subject.name === undefined ? 'committee' : 'member');
  const who = await subjectOf(writing, about, subject.name, day);
  const scale = scaleOf(subject);
  const ballots = ballotsOf(draft, subject, scale, who.subject);
  const rules = surveyRules(book, day);
  const counted = {
    scale,
    subject_kind: about,
    ...ballots.counted,
    facts: {
      asked: draft.asked,
      judged: judgedOf(subject, about, scale),
      counted_by: draft.counted_by ?? null,
    },
  };
  const verdicts = judgeSurvey(counted, rules);
  const survey = await insertSurvey(writing, {
    ...counted,
    day,
    subject: who.subject,
    person_id: who.personId,
    meetingId,
    verdicts,
  });
  const all = await competenceOf(writing.db, survey);
  const at = all.findIndex(({ id }) => id === survey.id);
  const twice = at === -1 ? [] : judgeTwice(survey, all.slice(0, at), all.slice(at + 1), rules);
  const told = twice.length === 0 ? survey : await putVerdicts(writing, survey.id, [...verdicts, ...twice]);
  const unruled = rules.rectify === undefined && scale !== 'competence4' && about !== 'body';
  return {
    survey: told,
    notes: [...who.notes, ...ballots.notes, ...(unruled ? ['本地和国家法都没有满意率的规定，只登记结果。'] : [])],
  };
}

async function subjectOf(writing: Writing, about: SubjectKind, name: string | undefined, day: Day) {
  if (about === 'committee') return { subject: name ?? '居民委员会', personId: null, notes: [] };
  if (name === undefined) {
    throw new Refusal('usage', 'missing', `没有写${about === 'member' ? '成员的姓名' : '机构的名称'}（--name）。`);
  }
  if (about === 'body') return { subject: name, personId: null, notes: [] };
  const called = readName(name);
  const people = await personsCalled(writing.db, called);
  if (people.length === 0) return { subject: called, personId: null, notes: [`${called}不在档案中，只按姓名登记。`] };
  const person = onePerson(people, called, '人');
  const posts = await postsOf(writing.db, person.id);
  const member = posts.some((post) => committeePosts.includes(post.post) && isHeldOn(post, day));
  const notes = member ? [] : [`${person.name}在${day}不是在任的居委会成员（主任、副主任、委员），请核对。`];
  return { subject: person.name, personId: person.id, notes };
}

/** The ballots counted. @throws Refusal kind `usage` where they cannot be. */
function ballotsOf(draft: Draft, subject: DraftSubject, scale: Scale, who: string) {
  const counts: Record<string, number> = {};
  for (const [word, number] of Object.entries(subject.counts)) counts[gradeCalled(word, scale)] = number;
  const sum = Object.values(counts).reduce((all, one) => all + one, 0);
  const invalid = subject.invalid ?? draft.invalid ?? 0;
  const issued = subject.issued ?? draft.issued ?? null;
  const returned = subject.returned ?? draft.returned ?? sum + invalid;
  const faults = [
    ...(sum === 0 ? ['没有各等级的票数（--count 等级=票数）'] : []),
    ...(issued !== null && returned > issued ? [`收回的票多于发出的：${returned} > ${issued}`] : []),
    ...(invalid > returned ? [`无效票多于收回的票：${invalid} > ${returned}`] : []),
    ...(sum > returned - invalid
      ? [`各等级合计 ${sum}，多于有效票 ${returned} − ${invalid} = ${returned - invalid}`]
      : []),
  ];
  if (faults.length > 0) {
    throw new Refusal('usage', 'impossible_counts', `对${who}的测评：${faults.join('；')}。`, {
      hint: '请核对数字；没有写入任何内容。',
    });
  }
  const blank = returned - invalid - sum;
  return {
    counted: { counts, issued, returned, invalid },
    notes: blank === 0 ? [] : [`对${who}的测评有 ${blank} 张有效票没有选等级，仍在分母里。`],
  };
}

function judgedOf({ judged }: DraftSubject, about: SubjectKind, scale: Scale): string | null {
  if (judged === undefined) return null;
  if (about === 'member' && scale === 'competence4') return gradeCalled(judged, scale);
  throw new Refusal('usage', 'judged_not_here', '认定的等级只用于成员的称职测评。', {
    hint: `等级表：${scales.competence4.name}（competence4）`,
  });
}
