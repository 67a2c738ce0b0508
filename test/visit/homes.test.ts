import { describe, expect, test } from 'vitest';
import type { Counter } from '../counter.ts';
import { community } from './community.ts';

/** Whose data were looked at by a command. */
async function lookedAt({ jwh }: Counter, line: string): Promise<string[]> {
  expect((await jwh(`${line} --reveal 安排`)).code).toBe(0);
  const command = line.split(' ').slice(0, 2);
  const [latest] = (await jwh(`access list --json --command "${command.join(' ')}"`)).json().rows;
  return latest.persons.map(({ name }: { name: string }) => name).sort();
}

/** The code by which `visit gaps` names the homes that nobody has visited. */
async function codes({ jwh }: Counter): Promise<string[]> {
  const { rows } = (await jwh('visit gaps --kind household --json')).json();
  return rows.map(({ name }: { name: string }) => /户([0-9a-f]{8})$/.exec(name)?.[1] ?? name);
}

describe('a home that has an address only', () => {
  test('is listed and shown with a reason, and masked without', async () => {
    const { jwh } = await community({ people: [] });
    await jwh('household add --address 向阳院6号');
    expect((await jwh('visit log 向阳院6号 --by 李敏 --seen 好')).code).toBe(0);
    for (const line of ['visit list', 'visit show 1', 'visit gaps --kind household --on 2027-06-30 --csv']) {
      expect((await jwh(line)).out).not.toContain('向阳院');
      expect((await jwh(`${line} --reveal 安排`)).out).toContain('向阳院6号');
    }
    expect((await jwh('visit show 1 --json')).json().record.room).toBe('***');
  });

  test('is visited by its code, as the gaps name it, or by an address without a figure', async () => {
    const counter = await community({ people: [] });
    const { jwh } = counter;
    await jwh('household add --address 向阳院北房');
    const [code] = await codes(counter);
    expect((await jwh(`visit log ${code} --by 李敏`)).code).toBe(0);
    expect((await jwh('visit log 向阳院北房 --by 李敏')).code).toBe(0);
    expect(await codes(counter)).toEqual([]);
    const { code: exit, err } = await jwh('visit log 00000000 --by 李敏');
    expect([exit, err]).toEqual([3, expect.stringContaining('没有编码为“00000000”的人或住户。')]);
    expect(err).toContain('jwh visit gaps');
    expect((await jwh('visit log 向阳院南房 --by 李敏')).code).toBe(3);
  });
});

describe('who looks at doors', () => {
  test('the access log names everybody who lives behind them, and nobody else', async () => {
    const counter = await community();
    const { jwh } = counter;
    await jwh('visit log 3号楼-2-501 --by 李敏 --no-answer');
    expect(await lookedAt(counter, 'visit list')).toEqual(['王秀兰']);
    expect(await lookedAt(counter, 'visit show 1')).toEqual(['王秀兰']);
    expect(await lookedAt(counter, 'visit gaps --kind household --zone 第二责任区')).toEqual(['钱玉芬']);
    expect(await lookedAt(counter, 'household list --building 3号楼')).toEqual(['王秀兰', '赵小明']);
  });

  test('who has moved out lives there no more; an area has no door', async () => {
    const counter = await community();
    const { jwh } = counter;
    await jwh('visit log 3号楼-2-501 --by 李敏 --no-answer');
    await jwh('resident leave 王秀兰 --reason 迁出 --on 2026-09-18');
    await jwh('visit log 第二责任区 --by 李敏');
    expect(await lookedAt(counter, 'visit list')).toEqual([]);
  });
});
