import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

const elected = ['张一', '李二', '王三', '赵四', '孙五'];

/** An office of 幸福, where committee and party branch sit on the representatives' meeting ex officio. */
async function office(): Promise<Counter> {
  const counter = await openCounter({ place: 'xingfu' });
  counter.write('名册.csv', `姓名,居民小组\n${elected.map((name, at) => `${name},第${at + 1}居民小组`).join('\n')}\n`);
  for (const line of [
    'rep import 名册.csv --from 2026-01-10',
    'staff add 王建国 --post 主任 --from 2026-01-10',
    'staff add 李敏 --post 委员 --from 2026-01-10',
  ])
    expect((await counter.jwh(line)).code).toBe(0);
  return counter;
}

/** Everything that may happen to the people on file after a meeting; `no` makes names of their own. */
const changes: ((name: string, no: number) => string)[] = [
  (_name, no) => `rep elect 新人${no} --group 第9居民小组 --from 2026-01-10`,
  (name) => `rep leave ${name} --on 2026-09-01 --reason 迁出`,
  (name, no) => `rep replace ${name} 继任${no} --on 2026-09-01 --reason 迁出`,
  (name) => `rep amend ${name} --group 第7居民小组`,
  (_name, no) => `staff add 职员${no} --post 委员 --from 2026-01-10`,
  () => 'staff leave 李敏 --on 2026-09-01',
  () => 'staff amend 王建国 --phone 13900001234',
  () => 'office set --households 1 --residents 2 --adults 3',
  () => 'office set --seats 40',
];

test('the frozen roll: nothing that happens to the people on file changes a recorded meeting', async () => {
  const anything = fc.array(fc.tuple(fc.nat({ max: changes.length - 1 }), fc.constantFrom(...elected)), {
    minLength: 1,
    maxLength: 6,
  });
  let done = 0;
  await fc.assert(
    fc.asyncProperty(anything, async (sequence) => {
      const counter = await office();
      const proxies = '[{ "absent": "孙五", "holder": "张一", "proof": true }]';
      counter.write(
        '会.json',
        `{ "kind": "representatives", "day": "2026-09-10", "present": ["张一", "李二", "王三", "王建国"],
          "proxies": ${proxies}, "arrived": [{ "name": "李二", "before": 2 }],
          "motions": [{ "title": "甲", "for": 3 }, { "title": "乙", "for": 2, "against": 2 }] }`,
      );
      expect((await counter.jwh('meeting record --file 会.json')).code).toBe(0);
      const kept = async () => {
        const minutes = (await counter.jwh('meeting minutes 1 --json')).json();
        return {
          shown: (await counter.jwh('meeting show 1 --json')).json(),
          minutes: { ...minutes.record, anchor: null },
        };
      };
      const before = await kept();
      for (const [no, [which, name]] of sequence.entries()) {
        const { code } = await counter.jwh(changes[which]?.(name, no) ?? '');
        done += code === 0 ? 1 : 0;
      }
      expect(await kept()).toEqual(before);
    }),
    { numRuns: 20 },
  );
  // Else every change was refused and nothing was tried.
  expect(done).toBeGreaterThan(10);
}, 60_000);

const records = [
  '{ "kind": "representatives", "day": "2026-09-01", "present": ["张一", "李二", "王三", "王建国"], "motions": [{ "title": "甲", "for": 3 }] }',
  '{ "kind": "representatives", "day": "2026-09-08", "present": ["张一"], "motions": [{ "title": "乙", "for": 1 }] }',
  '{ "kind": "adults", "day": "2026-03-05", "entitled": 100, "present": 51, "motions": [{ "title": "丙", "for": 26 }] }',
  '{ "kind": "hearing", "day": "2026-09-08", "entitled": 24, "present": 13, "motions": [{ "title": "丁", "for": 6 }] }',
  '{ "kind": "supervision", "day": "2026-07-01", "entitled": 7, "present": 7, "motions": [{ "title": "戊", "for": 4 }] }',
];

test('the order in which records are entered changes their numbers and nothing else', async () => {
  const entered = async (order: readonly number[]) => {
    const counter = await office();
    const all = new Map<number, object>();
    for (const which of order) {
      counter.write('会.json', records[which] as string);
      const { record, verdicts } = (await counter.jwh('meeting record --file 会.json --json')).json();
      const motions = record.motions.map(({ resolution, ...motion }: { resolution: string | null }) => ({
        ...motion,
        resolved: resolution !== null,
      }));
      all.set(which, { ...record, number: null, motions, verdicts });
    }
    const numbers = (await counter.jwh('meeting list --json'))
      .json()
      .rows.map(({ number }: { number: string }) => number);
    return { all, numbers: numbers.sort() };
  };
  const inOrder = await entered([0, 1, 2, 3, 4]);
  const orders = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      expect(await entered(order)).toEqual(inOrder);
    }),
    { numRuns: 12 },
  );
}, 60_000);
