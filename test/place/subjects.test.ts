import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

async function areas(place: 'tuanjielu' | 'xingfu' = 'tuanjielu'): Promise<Counter> {
  const counter = await openCounter({ place, today: '2026-09-18' });
  for (const line of [
    'staff add 孙秀英 --post community_worker --from 2025-01-01',
    'staff add 李敏 --post committee_member --from 2025-01-01',
    'zone add 东片',
  ]) {
    expect((await counter.jwh(line)).err).toBe('');
  }
  return counter;
}

test('R-TJ-15: an area of cottages has a cadre who answers for all its subjects', async () => {
  const { jwh } = await areas();
  expect((await jwh('zone list --json')).json().verdicts).toMatchObject([
    { rule: 'zone.staff', holds: false, severity: 'error', cite: { place: 'tuanjielu', article: '四(三)' } },
  ]);
  const assigned = (await jwh('zone assign 东片 孙秀英 --from 2026-01-05 --json')).json();
  expect(assigned.verdicts).toMatchObject([
    { rule: 'zone.staff', holds: true },
    { rule: 'zone.subjects', holds: true, arithmetic: '7项，有人负责的7项' },
  ]);
  expect(assigned.record.staff).toMatchObject([{ name: '孙秀英', subjects: null }]);
});

test('R-TJ-15: a subject nobody answers for is found, and is filled by another cadre', async () => {
  const { jwh } = await areas();
  await jwh('zone assign 东片 孙秀英 --from 2026-01-05 --subject 综合治理、物业管理、环境整治、扶贫帮困、平安家庭');
  const short = (await jwh('zone show 东片 --json')).json();
  expect(short.verdicts[1]).toMatchObject({
    rule: 'zone.subjects',
    holds: false,
    arithmetic: '7项，有人负责的5项；没有人负责：就业帮扶、文明片区',
  });
  await jwh('zone assign 东片 李敏 --from 2026-02-01 --subject 就业帮扶 --subject 文明片区');
  const { out } = await jwh('zone show 东片');
  expect(out).toContain('就业帮扶、文明片区');
  expect((await jwh('zone list --json')).json().verdicts[1]).toMatchObject({ holds: true });
  expect((await jwh('zone list --today 2026-01-31 --json')).json().verdicts[1]).toMatchObject({ holds: false });
  expect(
    (await jwh('zone assign 东片 李敏 --from 2025-02-01 --until 2025-03-01 --subject 停车 --json')).json(),
  ).toMatchObject({
    error: { code: 'unknown_subject' },
  });
});

test('a place that lists no subjects takes none', async () => {
  const { jwh } = await areas('xingfu');
  expect((await jwh('zone assign 东片 孙秀英 --subject 综合治理 --json')).json().error.code).toBe('no_subjects');
  expect((await jwh('zone assign 东片 孙秀英 --json')).json().verdicts).toHaveLength(1);
});
