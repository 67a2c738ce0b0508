import type { Selectable } from 'kysely';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { DB } from '../database/schema.ts';
import type { Body, MeetingKind } from './kinds/kind.ts';
import { type MeetingState, meetingNumber } from './meeting.ts';

export type { MeetingState } from './meeting.ts';

export const meetingStates = {
  called: { label: '已召集' },
  cancelled: { label: '已取消', tone: 'warn' },
  held: { label: '已记录', tone: 'good' },
  closed: { label: '已定稿', tone: 'good' },
  voided: { label: '已作废', tone: 'bad' },
} as const;

/** What every meeting has, whether it is called, logged or counted. */
export interface MeetingHead {
  id: string;
  number: string;
  kind: MeetingKind;
  /** The body that was counted; null where a meeting is only called or logged. */
  form: Body | null;
  /** What a special meeting is about. */
  title: string | null;
  day: Day;
  time: string | null;
  place: string | null;
  convener: string | null;
  chair: string | null;
  recorder: string | null;
  agenda: string[];
  entitled: number | null;
  present: number | null;
  quorate: boolean | null;
  major: boolean;
  state: MeetingState;
  state_day: Day | null;
  state_reason: string | null;
  /** What the kind keeps besides; JSON of the room that wrote it. */
  facts: Record<string, unknown>;
}

/** The head of one meeting, whatever its state. */
export async function readHead(db: Database, id: string): Promise<MeetingHead> {
  return asHead(await db.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
}

/** Whether it was held and counted: a roll was called. One that is only called, or was logged, was not. */
export function isCounted({ form, present }: MeetingHead): boolean {
  return form !== null && present !== null;
}

type Row = Selectable<DB['meeting']>;

function asHead(row: Row): MeetingHead {
  const { id, no, kind, form, day, agenda, quorate, major, state, facts, year } = row;
  return {
    id,
    number: meetingNumber(year, no),
    kind: kind as MeetingKind,
    form: form as Body | null,
    title: row.title,
    day,
    time: row.time,
    place: row.place,
    convener: row.convener,
    chair: row.chair,
    recorder: row.recorder,
    agenda: JSON.parse(agenda ?? '[]'),
    entitled: row.entitled,
    present: row.present,
    quorate: quorate === null ? null : quorate === 1,
    major: major === 1,
    state: (state ?? 'held') as MeetingState,
    state_day: row.state_day,
    state_reason: row.state_reason,
    facts: JSON.parse(facts),
  };
}
