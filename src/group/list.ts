import { countsByBuilding, countsOf } from '../building/count_store.ts';
import { compareWords } from '../building/name.ts';
import { readBuildings } from '../building/store.ts';
import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Block } from '../sheet/sheet.ts';
import { type Seats, seatsOf } from './seats.ts';
import { readGroups } from './store.ts';

export const list = verb<{ all?: boolean }>({
  options: [{ flags: '--all', text: '停用的也列出' }],
  examples: ['jwh group list', 'jwh group list --csv 居民小组.csv'],
  async run(context, _args, options) {
    const db = await context.read();
    const groups = (await readGroups(db, options.all)).sort((one, other) => compareWords(one.name, other.name));
    const [buildings, counts] = [await readBuildings(db), await countsByBuilding(db)];
    const inUse = groups.filter(({ closed_on }) => closed_on === null).length;
    const seats = seatsOf(await loadRulebook(db), inUse, context.today);
    const rows = groups.map(({ id, name, leader }) => {
      const own = buildings.filter(({ group_id }) => group_id === id);
      const ids = own.map((one) => one.id);
      return {
        name,
        leader,
        buildings: own.map((one) => one.name).join('、') || null,
        ...countsOf(ids, counts),
      };
    });
    return {
      sheet: {
        title: '居民小组',
        day: context.today,
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'name', label: '小组', type: 'text', whole: true },
              { key: 'leader', label: '组长', type: 'text' },
              { key: 'buildings', label: '楼栋', type: 'text', wide: true },
              { key: 'households', label: '户数', type: 'count' },
              { key: 'residents', label: '人数', type: 'count' },
            ],
            rows,
            empty: '没有登记居民小组。登记：jwh group add 第1居民小组',
          },
          ...seatBlock(seats),
        ],
      },
      rows,
      record: { groups: inUse, seats: seats?.seats ?? null, seats_by_law: seats?.law ?? null },
    };
  },
});

function seatBlock(found: { seats: Seats; law: Seats | null } | null): Block[] {
  if (found === null) return [];
  const { seats, law } = found;
  const words = ({ min, max }: Seats) => (min === max ? `${min} 名` : `${min} 至 ${max} 名`);
  const lines = [
    `${seats.groups} 个小组推选居民代表 ${words(seats)}（${seats.arithmetic}；${seats.cite_words}）。`,
    ...(law === null ? [] : [`注：${law.cite_words}为 ${words(law)}（${law.arithmetic}）。`]),
  ];
  return [{ kind: 'text', tone: 'quiet', lines }];
}
