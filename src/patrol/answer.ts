import { readCalendar } from '../attendance/calendar_store.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import type { Answer } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { mattersRaised, type RaisedMatter } from '../matter/raised.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Block } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import type { Judged } from '../verdict/verdict.ts';
import { judgeFinding, judgeMinutes, judgeTeam } from './judgement.ts';
import { isOpen } from './open_day.ts';
import type { Patrol } from './patrol.ts';
import { findingTable, patrolFields, patrolRecord } from './sheet.ts';
import { judgeSquadSize } from './squads.ts';
import { patrolsBetween } from './store.ts';

/** A patrol judged, with the sum of its day. */
export interface PatrolTold {
  judged: Judged[];
  notes: string[];
  /** Minutes of the whole day. */
  dayMinutes: number | null;
}

/** The matter of each finding that has one, by the finding's id. */
export type FindingMatters = ReadonlyMap<string, RaisedMatter>;

/** The answer every verb on one patrol gives. */
export async function patrolAnswer(
  db: Database,
  patrol: Patrol,
  today: Day,
  said: readonly string[] = [],
): Promise<Answer> {
  const told = await tellPatrol(db, patrol, today);
  const matters = await findingMatters(db, patrol);
  return {
    sheet: {
      title: `巡查 ${patrol.number}`,
      reference: patrol.number,
      day: patrol.day,
      blocks: [...patrolBlocks(patrol, told, matters), ...lines(said)],
    },
    record: patrolRecord(patrol, told, matters),
    verdicts: told.judged,
    basis: told.judged.map(({ cite }) => cite),
  };
}

async function findingMatters(db: Database, { findings }: Patrol): Promise<FindingMatters> {
  const found = await mattersRaised(
    db,
    'patrol',
    findings.map(({ id }) => id),
  );
  return new Map([...found].flatMap(([id, all]) => all.slice(-1).map((one) => [id, one] as const)));
}

function patrolBlocks(patrol: Patrol, { judged, notes }: PatrolTold, matters: FindingMatters): Block[] {
  return [
    patrolFields(patrol),
    ...(patrol.findings.length === 0 ? [] : [findingTable(patrol, matters)]),
    ...judgedBlocks(judged, '判断'),
    ...lines(notes.map((note) => `注：${note}`)),
  ];
}

function lines(all: readonly string[]): Block[] {
  return all.length === 0 ? [] : [{ kind: 'text', tone: 'warn', lines: all }];
}

/** What is judged of one patrol by `today`: the time of its day, its team, its findings; nothing of a voided one. */
export async function tellPatrol(db: Database, patrol: Patrol, today: Day): Promise<PatrolTold> {
  const { day, findings, group, team } = patrol;
  if (patrol.voided !== null) return { judged: [], notes: [], dayMinutes: null };
  const book = await loadRulebook(db);
  const ofDay = await patrolsBetween(db, day, day);
  const minutes = judgeMinutes(book, day, ofDay, today);
  const notes: string[] = [];
  const judged: Judged[] = [];
  if (minutes === null) notes.push(`本地没有每天巡查多少时间的规定，照记。`);
  else {
    const calendar = await readCalendar(db, [yearOf(day)]);
    if (!calendar.has(yearOf(day)))
      notes.push(`没有${yearOf(day)}年的放假安排，不知道${day}开不开放，没有判断巡查时间。`);
    else if (isOpen(book, calendar, day)) judged.push(minutes.judged);
    else notes.push(`${day}不是开放日，巡查照记，时间不判断。`);
  }
  const withTeam = [
    judgeTeam(book, patrol),
    group === null ? null : judgeSquadSize(book, day, group, team.length, `squad:${group}`),
  ].filter((one) => one !== null);
  if (book.find('patrol.team', day) !== undefined && patrol.outside === null) {
    notes.push('在册没有工作人员，不知道联勤队伍里有没有工作人员之外的人：jwh staff add');
  }
  judged.push(...withTeam, ...findings.flatMap((finding) => judgeFinding(book, patrol, finding, today)));
  return { judged, notes, dayMinutes: minutes?.minutes ?? null };
}
