import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { minutesOfDay, stretchWords } from '../calendar/time_of_day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { readPosts } from '../staff/store.ts';
import type { Draft } from './draft.ts';
import { membersOn } from './member_store.ts';
import { doubledMinutes } from './minutes.ts';
import { insertPatrol, patrolsBetween } from './store.ts';

/**
 * Enters a patrol: its team from the squad where only that was named, who of it is not on the staff. @returns its id.
 * @throws Refusal kind `usage` for nobody who went, times that overlap within one record, and the same patrol twice.
 */
export async function enterPatrol(writing: Writing, draft: Draft & { day: Day }): Promise<string> {
  const { db } = writing;
  const { day, group, times, route, area, findings } = draft;
  refuseOverlap(draft);
  refuseEndless(draft);
  const team = draft.team.length > 0 || group === null ? draft.team : await squadOf(db, day, group);
  if (team.length === 0) throw nobody(group);
  const taken = { ...draft, team };
  await refuseTwice(db, taken);
  return insertPatrol(writing, {
    ...{ day, times: [...times].sort((one, other) => one.from - other.from), team, route, group, area },
    outside: await outsideOf(db, day, team),
    findings: findings.map((finding) => ({ ...finding, solved_on: finding.how === null ? null : day })),
  });
}

function refuseOverlap({ times }: Draft): void {
  if (doubledMinutes(times) === 0) return;
  throw new Refusal('usage', 'times_overlap', `这几段时间有重叠：${times.map(stretchWords).join('、')}。`, {
    hint: '同一次巡查各段不能重叠；另一队同时巡查的，另记一次。',
  });
}

/** No patrol goes on for longer than half a day: its end was written before its start. */
const longest = minutesOfDay / 2;

function refuseEndless({ times }: Draft): void {
  const endless = times.find(({ from, to }) => to - from > longest);
  if (endless === undefined) return;
  const minutes = endless.to - endless.from;
  throw new Refusal('usage', 'patrol_too_long', `${stretchWords(endless)}是 ${minutes} 分钟，不合情理。`, {
    hint: `一段巡查最多 ${longest} 分钟；请核对起止，过了半夜的写成 22:00-0:30。`,
  });
}

async function squadOf(db: Database, day: Day, group: number): Promise<string[]> {
  return (await membersOn(db, day)).filter(({ squad }) => squad === group).map(({ name }) => name);
}

function nobody(group: number | null): Refusal {
  const sentence = group === null ? '没有写谁去巡查。' : `第${group}组没有在册的队员。`;
  return new Refusal('usage', 'no_team', sentence, {
    hint: '加 --team 姓名、姓名；巡防小组先编组：jwh patrol enrol 姓名 --group 3',
  });
}

/** The same people at the same time on the same day is the same patrol. */
async function refuseTwice(db: Database, { day, times, team, group }: Draft & { day: Day }): Promise<void> {
  const clocks = (all: Draft['times']) =>
    [...all]
      .sort((one, other) => one.from - other.from)
      .map(stretchWords)
      .join('、');
  const same = (await patrolsBetween(db, day, day)).find(
    (one) =>
      clocks([...one.times]) === clocks(times) &&
      one.group === group &&
      [...one.team].sort().join('、') === [...team].sort().join('、'),
  );
  if (same === undefined) return;
  throw new Refusal('usage', 'already', `${day} ${clocks(times)}的这次巡查已经登记：${same.number}。`, {
    hint: `看 jwh patrol show ${same.number}；登错了的先撤销：jwh patrol void`,
  });
}

/** Who of a team was not on the staff that day; null where nobody was on file. */
async function outsideOf(db: Database, day: Day, team: readonly string[]): Promise<string[] | null> {
  const posts = await readPosts(db);
  const now = posts.filter(({ from_day, until_day }) => from_day <= day && (until_day === null || until_day >= day));
  const names = new Set(now.map(({ name }) => name));
  return names.size === 0 ? null : team.filter((name) => !names.has(name));
}
