import type { Day } from '../calendar/day.ts';
import type { Rulebook } from '../rules/book.ts';
import { isWithin } from '../rules/range.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import type { Member } from './member_store.ts';
import type { Patrol } from './patrol.ts';

/** What a place asks of patrol in squads: so many members, so many squads a day (团结路 四(二), R-TJ-9). */
export interface SquadRule {
  /** How many squads go each day. */
  squads: number;
  /** Members in each, where the hundred divide evenly; null where they do not. */
  each: number | null;
}

/** The squads this place asks for on a day; null where it has no such patrol. */
export function squadRule(book: Rulebook, day: Day): SquadRule | null {
  const squads = book.find('patrol.groups', day)?.value.min;
  const members = book.find('patrol.members', day)?.value.min;
  if (squads === undefined || squads === 0) return null;
  return { squads, each: members !== undefined && members % squads === 0 ? members / squads : null };
}

/** Whether every squad went on a day. */
export function judgeSquads(book: Rulebook, day: Day, patrols: readonly Patrol[]): Judged | null {
  const rule = book.find('patrol.groups', day);
  const asked = squadRule(book, day);
  if (rule === undefined || asked === null) return null;
  const went = new Set(patrols.flatMap(({ group }) => (group === null ? [] : [group])));
  const missing = missingSquads(asked, patrols);
  const sign = went.size < asked.squads ? '<' : went.size === asked.squads ? '=' : '>';
  const who = missing.length === 0 ? '' : `，缺第${missing.join('、')}组`;
  return judgeBy(rule, { subject: `squads:${day}`, label: `${day}巡防小组` }, book.choices(day), () => ({
    holds: isWithin(rule.value, went.size),
    arithmetic: `${went.size} ${sign} ${asked.squads}${who}`,
  }));
}

export function missingSquads({ squads }: SquadRule, patrols: readonly Patrol[]): number[] {
  const went = new Set(patrols.map(({ group }) => group));
  return Array.from({ length: squads }, (_, at) => at + 1).filter((squad) => !went.has(squad));
}

/** Whether so many went with a squad as the hundred shared among the squads make. */
export function judgeSquadSize(book: Rulebook, day: Day, squad: number, count: number, subject: string): Judged | null {
  const rule = book.find('patrol.members', day);
  const asked = squadRule(book, day);
  const each = asked?.each ?? null;
  if (rule === undefined || asked === null || each === null) return null;
  const { squads } = asked;
  const all = each * squads;
  const share = `${all}÷${squads} = ${each}`;
  return judgeBy(rule, { subject, label: `第${squad}组人数` }, book.choices(day), () => ({
    holds: count >= each,
    arithmetic: `${count} ${count >= each ? '≥' : '<'} ${share}${count >= each ? '' : `，差${each - count}人`}`,
  }));
}

/** The whole roll of a day: how many there are, and each squad's share of them. */
export function judgeRoll(book: Rulebook, day: Day, members: readonly Member[]): Judged[] {
  const rule = book.find('patrol.members', day);
  const asked = squadRule(book, day);
  if (rule === undefined) return [];
  const [count, needed] = [members.length, rule.value.min ?? 0];
  const whole = judgeBy(rule, { subject: 'members', label: '巡防队员' }, book.choices(day), () => ({
    holds: isWithin(rule.value, count),
    arithmetic: count >= needed ? `${count} ≥ ${needed}` : `${count} < ${needed}，差${needed - count}人`,
  }));
  const squads = Array.from({ length: asked?.squads ?? 0 }, (_, at) => at + 1).map((squad) =>
    judgeSquadSize(book, day, squad, members.filter((one) => one.squad === squad).length, `squad:${squad}`),
  );
  return [whole, ...squads.filter((judged) => judged !== null)];
}
