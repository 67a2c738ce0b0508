import { readCalendar } from '../../attendance/calendar_store.ts';
import { Refusal } from '../../base/refusal.ts';
import { addMonths } from '../../calendar/arithmetic.ts';
import { type Day, yearOf } from '../../calendar/day.ts';
import { isHeldOn } from '../../calendar/span.ts';
import { weekdayWord } from '../../calendar/workday.ts';
import type { Database } from '../../database/open.ts';
import { readOffice } from '../../office/store.ts';
import { loadRulebook } from '../../rulebook/load.ts';
import type { Rulebook } from '../../rules/book.ts';
import type { Post } from '../../rules/value.ts';
import { postWords } from '../../rules/words.ts';
import { readPosts } from '../../staff/store.ts';
import type { Judged } from '../../verdict/verdict.ts';
import { onFile } from '../count/on_file.ts';
import { type Body, kindInfo, type MeetingKind } from '../kinds/kind.ts';
import { localName } from '../kinds/local_name.ts';
import { chairPosts, convenerCalled, conveningPost, judgeForm, judgeInTime, judgeWho } from './call_judgement.ts';
import { consultNotes, rollNotes } from './call_notes.ts';
import { agendaOf, type CallPlan } from './call_plan.ts';
import { type CallEntry, calledOnDay } from './call_store.ts';
import type { MeetingRequest } from './meeting_request.ts';
import { type NoticeDays, noticeDays, noticeSentence } from './notice_rule.ts';

/** What a meeting is called with. */
export interface Calling {
  kind: MeetingKind;
  form: Body | null;
  plan: CallPlan & { day: Day };
  calledOn: Day;
  today: Day;
  requests: readonly MeetingRequest[];
  /** The meeting that is amended. */
  except?: string;
}

/** A call ready to be written, with what its reader must know. */
export interface Prepared {
  entry: CallEntry;
  notice: NoticeDays | null;
  notes: string[];
}

/** Builds the roll from the people on file and judges who convenes, who chairs and whether the day keeps a request's term. */
export async function prepareCall(db: Database, calling: Calling): Promise<Prepared> {
  const { kind, form, plan, calledOn } = calling;
  const book = await loadRulebook(db);
  const roll = form === null ? null : await rollFor(db, plan.day, form);
  const who = await whoCalls(db, book, calling);
  const verdicts = [...who.verdicts, ...onRequest(calling)];
  const entry: CallEntry = {
    ...{ kind, form, title: plan.title ?? null, day: plan.day, time: plan.time ?? null, place: plan.place ?? null },
    ...{ convener: who.convener, chair: who.chair, recorder: plan.recorder ?? null },
    agenda: agendaOf(plan.agenda ?? [], plan.votes ?? []),
    entitled: roll?.entitled ?? null,
    call: {
      ...{ called_on: calledOn, votes: plan.votes ?? [], members: roll?.members ?? [] },
      ...{ vacancies: roll?.vacancies ?? null, duplicates: roll?.duplicates ?? null },
      ...{ happened: plan.happened ?? null, verdicts },
    },
  };
  const notice = noticeDays(book, kind, form, plan.day);
  const notes = [
    ...(await dayNotes(db, book, calling, notice)),
    ...rollNotes(entry),
    ...who.notes,
    ...consultNotes(book, kind, plan.day),
    ...elsewhere(book, calling),
  ];
  return { entry, notice, notes };
}

/** What a rule forbids is not done by the program, unless it has happened already. @throws Refusal kind `forbidden`. */
export function refuseForbidden({ entry }: Prepared): void {
  const { verdicts, happened } = entry.call;
  const broken = verdicts.find(({ holds, severity }) => !holds && severity === 'error');
  if (broken === undefined || happened !== null) return;
  throw new Refusal('forbidden', `call_${broken.subject}`, `${broken.label}与规定不符：${broken.arithmetic}。`, {
    hint: '请更改后再召集；已成事实的，加 --happened 事由，如实登记。没有写入任何内容。',
    cite: broken.cite,
  });
}

async function rollFor(db: Database, day: Day, form: Body) {
  const { members, adults, households } = await onFile(db, day, form);
  const counted = { adults, households };
  if (form === 'adults' || form === 'households') {
    return { entitled: counted[form], members: [], vacancies: null, duplicates: null };
  }
  if (members === null) return null;
  const { entitled, vacancies, duplicates } = members;
  return {
    ...{ entitled, vacancies, duplicates },
    members: members.members.map(({ person_id, name, bases }) => ({ person_id, name, bases })),
  };
}

/** Convener and chair: as named, else as the rule has them where the file holds just one of them. */
async function whoCalls(db: Database, book: Rulebook, { kind, form, plan }: Calling) {
  const office = await readOffice(db);
  const rule =
    kindInfo(kind).chair === 'assembly.chair' ? book.find('assembly.chair', plan.day, asForm(form)) : undefined;
  const held = (await readPosts(db)).filter((post) => isHeldOn(post, plan.day));
  const wanted = rule === undefined ? [] : chairPosts(rule);
  const holders = [...new Set(held.filter(({ post }) => wanted.includes(post)).map(({ name }) => name))];
  const convenerPost = rule === undefined ? 'committee' : conveningPost(rule);
  const convener = plan.convener ?? (convenerPost === 'committee' ? office.name : postWords[convenerPost]);
  const chair = plan.chair ?? (holders.length === 1 ? (holders[0] as string) : null);
  const verdicts: Judged[] = [];
  const notes: string[] = [];
  if (rule === undefined) return { convener, chair, verdicts, notes };
  const law = book.law('assembly.chair', plan.day, asForm(form));
  const judged = (subject: 'convener' | 'chair', posts: readonly Post[], words: string) =>
    judgeWho(subject, posts, words, rule, law, book.choices(plan.day));
  const called = convenerCalled(convener, office.name);
  const conveners =
    called === undefined ? held.filter(({ name }) => name === convener).map(({ post }) => post) : [called];
  if (conveners.length > 0) verdicts.push(judged('convener', conveners, convener));
  else notes.push(`召集人“${convener}”不是档案里的组织或工作人员，未能核对。`);
  if (chair === null) return { convener, chair, verdicts, notes };
  const posts = held.filter(({ name }) => name === chair).map(({ post }) => post);
  if (posts.length > 0)
    verdicts.push(judged('chair', posts, `${chair}（${posts.map((post) => postWords[post]).join('、')}）`));
  else notes.push(`主持人${chair}不在当日的工作人员档案中，未能核对职务。`);
  return { convener, chair, verdicts, notes };
}

function asForm(form: Body | null) {
  return form === 'adults' || form === 'households' || form === 'representatives' ? form : undefined;
}

function onRequest({ requests, form, plan, calledOn }: Calling): Judged[] {
  return requests.flatMap((request) =>
    [judgeForm(request, form), judgeInTime(request, plan.day, calledOn)].filter((judged) => judged !== null),
  );
}

async function dayNotes(
  db: Database,
  book: Rulebook,
  { kind, plan, today, except }: Calling,
  notice: NoticeDays | null,
) {
  const { day } = plan;
  const notes: string[] = [];
  if (day > addMonths(today, 12)) notes.push(`开会的日子 ${day} 在一年以后（今天是 ${today}），请核对年份。`);
  if (notice !== null && notice.by !== null && notice.by < today) {
    notes.push(`通知最迟应在 ${notice.by} 发出，这一天已经过了：按 ${day} 开会，通知就是迟发。`);
  } else if (notice !== null && notice.advised <= today) notes.push(`日子很紧：${noticeSentence(notice)}`);
  const calendar = await readCalendar(db, [yearOf(day)]);
  const isKnown = calendar.has(yearOf(day));
  const what = isKnown ? calendar.kindOf(day) : null;
  if (isKnown && calendar.isInHoliday(day)) notes.push(`${day}（周${weekdayWord(day)}）在放假期间，请确认能否到会。`);
  else if (what === 'weekend' && kindInfo(kind).chair !== 'assembly.chair')
    notes.push(`${day}是周${weekdayWord(day)}，休息日。`);
  const other = await calledOnDay(db, kind, day, except);
  if (other !== null) notes.push(`同一天已召集${localName(book, kind, day)}：${other}。若是重复，请取消其中一次。`);
  return notes;
}

/** The three meetings are matters of their own rooms; a number taken here is not theirs. */
function elsewhere(book: Rulebook, { kind, plan: { day } }: Calling): string[] {
  if (kind !== 'hearing' && kind !== 'coordination' && kind !== 'appraisal') return [];
  return [
    `${localName(book, kind, day)}的事项、通知和结果在 jwh ${kind} 办理（jwh ${kind} --help），那里开的会另取编号。`,
  ];
}
