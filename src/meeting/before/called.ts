import { Refusal } from '../../base/refusal.ts';
import { yearOf } from '../../calendar/day.ts';
import type { Context } from '../../command/context.ts';
import type { Database } from '../../database/open.ts';
import type { Draft } from '../count/draft.ts';
import type { RecordFlags } from '../count/record_flags.ts';
import { codeOf } from '../count/words.ts';
import { localNameOf } from '../kinds/name_on_file.ts';
import { announcedNotes } from './announced.ts';
import { judgeInTime } from './call_judgement.ts';
import { type Call, calledOnDay, findCalled } from './call_store.ts';
import { requestsFor } from './request_store.ts';

/**
 * A record with what its call says and it does not: kind, form, day, place, chair, recorder, agenda. What names no call
 * comes back as it is. @throws Refusal `not_found`, or `usage` where the meeting is not waiting to be held or is of another
 * kind.
 */
export async function filledFromCall(context: Context, raw: unknown): Promise<unknown> {
  if (raw === null || typeof raw !== 'object' || !('called' in raw)) return raw;
  const { called } = raw;
  if (typeof called !== 'string' && typeof called !== 'number') return raw;
  const meeting = await calledMeeting(context, `${called}`);
  refuseOtherKind(meeting, 'kind' in raw ? raw.kind : undefined);
  return { ...fromCall(meeting), ...raw, called: meeting.number };
}

/** The same for a record on the command line. */
export async function flagsFromCall(
  context: Context,
  flags: RecordFlags,
): Promise<RecordFlags & { agenda?: string[] }> {
  if (flags.called === undefined) return flags;
  const meeting = await calledMeeting(context, flags.called);
  refuseOtherKind(meeting, flags.kind);
  return { ...fromCall(meeting), ...flags, called: meeting.number };
}

/** The id of the call that a record belongs to, asked for again inside the transaction that ends it. */
export async function callOf(db: Database, { called, day }: Draft): Promise<Call | null> {
  return called === undefined ? null : findCalled(db, called, yearOf(day), wish);
}

/** What should be said where the call and the record differ, or a call for the day stands beside the record. */
export async function callNotes(db: Database, draft: Draft, call: Call | null): Promise<string[]> {
  if (call === null) {
    const waiting = await calledOnDay(db, draft.kind, draft.day);
    if (waiting === null) return [];
    return [
      `当天召集过${await localNameOf(db, draft.kind, draft.day)} ${waiting}，这次记录另取了编号；若就是这次会议，记录时应写 --called ${waiting}。`,
    ];
  }
  const titles = draft.motions.map(({ title }) => title);
  const told = await announcedNotes(db, call, titles);
  if (call.day === draft.day) return told;
  const late = (await requestsFor(db, call.id))
    .map((request) => judgeInTime(request, draft.day, call.call?.called_on ?? call.day))
    .filter((judged) => judged?.holds === false)
    .map((judged) => `${judged?.arithmetic}（${judged?.cite_words}）。`);
  return [`召集的是 ${call.day}，记录为 ${draft.day} 召开；通知按召集的日子判断，请核对。`, ...late, ...told];
}

const wish = '不能再据以记录';

async function calledMeeting(context: Context, word: string): Promise<Call> {
  return findCalled(await context.read(), word, yearOf(context.today), wish);
}

function fromCall({ kind, form, day, place, chair, recorder, agenda }: Call) {
  const words = { place, chair, recorder };
  const known = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== null));
  const chosen = kind === 'recall' && form !== null ? { form } : {};
  return { kind, day, ...chosen, ...(known as { place?: string; chair?: string; recorder?: string }), agenda };
}

function refuseOtherKind({ number, kind, name }: Call, written: unknown): void {
  if (written === undefined || (typeof written === 'string' && codeOf(written.trim()) === kind)) return;
  throw new Refusal('usage', 'kind_contradicts_call', `${number}召集的是${name}，记录的种类却写成“${written}”。`, {
    hint: '去掉种类（照召集的），或不写 --called 另行记录；没有写入任何内容。',
  });
}
