import { expect, test } from 'vitest';
import { openCounter } from '../counter.ts';

test('nothing given and nobody at a terminal: it says what is missing', async () => {
  const { jwh } = await openCounter();
  const { code, err } = await jwh('reception log');
  expect(code).toBe(2);
  expect(err).toContain('--mode');
});

test('listed by mode, class, receiver and days', async () => {
  const { jwh } = await openCounter({ today: '2026-09-18' });
  for (const name of ['孙秀英', '林文斌']) await jwh(`staff add ${name} --post 社工 --from 2026-01-01`);
  await jwh('reception log 2026-09-01 --mode 来人 --class 咨询 --content 甲 --receiver 孙秀英 --solved 好');
  await jwh('reception log 2026-09-02 --mode 来电 --class 办事 --content 乙 --receiver 林文斌 --solved 好');
  await jwh('reception log 2026-09-03 --mode 来信 --class 投诉 --content 丙 --receiver 孙秀英');
  const contents = async (filter: string) =>
    (await jwh(`reception list ${filter} --json`)).json().rows.map(({ content }: { content: string }) => content);
  expect(await contents('')).toEqual(['丙', '乙', '甲']);
  expect(await contents('--mode 来电')).toEqual(['乙']);
  expect(await contents('--class 投诉')).toEqual(['丙']);
  expect(await contents('--receiver 孙秀英')).toEqual(['丙', '甲']);
  expect(await contents('--from 2026-09-02 --until 2026-09-02')).toEqual(['乙']);
  expect(await contents('--limit 1')).toEqual(['丙']);
});
