import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { Writing } from '../database/writing.ts';
import type { MeetingHead } from '../meeting/head.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { personsCalled } from '../person/store.ts';
import type { Rulebook } from '../rules/book.ts';
import { committeePosts } from '../staff/post.ts';
import { postsOf } from '../staff/store.ts';
import { type Draft, type DraftSubject, gradeCalled, gradeTwice, scaleOf } from './draft.ts';
import { judgeSurvey, surveyRules } from './judgement.ts';
import { insertSurvey } from './store.ts';
import { type Scale, type SubjectKind, type Survey, scales } from './survey.ts';

interface Entering {
  draft: Draft;
  subject: DraftSubject;
  day: Day;
  meeting: MeetingHead | null;
  book: Rulebook;
}

/** Enters a survey about one subject, judged, in the caller's transaction. @throws Refusal kind `usage`. */
export async function enterSurvey(writing: Writing, entering: Entering): Promise<{ survey: Survey; notes: string[] }> {
  const { draft, subject, day, meeting, book } = entering;
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
    meetingId: meeting?.id ?? null,
    verdicts,
  });
  const unruled = rules.rectify === undefined && scale !== 'competence4' && about !== 'body';
  return {
    survey,
    notes: [
      ...who.notes,
      ...ballots.notes,
      ...meetingNotes(survey, meeting),
      ...(unruled ? ['本地和国家法都没有满意率的规定，只登记结果。'] : []),
      ...(about === 'body' ? [`满意率的规定只对居民委员会及其成员；对${who.subject}只登记结果，不作判断。`] : []),
    ],
  };
}

/** Ballots of the representatives at a meeting, against who was there. @throws Refusal kind `usage` above all who are entitled. */
function meetingNotes({ returned, facts }: Survey, meeting: MeetingHead | null): string[] {
  if (meeting === null || meeting.present === null || facts.asked !== 'representatives') return [];
  const { number, present, entitled } = meeting;
  if (entitled !== null && returned > entitled) {
    throw new Refusal('usage', 'impossible_counts', `收回的票 ${returned} 张，多于${number}应到的 ${entitled} 人。`, {
      hint: '请核对数字；问的是居民，请写 --asked residents。没有写入任何内容。',
    });
  }
  return returned > present ? [`收回的票 ${returned} 张，多于${number}到会的 ${present} 人，请核对。`] : [];
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
  for (const [word, number] of Object.entries(subject.counts)) {
    const grade = gradeCalled(word, scale);
    if (Object.hasOwn(counts, grade)) throw gradeTwice(word);
    counts[grade] = number;
  }
  const sum = Object.values(counts).reduce((all, one) => all + one, 0);
  const invalid = subject.invalid ?? draft.invalid ?? 0;
  const issued = subject.issued ?? draft.issued ?? null;
  const returned = subject.returned ?? draft.returned ?? sum + invalid;
  const faults = [
    ...(sum === 0 ? ['没有各等级的票数（--count 等级=票数）'] : []),
    ...(issued !== null && returned > issued ? [`收回的票多于发出的：${returned} > ${issued}`] : []),
    ...(invalid > returned ? [`无效票多于收回的票：${invalid} > ${returned}`] : []),
    ...(invalid <= returned && sum > returned - invalid
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
