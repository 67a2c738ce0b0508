import { describe, expect, it } from 'vitest';
import { periodOf } from '../../src/calendar/period.ts';
import { type FrequencyRule, judgePeriod, judgePeriods } from '../../src/verdict/periods.ts';

const cite = { place: 'zizhi', document: '社区自治制度', article: '第二十条1', status: 'confirmed' as const };
const rule = (per: FrequencyRule['value']['per'], atLeast: number, force: FrequencyRule['force'] = 'must') =>
  ({ key: 'report', cite, citeWords: '自治制度 第二十条1', force, value: { per, atLeast } }) as FrequencyRule;
const short = (all: ReturnType<typeof judgePeriods>) =>
  all.map(({ period, status, count }) => [period.code, status, count]);

describe('periods held, due and missed', () => {
  it('a period is due to its last day and missed the day after', () => {
    const q1 = periodOf('quarter', '2026-01-01');
    expect(judgePeriod(q1, rule('quarter', 1), [], '2026-03-31').status).toBe('due');
    expect(judgePeriod(q1, rule('quarter', 1), [], '2026-04-01').status).toBe('missed');
    expect(judgePeriod(q1, rule('quarter', 1), ['2026-04-01'], '2026-04-01').status).toBe('missed');
    expect(judgePeriod(q1, rule('quarter', 1), ['2026-03-31'], '2026-04-01')).toMatchObject({
      status: 'held',
      count: 1,
      at_least: 1,
      days: ['2026-03-31'],
      arithmetic: '1 ≥ 1',
      cite_words: '自治制度 第二十条1',
    });
  });

  it('twice a year takes two days of that year', () => {
    const year = periodOf('year', '2026-01-01');
    expect(judgePeriod(year, rule('year', 2), ['2026-06-30', '2025-12-30'], '2027-01-01').arithmetic).toBe('1 < 2');
    expect(judgePeriod(year, rule('year', 2), ['2026-12-31', '2026-06-30'], '2027-01-01')).toMatchObject({
      status: 'held',
      days: ['2026-06-30', '2026-12-31'],
    });
  });

  it('each period goes by the rule it began under; none owes before there was a rule', () => {
    const from = '2026-02-10';
    const ruleOn = (day: string) =>
      day < from ? undefined : day < '2027-01-01' ? rule('quarter', 1) : rule('year', 1);
    const done = ['2026-02-20', '2026-05-01', '2026-11-30'];
    expect(short(judgePeriods({ from: '2026-01-01', to: '2027-12-31', today: '2026-12-31' }, ruleOn, done))).toEqual([
      ['2026Q2', 'held', 1],
      ['2026Q3', 'missed', 0],
      ['2026Q4', 'held', 1],
      ['2027', 'due', 0],
    ]);
  });

  it('a period that owes nothing is left out', () => {
    const span = { from: '2026-02-16', to: '2026-03-01', today: '2026-03-02' };
    const holiday = (code: string) => code === '2026-W08';
    expect(
      short(
        judgePeriods(
          span,
          () => rule('week', 1, 'should'),
          [],
          ({ code }) => !holiday(code),
        ),
      ),
    ).toEqual([['2026-W09', 'missed', 0]]);
  });

  it('terms of office are no periods of the calendar', () => {
    expect(
      judgePeriods({ from: '2026-01-01', to: '2026-12-31', today: '2026-05-01' }, () => rule('term', 1), []),
    ).toEqual([]);
  });
});
