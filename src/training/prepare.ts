import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, dayWritten, readDay } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { Database } from '../database/open.ts';
import { onePerson } from '../person/match.ts';
import { codeOf } from '../person/person.ts';
import { readPosts, staffCalled } from '../staff/store.ts';
import type { AttendeeDraft, TrainingDraft } from './draft.ts';
import type { Beside } from './flags.ts';
import { readKind, readLevel } from './kind.ts';
import { readTenths } from './tenths.ts';
import type { Attendee, NewTraining } from './training.ts';

type Named = Pick<Attendee, 'person_id' | 'name'>;

/** A draft with its people looked up and its numbers read. @throws Refusal kinds `usage`, `not_found`. */
export async function prepare(db: Database, draft: TrainingDraft, beside: Beside, today: Day): Promise<NewTraining> {
  const { day, to_day } = daysIn(draft.days, today);
  const { kind, level } = readKind(draft.kind);
  const tenths = draft.hours === undefined ? 0 : readTenths(draft.hours, '学时');
  if (tenths === 0 && (kind === 'initial' || kind === 'professional')) {
    throw new Refusal('usage', 'no_hours', '初任培训、专业培训要计学时，请写明。', { hint: '--hours 3.5' });
  }
  const words = (text: string | undefined, what: string, longest = 2000) =>
    text === undefined ? null : readPublicWords(text, what, longest);
  const attendees = withBeside(await peopleOf(db, draft, { day, tenths }), beside);
  const scored = attendees.some(({ score }) => score !== null);
  return {
    kind,
    level: draft.level === undefined ? level : readLevel(draft.level),
    day,
    to_day,
    title: readPublicWords(draft.title, '题目', 200),
    organiser: words(draft.organiser, '组织单位'),
    tenths,
    place: words(draft.place, '地点'),
    required: draft.required ?? null,
    required_tenths: draft.required_hours === undefined ? null : readTenths(draft.required_hours, '要求学时'),
    exam: draft.exam || scored,
    materials: words(draft.materials, '学习材料'),
    discussion: words(draft.discussion, '讨论记录'),
    remark: words(draft.remark, '备注'),
    attendees,
  };
}

/** `2026-03-02` or `2026-03-02..2026-03-06`. @throws Refusal kind `usage`. */
function daysIn(text: string, today: Day): { day: Day; to_day: Day } {
  const [first = '', last, ...more] = dayWritten(text) === null ? text.split(/\.\.|至|~|～/) : [text];
  const day = readDay(first.trim(), '日期');
  const to_day = last === undefined ? day : readDay(last.trim(), '日期');
  if (more.length > 0 || to_day < day) {
    throw new Refusal('usage', 'days_reversed', `日期“${text}”的起止不对。`, { hint: '如 2026-03-02..2026-03-06' });
  }
  if (to_day <= today) return { day, to_day };
  throw new Refusal('usage', 'future_day', `${to_day} 还没有到（今天是 ${today}）。`, {
    hint: '培训、学习之后再登记。',
  });
}

/** Everybody at it and everybody away, each once. */
async function peopleOf(
  db: Database,
  draft: TrainingDraft,
  { day, tenths }: Pick<NewTraining, 'day' | 'tenths'>,
): Promise<Attendee[]> {
  const absent = [];
  for (const { name, reason } of draft.absent) {
    absent.push({ ...(await staffNamed(db, name)), ...nothing, remark: reason ?? null });
  }
  const away = new Set(absent.map(({ person_id }) => person_id));
  const present =
    draft.attend === 'all'
      ? (await inOffice(db, day)).filter(({ person_id }) => !away.has(person_id)).map((one) => atAll(one, tenths))
      : await named(db, draft.attend, tenths);
  const all = [...present, ...absent];
  const twice = all.find(({ person_id }, at) => all.findIndex((one) => one.person_id === person_id) !== at);
  if (twice !== undefined) {
    throw new Refusal('usage', 'named_twice', `${twice.name}写了两次。`, { hint: '参加、没有参加，只写一处、一次。' });
  }
  if (present.length > 0) return all;
  throw new Refusal('usage', 'nobody', `${day}没有人参加。`, { hint: '在任的工作人员见 jwh staff list' });
}

const nothing = { present: false, tenths: 0, score: null, note: false, remark: null };

function atAll(one: Named, tenths: number): Attendee {
  return { ...one, ...nothing, present: true, tenths };
}

async function named(db: Database, drafts: readonly AttendeeDraft[], tenths: number): Promise<Attendee[]> {
  const all = [];
  for (const { name, hours, score, note } of drafts) {
    const own = hours === undefined ? tenths : readTenths(hours, `${name}的学时`);
    if (own > tenths) {
      throw new Refusal('usage', 'more_than_all', `${name}的学时（${hours}）多于全部学时。`, {
        hint: '请核对 --hours。',
      });
    }
    all.push({ ...atAll(await staffNamed(db, name), own), score: score ?? null, note: note ?? false });
  }
  return all;
}

async function staffNamed(db: Database, called: string): Promise<Named> {
  const { id, name } = onePerson(await staffCalled(db, called), called, '工作人员');
  return { person_id: id, name };
}

async function inOffice(db: Database, day: Day): Promise<Named[]> {
  const held = (await readPosts(db)).filter((post) => isHeldOn(post, day));
  return [...new Map(held.map(({ person_id, name }) => [person_id, { person_id, name }])).values()];
}

/**
 * Notes and scores that were typed beside the names. @throws Refusal kind `usage` for somebody who was not there, or a name
 * that two of those present have.
 */
export function withBeside(attendees: readonly Attendee[], { notes, scores }: Beside): Attendee[] {
  const noted = new Set(notes === 'all' ? [] : notes.map((name) => presentNamed(attendees, name)));
  const scored = new Map([...scores].map(([name, score]) => [presentNamed(attendees, name), score]));
  return attendees.map((one) => ({
    ...one,
    note: one.note || (one.present && (notes === 'all' || noted.has(one.person_id))),
    score: scored.get(one.person_id) ?? one.score,
  }));
}

function presentNamed(attendees: readonly Attendee[], word: string): string {
  const there = attendees.filter(({ present }) => present);
  const [one, ...others] = there.filter(({ person_id, name }) => name === word || codeOf({ id: person_id }) === word);
  if (one !== undefined && others.length === 0) return one.person_id;
  const shown = there.map(({ name, person_id }) => `${name}（${codeOf({ id: person_id })}）`).join('、');
  throw new Refusal(
    'usage',
    'not_there',
    one === undefined ? `${word}不在参加的人里，不能登记笔记或成绩。` : `参加的人里有${others.length + 1}个${word}。`,
    { hint: `参加的有：${shown}；同名时写编码` },
  );
}
