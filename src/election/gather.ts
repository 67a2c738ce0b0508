import { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { Database } from '../database/open.ts';
import { standingMeeting } from '../meeting/after/standing_meeting.ts';
import type { Body } from '../meeting/kinds/kind.ts';
import { readMeeting } from '../meeting/store.ts';
import { readOffice } from '../office/store.ts';
import { readRoll } from '../representative/store.ts';
import type { Form } from '../rules/pack.ts';
import { readPosts } from '../staff/store.ts';
import type { Draft, DraftCandidate } from './draft.ts';
import type { ElectionKind } from './election.ts';
import type { Held } from './held.ts';
import { contestsOf } from './possible.ts';
import { findElection } from './store.ts';

/** An election put together from what was written and what is on file. */
export interface Gathered {
  held: Held;
  meetingId: string | null;
  notes: string[];
}

/**
 * Fills in from the file what the record leaves open: who was entitled, who was at the meeting, who is party secretary.
 * @throws Refusal kind `usage` when the day or the method is missing, `not_found` for a meeting that is not on file.
 */
export async function gather(db: Database, written: Draft, today: Day, planned: boolean): Promise<Gathered> {
  const kind = written.kind ?? 'committee';
  const meetingId =
    written.meeting === undefined ? null : (await standingMeeting(db, written.meeting, yearOf(today))).id;
  const meeting = meetingId === null ? null : await readMeeting(db, meetingId);
  const day = written.day ?? meeting?.day;
  if (day === undefined) throw missing('选举日（--day）', planned);
  if (meeting !== null && day !== meeting.day) {
    throw new Refusal('usage', 'day_differs', `选举日写的是 ${day}，${meeting.number}却是 ${meeting.day} 开的。`);
  }
  if (kind === 'committee' && written.method === undefined) throw missing('选举方式（--method）', planned);
  const draft = await withEarlier(db, written, today);
  const entitled = await entitledOf(db, draft, day, meeting?.roll.entitled ?? null);
  const candidates = candidatesOf(draft);
  const posts = (await readPosts(db)).filter((one) => one.post === 'secretary' && isHeldOn(one, day));
  const held: Held = {
    kind,
    method: methodOf(draft, kind, meeting?.form ?? null),
    day,
    planned,
    draft,
    candidates,
    contests: contestsOf(draft.seats, candidates),
    voters: entitled.voters,
    proxiesAtMeeting: meeting?.roll.proxies ?? 0,
    present: draft.present ?? meeting?.roll.present ?? null,
    returned: returnedOf(draft),
    valid: validOf(draft),
    secretaries: posts.map(({ name }) => name),
    office: (await readOffice(db)).name,
    today,
  };
  return { held, meetingId, notes: entitled.notes };
}

/** How the votes are cast: as written; a body elected at an assembly is elected by those who met. */
function methodOf({ method }: Draft, kind: ElectionKind, form: Body | null): Form | null {
  if (method !== undefined) return method;
  return kind === 'body' && form === 'representatives' ? form : null;
}

/** The election that a new vote follows, by its number. @throws Refusal kind `not_found`. */
async function withEarlier(db: Database, draft: Draft, today: Day): Promise<Draft> {
  if (draft.again === undefined) return draft;
  return { ...draft, again: (await findElection(db, draft.again, yearOf(today))).number };
}

/** Somebody declared elected without having stood is put on the list; others could be written in. */
function candidatesOf({ candidates = [], elected = [] }: Draft): DraftCandidate[] {
  const listed = new Set(candidates.map(({ name }) => name));
  return [...candidates, ...elected.filter((name) => !listed.has(name)).map((name) => ({ name }))];
}

function returnedOf({ returned, valid, invalid }: Draft): number | null {
  return returned ?? (valid === undefined || invalid === undefined ? null : valid + invalid);
}

function validOf({ returned, valid, invalid }: Draft): number | null {
  if (valid !== undefined) return valid;
  return returned === undefined || returned < (invalid ?? 0) ? null : returned - (invalid ?? 0);
}

async function entitledOf(db: Database, draft: Draft, day: Day, atMeeting: number | null) {
  if (draft.voters !== undefined) return { voters: draft.voters, notes: [] };
  if (draft.method === 'representatives' || (draft.kind === 'body' && atMeeting !== null)) {
    const roll = await readRoll(db, day);
    return { voters: atMeeting ?? (roll.elected === 0 ? null : roll.entitled), notes: [] };
  }
  const { adults, households } = await readOffice(db);
  const told = (voters: number | null, what: string) => ({
    voters,
    notes: voters === null ? [] : [`没有写有选举权的人数，按登记的${what} ${voters} 计算，请核对。`],
  });
  if (draft.method === 'households') return told(households, '户数');
  return draft.method === 'adults' ? told(adults, '十八周岁以上居民') : { voters: null, notes: [] };
}

function missing(what: string, planned: boolean): Refusal {
  return new Refusal('usage', 'missing', `没有写${what}。`, {
    hint: `写法见 jwh election ${planned ? 'plan' : 'record'} --help；没有写入任何内容。`,
  });
}
