import { describe, expect, test } from 'vitest';
import { refusePublic } from '../../src/command/public_sheet.ts';
import type { Column, Sheet } from '../../src/sheet/sheet.ts';
import { openCounter } from '../counter.ts';

const listOf = (...columns: Column[]): Sheet => ({
  title: '困难补助名单',
  public: true,
  blocks: [{ kind: 'table', columns, rows: [] }],
});
const named: Column = { key: 'name', label: '姓名', type: 'private_name' };

describe('a list for the public (LAW-11, D-133a)', () => {
  test.each([
    [{ key: 'phone', label: '联系方式', type: 'phone' }, '“联系方式”（电话）'],
    [{ key: 'id_number', label: '证件', type: 'id_number' }, '“证件”（身份证号）'],
    [{ key: 'room', label: '住址', type: 'room' }, '“住址”（门牌）'],
    [{ key: 'illness', label: '情况', type: 'private_text' }, '“情况”（健康、家庭等情况）'],
  ] as const)('refuses the column %o, also where it would be masked', (column, says) => {
    expect(() => refusePublic(listOf(named, column))).toThrow(says);
    expect(() => refusePublic({ ...listOf(named, column), public: false })).not.toThrow();
  });

  test('names with a character hidden, amounts and days may stand', () => {
    expect(() =>
      refusePublic(
        listOf(named, { key: 'amount', label: '金额', type: 'money' }, { key: 'day', label: '起', type: 'day' }),
      ),
    ).not.toThrow();
  });

  test('fields too', () => {
    const sheet: Sheet = {
      ...{ title: '公告', public: true },
      blocks: [{ kind: 'fields', fields: [{ key: 'phone', label: '电话', type: 'phone', value: null }] }],
    };
    expect(() => refusePublic(sheet)).toThrow('不得出现在对外公开的“公告”里');
  });
});

describe('telephones on the board', () => {
  const set = (counter: Awaited<ReturnType<typeof openCounter>>) =>
    counter.jwh('disclose item set 6 --file 名单.csv --period 2026Q3');

  test('a list with a column of telephones is refused; the supervision telephone is the public’s own', async () => {
    const counter = await openCounter({ today: '2026-09-18' });
    counter.write('名单.csv', '姓名,监督电话\n张三,13904310001\n');
    expect(await set(counter)).toMatchObject({ code: 4 });
    await counter.jwh('office set public-phone 监督电话 13904310001');
    const { code, err } = await set(counter);
    expect([code, err]).toEqual([0, '']);
    expect((await counter.jwh('disclose quarter 2026Q3')).out).toContain('13904310001');
    counter.write('名单.csv', '姓名,监督电话\n张三,13904310001\n李四,13904310002\n');
    expect((await set(counter)).code).toBe(4);
  });
});
