import { verb } from '../command/verb.ts';
import { oneGroup } from '../group/store.ts';
import { oneZone } from '../zone/store.ts';
import { countsByBuilding, countsOf } from './count_store.ts';
import { readBuildings } from './store.ts';

interface ListOptions {
  zone?: string;
  group?: string;
  all?: boolean;
}

export const list = verb<ListOptions>({
  options: [
    { flags: '--zone <责任区>', text: '只列这个民情责任区的' },
    { flags: '--group <小组>', text: '只列这个居民小组的' },
    { flags: '--all', text: '停用的也列出' },
  ],
  examples: ['jwh building list', 'jwh building list --csv 楼栋.csv'],
  async run(context, _args, options) {
    const db = await context.read();
    const found = await readBuildings(db, {
      zone_id: options.zone === undefined ? undefined : (await oneZone(db, options.zone)).id,
      group_id: options.group === undefined ? undefined : (await oneGroup(db, options.group)).id,
      all: options.all ?? false,
    });
    const counts = await countsByBuilding(db);
    const total = countsOf(
      found.map(({ id }) => id),
      counts,
    );
    return {
      sheet: {
        title: '楼栋',
        day: context.today,
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'name', label: '楼栋', type: 'text', whole: true },
              { key: 'zone', label: '民情责任区', type: 'text' },
              { key: 'group', label: '居民小组', type: 'text' },
              { key: 'address', label: '地址', type: 'text', wide: true },
              { key: 'households', label: '户数', type: 'count' },
              { key: 'residents', label: '人数', type: 'count' },
              ...(options.all ? [{ key: 'closed_on', label: '停用日', type: 'day' } as const] : []),
            ],
            rows: found.map(({ id, name, zone, group, address, closed_on }) => ({
              name,
              zone,
              group,
              address,
              ...countsOf([id], counts),
              ...(options.all ? { closed_on } : {}),
            })),
            ...(found.length > 1 ? { total: { name: '合计', ...total } } : {}),
            empty: '没有登记楼栋。登记：jwh building add 1号楼 2号楼',
          },
        ],
      },
    };
  },
});
