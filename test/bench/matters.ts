import type BetterSqlite3 from 'better-sqlite3';
import { idOf } from './id.ts';
import { dayIn, lastYear, nameOf } from './ten_years.ts';

/** Every fortieth matter is still open, most of those long overdue; the others have their answer. */
export function fillMatters(
  raw: BetterSqlite3.Database,
  { residents, matters, years, staff }: { residents: number; matters: number; years: number; staff: number },
): void {
  const opened = raw.prepare(
    `insert into matter (id, year, no, day, class, title, content, person_id, source, responsible, responsible_id, due_day, due_origin, state, state_day, facts)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'suggested', ?, ?, '{}')`,
  );
  const stepped = raw.prepare(
    `insert into matter_step (id, matter_id, position, step, day, name, content, verdicts) values (?, ?, ?, ?, ?, ?, ?, '[]')`,
  );
  const each = matters / years;
  for (let at = 0; at < matters; at += 1) {
    const part = (at % each) / each;
    const [year, no] = [lastYear - years + 1 + Math.floor(at / each), (at % each) + 1];
    const [day, done] = [dayIn(year, part), dayIn(year, Math.min(part + 0.03, 0.999))];
    const state = at % 40 === 0 ? 'open' : 'closed';
    const [id, by] = [idOf('matter', at), at % staff];
    opened.run(
      ...[id, year, no, day, ['environment', 'hardship', 'dispute', 'hazard'][at % 4], '楼道灯不亮'],
      ...['三单元一至四层都不亮', idOf('person', (at * 7919) % residents), at % 2 === 0 ? 'visit' : 'reception'],
      ...[nameOf(by), idOf('staff', by), done, state, state === 'open' ? day : done],
    );
    if (state === 'open') continue;
    const result = JSON.stringify({ text: '已请物业更换灯泡', basis: '物业服务合同' });
    for (const [place, step] of ['resolved', 'replied', 'closed'].entries())
      stepped.run(idOf(`${step} of matter`, at), id, place + 1, step, done, nameOf(by), result);
  }
}
