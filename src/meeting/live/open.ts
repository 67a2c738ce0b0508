import { Refusal } from '../../base/refusal.ts';
import { type Day, isDay, readDay, yearOf } from '../../calendar/day.ts';
import type { Context } from '../../command/context.ts';
import type { Questions } from '../../command/question.ts';
import type { Database } from '../../database/open.ts';
import type { Form } from '../../rules/pack.ts';
import { type CallFacts, calledOnDay } from '../before/call_store.ts';
import { headCount, headCountFault } from '../count/head_count.ts';
import { bodyOf, refuseFuture } from '../count/judge_draft.ts';
import { onFile } from '../count/on_file.ts';
import type { OnFile } from '../count/roll_call.ts';
import { type MeetingHead, readHead } from '../head.ts';
import { type Body, kindWords, type MeetingKind, votedKinds } from '../kinds/kind.ts';
import { kindNamedHere } from '../kinds/names_here.ts';
import { findMeeting } from '../store.ts';
import { refuseUnlessCalled } from '../waiting.ts';
import type { Opening } from './session.ts';
import { openSession, refuseWhileLive } from './session_store.ts';

export interface OpenFlags {
  kind?: string;
  form?: string;
  day?: string;
  place?: string;
  chair?: string;
  recorder?: string;
}

/** Begins a session, of the meeting that was called or of one that is asked about; returns its id. */
export async function beginSession(
  context: Context,
  ask: Questions,
  called: string | undefined,
  flags: OpenFlags,
): Promise<string> {
  const db = await context.read();
  const named = called === undefined ? null : await calledMeeting(db, called, context.today);
  const kind = named?.kind ?? (await askKind(ask, db, context.today, flags));
  bodyOf({ kind, form: undefined });
  const day = named?.day ?? (await askDay(ask, flags, context.today));
  refuseFuture(day, context.today);
  const head = named ?? (await calledThatDay(ask, db, kind, day));
  const form = await formOf(ask, kind, head, flags);
  const body = bodyOf({ kind, form });
  const said = async (flag: string | undefined, known: string | null | undefined, message: string) =>
    flag ?? known ?? ((await ask.text(`${message}（可留空）`, { optional: true })) || null);
  const place = await said(flags.place, head?.place, '地点');
  const chair = await said(flags.chair, head?.chair, '主持人');
  const recorder = await said(flags.recorder, head?.recorder, '记录人');
  const roll = await rollOf(ask, await onFile(db, day, body), body, head?.entitled ?? null);
  const opening: Opening = { kind, form: body, day, place, chair, recorder, ...plannedFor(head), ...roll };

  return context.write(async (writing) => {
    if (head !== null) {
      refuseUnlessCalled(await readHead(writing.db, head.id), '不能再开始现场记录');
      await refuseWhileLive(writing.db, head.id, '不能另开一次');
    }
    return openSession(writing, opening, head?.id ?? null);
  });
}

async function calledMeeting(db: Database, word: string, today: string): Promise<MeetingHead> {
  const head = await readHead(db, await findMeeting(db, word, yearOf(today)));
  if (head.state === 'called') return head;
  throw new Refusal('usage', 'meeting_not_called', `${head.number}不是已召集、等着开的会议。`, {
    hint: `查看：jwh meeting show ${head.number}；没有召集过的会议，不写编号：jwh meeting live`,
  });
}

/** A meeting of the kind that was called for the day is most likely the one that is being held. */
async function calledThatDay(ask: Questions, db: Database, kind: MeetingKind, day: Day): Promise<MeetingHead | null> {
  const number = await calledOnDay(db, kind, day);
  if (number === null) return null;
  const meant = await ask.confirm(`${day}召集过${kindWords[kind]} ${number}，就是这次会议吗`);
  return meant ? calledMeeting(db, number, day) : null;
}

function plannedFor(head: MeetingHead | null): Pick<Opening, 'agenda' | 'votes'> {
  if (head === null) return { agenda: [], votes: [] };
  return { agenda: head.agenda, votes: (head.facts.call as CallFacts | undefined)?.votes ?? [] };
}

async function askKind(ask: Questions, db: Database, today: Day, { kind }: OpenFlags): Promise<MeetingKind> {
  if (kind !== undefined) return kindNamedHere(db, kind, today);
  return ask.choice(
    '会议的种类',
    votedKinds.map((value) => ({ value, name: kindWords[value] })),
  );
}

/** Only a recall has a choice of forms. */
async function formOf(
  ask: Questions,
  kind: MeetingKind,
  head: MeetingHead | null,
  { form }: OpenFlags,
): Promise<Form | undefined> {
  if (kind !== 'recall') return undefined;
  if (head?.form != null) return head.form as Form;
  const forms: Form[] = ['representatives', 'households', 'adults'];
  const named = forms.find((one) => one === form);
  return (
    named ??
    ask.choice(
      '由哪种会议罢免',
      forms.map((value) => ({ value, name: kindWords[value] })),
    )
  );
}

async function askDay(ask: Questions, { day }: OpenFlags, today: string): Promise<string> {
  if (day !== undefined) return readDay(day, '--day ');
  return ask.text('开会的日子', {
    default: today,
    check: (text) => (isDay(text) ? null : '请写成 年-月-日，如 2026-09-18。'),
  });
}

/** The roll as the file has it now: by names where people are on file for the body, else how many are entitled. */
async function rollOf(ask: Questions, { members, adults, households }: OnFile, body: Body, called: number | null) {
  const byName = body !== 'adults' && body !== 'households';
  if (byName && members !== null) {
    const { entitled, vacancies, duplicates } = members;
    return { members: unique(members.members), entitled, vacancies, duplicates };
  }
  const known = called ?? (body === 'adults' ? adults : body === 'households' ? households : null);
  const entitled = known ?? headCount(await ask.text('应到人数', { check: aboveZero }), '应到');
  return { members: null, entitled, vacancies: null, duplicates: null };
}

function aboveZero(text: string): string | null {
  return headCountFault(text) === null && headCount(text, '应到') > 0 ? null : '请写大于 0 的整数。';
}

/** People of one name are told apart, else nobody could say which of them has come. */
function unique(members: NonNullable<OnFile['members']>['members']): NonNullable<Opening['members']> {
  return members.map((member, at) => {
    const same = members.filter(({ name }) => name === member.name);
    if (same.length === 1) return { ...member };
    const no = members.slice(0, at + 1).filter(({ name }) => name === member.name).length;
    return { ...member, name: `${member.name}（${no}）` };
  });
}
