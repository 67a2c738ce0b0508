import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { rowsWhere } from '../database/rows.ts';
import { matterNumber } from '../matter/matter.ts';
import { proceedingNouns, proceedingNumber, proceedingWords } from '../proceeding/proceeding.ts';

/** Posts and duties: table, what it is called, how it is ended; a row that is open on the day stands in the way. */
const duties = [
  ['staff_post', '工作人员的职务', 'jwh staff leave', 'until_day'],
  ['representative', '居民代表', 'jwh rep leave', 'until_day'],
  ['supervisor', '居务监督成员', 'jwh supervisor leave', 'until_day'],
  ['building_role', '楼组成员', null, 'until_day'],
  ['zone_staff', '责任区负责人', null, 'until_day'],
  ['volunteer', '志愿者', null, 'ended_on'],
  ['team_member', '服务队成员', null, 'ended_on'],
] as const;

/** Groups somebody leads, by the column that names the leader. */
const groups = [
  ['resident_group', 'leader_id', '居民小组长'],
  ['ten_household_group', 'head_id', '十户长'],
] as const;

/**
 * Refuses to erase somebody whom the office still works with: who holds a post, leads a group, or has a matter that is not
 * done. @throws Refusal kind `usage` that names each with the way to end it.
 */
export async function refuseStanding(
  db: Database,
  { id, name }: { id: string; name: string },
  day: Day,
): Promise<void> {
  const reasons = [
    ...(await dutiesOf(db, id, name, day)),
    ...(await groupsOf(db, id)),
    ...(await openMatters(db, id)),
    ...(await openCases(db, id)),
  ];
  if (reasons.length === 0) return;
  throw new Refusal(
    'usage',
    'still_needed',
    `${name}的资料现在不能删除：\n${reasons.map((one) => `  ${one}`).join('\n')}`,
    {
      hint: '请先了结以上各项，再删除；没有写入任何内容。',
    },
  );
}

async function dutiesOf(db: Database, id: string, name: string, day: Day): Promise<string[]> {
  const lines: string[] = [];
  for (const [table, label, command, end] of duties) {
    const rows = await rowsWhere(db, table, ['person_id'], id);
    const open = rows.filter((row) => row[end] === null || String(row[end]) > day);
    if (open.length > 0) lines.push(`仍是${label}${command === null ? '' : `：${command} ${name} --on 日期`}`);
  }
  return lines;
}

async function groupsOf(db: Database, id: string): Promise<string[]> {
  const lines: string[] = [];
  for (const [table, column, label] of groups) {
    const rows = await rowsWhere(db, table, [column], id);
    if (rows.some(({ closed_on }) => closed_on === null)) lines.push(`仍是${label}`);
  }
  return lines;
}

async function openMatters(db: Database, id: string): Promise<string[]> {
  const open = await db
    .selectFrom('matter')
    .select(['year', 'no', 'title', 'person_id'])
    .where('state', 'not in', ['closed', 'voided'])
    .where((is) => is.or([is('person_id', '=', id), is('responsible_id', '=', id)]))
    .orderBy('year')
    .orderBy('no')
    .execute();
  return open.map(
    (one) =>
      `${one.person_id === id ? '有' : '负责的'}没有办结的事项 ${matterNumber(one)}　${one.title}：jwh matter show ${one.no}`,
  );
}

/** Done for residents, by the steps with which it is done. */
const cases = [
  { kind: 'agency', done: ['told'] },
  { kind: 'service', done: ['done', 'rated'] },
] as const;

async function openCases(db: Database, id: string): Promise<string[]> {
  const lines: string[] = [];
  for (const { kind, done } of cases) {
    const rows = await db
      .selectFrom('proceeding as p')
      .select(['p.year', 'p.no', 'p.title'])
      .where('p.kind', '=', kind)
      .where('p.voided', 'is', null)
      .where(({ eb, fn, val }) => eb(fn('json_extract', ['p.facts', val('$.person_id')]), '=', id))
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('proceeding_step as s')
              .select('s.id')
              .whereRef('s.proceeding_id', '=', 'p.id')
              .where('s.voided', 'is', null)
              .where('s.step', 'in', done),
          ),
        ),
      )
      .execute();
    for (const { year, no, title } of rows) {
      const number = proceedingNumber(kind, year, no);
      lines.push(
        `有没有办完的${proceedingWords[kind].name} ${number}　${title}：jwh ${proceedingNouns[kind]} show ${year}-${no}`,
      );
    }
  }
  return lines;
}
