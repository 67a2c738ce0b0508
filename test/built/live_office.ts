import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { jwh, newOffice } from './bin.ts';
import { enter, pick, type Talk } from './pty.ts';

export const today = ['--today', '2026-09-18'];
export const representatives = ['meeting', 'live', '--kind', 'representatives', '--day', '2026-09-18', ...today];

export const names = ['张一', '李二', '王三', '赵四', '孙五', '周六', '吴七'];

/** An office of 长春 with seven representatives. */
export async function office(): Promise<string> {
  const db = await newOffice();
  const roll = join(dirname(db), '名册.csv');
  writeFileSync(roll, `姓名,居民小组\n${names.map((name) => `${name},第1居民小组`).join('\n')}\n`);
  expect((await jwh(db, ['rep', 'import', roll, '--from', '2026-01-10'])).code).toBe(0);
  return db;
}

export const json = async (db: string, ...argv: string[]) =>
  JSON.parse((await jwh(db, [...argv, ...today, '--json'])).out);

export const begin: Talk = [
  ['地点', `社区会议室${enter}`],
  ['主持人', `王建国${enter}`],
  ['记录人', enter],
];

export const menu = (item: string): Talk[number] => ['接下来', pick(item)];
