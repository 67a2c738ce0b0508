import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

const [born, birth] = ['2012-09-19', '--birth-day 2012-09-19'];

async function home(twice: boolean): Promise<Counter> {
  const counter = await openCounter({ today: '2026-09-18' });
  for (const line of [
    `resident add 王小明 --gender 男 ${birth}`,
    ...(twice ? ['resident add 王小明 --gender 男 --birth-day 1958-03-01 --new'] : []),
  ]) {
    const { code, err } = await counter.jwh(line);
    if (code !== 0) throw new Error(err);
  }
  return counter;
}

describe('a child who complains: the day before fourteen all is private, from that day on it is as with anybody', () => {
  test.each([
    ['2026-09-18', true],
    ['2026-09-19', false],
  ])('two of one name are told apart on %s without the birth day of a child: %s', async (today, child) => {
    const { jwh } = await home(true);
    for (const line of ['complaint log --subject 甲 --who 王小明', 'matter add --title 甲 --class 其他 --who 王小明']) {
      const { code, err } = await jwh(`${line} --today ${today}`);
      expect(code).toBe(2);
      expect(err).toContain('王小明”的有2人');
      expect(err.includes(born), line).toBe(!child);
      expect(err.includes('未满14周岁'), line).toBe(child);
      // The other one is no child: without that the two could not be told apart.
      expect(err).toContain('男，1958-03-01出生');
      expect((await jwh(`${line} --today ${today} --json`)).err.includes(born)).toBe(!child);
    }
  });

  test.each([
    ['2026-09-18', true],
    ['2026-09-19', false],
  ])('neither complaint nor matter shows more on %s than that: %s', async (today, child) => {
    const { jwh } = await home(false);
    await jwh('complaint log --subject 操场噪音 --who 王小明');
    for (const line of ['complaint show 1', 'complaint show 1 --json', 'matter show 1', 'matter show 1 --json']) {
      const { code, out } = await jwh(`${line} --today ${today}`);
      expect(code, line).toBe(0);
      expect(out.includes(born), line).toBe(false);
      if (line.startsWith('matter')) expect(out.includes('王小明'), line).toBe(!child);
      else expect(out, line).not.toContain('王小明');
    }
    expect((await jwh('complaint show 1 --reveal 核对投诉人')).out).toContain('王小明');
  });
});
