import type { Day } from '../calendar/day.ts';
import type { Proceeding } from '../proceeding/proceeding.ts';
import type { Post } from '../rules/value.ts';

/** From where a member comes: what the rule names, and anything else (R-JA1-2). */
export const sourceWords = {
  group_leader: '居民小组长',
  representative: '居民代表',
  activist: '积极分子',
  other: '其他',
} as const;

export type Source = keyof typeof sourceWords;

/** Somebody in a seat, with what the roll says of them on the day it is looked at. */
export interface Chair {
  name: string;
  person_id: string | null;
  since: Day;
  /** Posts of the office held that day. */
  posts: Post[];
}

export interface Member {
  name: string;
  person_id: string | null;
  since: Day;
  /** As what they joined. */
  source: Source;
  /** What the rolls say: leader of a group, elected representative. */
  on_roll: Source[];
}

/** 下设委员会 (S-JA-10); also its JSON. Chair, members and rolls are put in when it is read. */
export interface SubcommitteeFacts {
  purpose: string | null;
  chair: Chair | null;
  members: Member[];
  /** Sources whose roll is empty, so that nobody can be checked against it. */
  no_roll: Source[];
}

export interface Appointed {
  name: string;
  person_id: string | null;
}

export interface Joined extends Appointed {
  source: Source;
}

export interface Left {
  name: string;
  reason: string | null;
}

export type Subcommittee = Proceeding<SubcommitteeFacts>;

export const stepWords = { chair: '主任', joined: '加入', left: '离开', dissolved: '撤销' } as const;

type Seats = { chair: (Appointed & { since: Day }) | null; members: (Joined & { since: Day })[] };

/** Who sits after all that was entered and stands: the last chair, and the members who have not left. Pure. */
export function seatsOf({ steps }: Pick<Proceeding<object>, 'steps'>): Seats {
  const seats: Seats = { chair: null, members: [] };
  for (const { step, day, content } of steps) {
    const { name } = content as unknown as Appointed;
    if (step === 'chair') seats.chair = { ...(content as unknown as Appointed), since: day };
    if (step === 'joined') seats.members.push({ ...(content as unknown as Joined), since: day });
    if (step !== 'left') continue;
    if (seats.chair?.name === name) seats.chair = null;
    seats.members = seats.members.filter((one) => one.name !== name);
  }
  return seats;
}
