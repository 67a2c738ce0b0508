import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { policies } from '../../src/personal/tables.ts';
import { openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';
import { moveIn, writeTo, zhang } from './people.ts';

describe('resident export', () => {
  test('everything about one person, in full, from every table; nothing about a namesake', async () => {
    const counter = await openCounter({ today: '2026-09-18' });
    const id = await moveIn(counter);
    await counter.run('rep', 'elect', zhang.name, '--group', '第1居民小组', '--from', '2025-01-01');
    const refused = await counter.run('resident', 'export', zhang.name);
    expect({ code: refused.code, out: refused.out }).toEqual({ code: 2, out: '' });
    const { record } = (await counter.run('resident', 'export', zhang.name, '--reveal', '本人申请', '--json')).json();
    expect(record).toMatchObject({ person_id: id, name: zhang.name, by_name: true });
    expect(Object.keys(record.tables)).toEqual([
      ...['person', 'resident', 'resident_tag', 'household', 'visit', 'reception', 'complaint', 'matter'],
      ...['matter_step', 'volunteer', 'attachment', 'representative'],
    ]);
    expect(record.tables.person).toMatchObject([{ phone: zhang.phone, id_number: zhang.id_number }]);
    expect(record.tables.household).toMatchObject([{ unit: '2', room: '501' }]);
    // The second look tells of the first.
    const again = (await counter.run('resident', 'export', zhang.name, '--reveal', '再次申请', '--json')).json();
    expect(again.record.tables.access_entry).toMatchObject([{ command: 'resident export', reason: '本人申请' }]);
    await writeTo(counter, (writing) => writing.insert('person', { name: zhang.name }));
    const meeting = `meeting record --kind representatives --day 2026-09-17 --entitled 9 --present 9 --motion 甲=9/0/0 --chair ${zhang.name}`;
    expect((await counter.jwh(meeting)).code).toBe(0);
    const one = (await counter.run('resident', 'export', id.slice(0, 8), '--reveal', '本人申请', '--json')).json();
    expect(one.record.by_name).toBe(false);
    expect(one.record.tables.meeting).toBeUndefined();
  });

  test('as a folder: JSON, CSV and a paper, readable by the office alone', async (context) => {
    const counter = await openCounter({ today: '2026-09-18' });
    await moveIn(counter);
    const { out, code } = await counter.run('resident', 'export', zhang.name, '--reveal', '本人申请', '--dir', '张');
    expect(code).toBe(0);
    expect(out).toContain('已写入');
    const folder = join(counter.folder, '张');
    expect(readdirSync(folder).sort()).toEqual(['全部资料.csv', '全部资料.json', '全部资料.pdf']);
    expect(readFileSync(join(folder, '全部资料.csv'), 'utf8')).toMatch(
      new RegExp(`${zhang.id_number}[^]*独居[^]*糖尿病`),
    );
    const text = pdfText(join(folder, '全部资料.pdf'), context);
    for (const word of [zhang.phone, '501', '独居', '低保']) expect(text).toContain(word);
  });

  test('the paper speaks in words and by the clock of the office; the originals go along; nothing is overwritten', async (context) => {
    const counter = await openCounter({ today: '2026-11-22' });
    counter.write('诊断.pdf', '%PDF-1.4\n');
    for (const line of [
      'staff add 李敏 --post 会计',
      'building add 1号楼',
      'resident add 赵大妈 --at 1号楼-2-301',
      'resident tag 赵大妈 独居',
      'resident tag 赵大妈 精神障碍',
      'visit log 赵大妈 --by 李敏 --asked 要轮椅 --class 需求和困难',
      'visit log 赵大妈 --by 李敏 --no-answer',
      'reception log --who 赵大妈 --mode 来人 --class 咨询 --content 问低保 --receiver 李敏',
      'attachment add 居民:赵大妈 诊断.pdf',
      'resident show 赵大妈 --reveal 核对核对',
    ])
      expect((await counter.jwh(line)).err, line).toBe('');
    const give = 'resident export 赵大妈 --reveal 本人申请';
    expect((await counter.jwh(give)).out).toContain('附件的原件 1 份，用 --dir 一并复制');
    expect((await counter.jwh(`${give} --dir ed`)).code).toBe(0);
    const folder = join(counter.folder, 'ed');
    const text = pdfText(join(folder, '全部资料.pdf'), context);
    for (const word of ['独居', '精神障碍', '需求和困难', '无人应门', '来人', '附件的原件 1 份'])
      expect(text.replace(/\s/g, '')).toContain(word.replace(/\s/g, ''));
    expect(text).not.toMatch(
      /living_alone|mental_disorder|hardship|no_answer|in_person|person\b|resident show|T\d\d:\d\d/,
    );
    expect(readFileSync(join(folder, '附件', '诊断.pdf'), 'utf8')).toBe('%PDF-1.4\n');
    const again = await counter.jwh(`${give} --dir ed --json`);
    expect({ code: again.code, error: again.json().error.code }).toEqual({ code: 6, error: 'file_exists' });
    expect((await counter.jwh(`${give} --dir ed --force`)).code).toBe(0);
    expect((await counter.jwh(`${give} --dir 另一个`)).code).toBe(0);
  });
});

test('every table and every column that points to a person is told in the export and the erasure', async () => {
  const { path } = await openCounter();
  const raw = new BetterSqlite3(path, { readonly: true });
  const tables = raw
    .prepare(
      "select name from sqlite_schema where type = 'table' and name not like 'audit%' and name not like 'sqlite%'",
    )
    .pluck()
    .all() as string[];
  expect(Object.keys(policies).sort()).toEqual(tables.sort());
  const pointing = raw
    .prepare(
      `select m.name as "table", f."from" as "column" from sqlite_schema m join pragma_foreign_key_list(m.name) f
        where m.type = 'table' and f."table" = 'person'`,
    )
    .all() as { table: keyof typeof policies; column: string }[];
  expect(pointing.length).toBeGreaterThan(30);
  for (const { table, column } of pointing) {
    const { about = [], by = [] } = policies[table];
    expect([...about, ...by], `${table}.${column} in src/personal/tables.ts`).toContain(column);
  }
  const columnsOf = raw.prepare('select name from pragma_table_info(?)').pluck();
  for (const [table, { blank = {}, named = [], about = [], by = [] }] of Object.entries(policies)) {
    for (const column of [...Object.keys(blank), ...named, ...about, ...by]) {
      expect(columnsOf.all(table), `${table}.${column}`).toContain(column);
    }
  }
  raw.close();
});
