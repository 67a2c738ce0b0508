import { verb } from '../command/verb.ts';
import { type BuildingOptions, buildingOptions, patchOf } from './facts.ts';
import { readBuildingName } from './name.ts';
import { buildingRecord } from './sheet.ts';
import { type Building, insertBuilding } from './store.ts';

export const add = verb<BuildingOptions>({
  writes: true,
  arguments: [{ name: '<楼栋...>', text: '楼栋的名称，可写几个；几个平房院也可算作一个' }],
  options: buildingOptions,
  examples: [
    'jwh building add 1号楼 2号楼 3号楼',
    'jwh building add 5号楼 --group 第1居民小组 --address 团结路12号 --units 4',
  ],
  async run(context, args, options) {
    const names = [...new Set((args as readonly unknown[]).flat().map((name) => readBuildingName(String(name))))];
    const made = await context.write(async (writing) => {
      const { facts = {}, ...patch } = await patchOf(writing.db, options, {});
      const all: Building[] = [];
      for (const name of names) {
        all.push(
          await insertBuilding(writing, { name, address: null, zone_id: null, group_id: null, ...patch, facts }),
        );
      }
      return all;
    });
    return {
      sheet: {
        title: '登记楼栋',
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'name', label: '楼栋', type: 'text' },
              { key: 'zone', label: '民情责任区', type: 'text' },
              { key: 'group', label: '居民小组', type: 'text' },
              { key: 'address', label: '地址', type: 'text', wide: true },
            ],
            rows: made.map(({ name, zone, group, address }) => ({ name, zone, group, address })),
          },
        ],
      },
      record: { buildings: made.map(buildingRecord) },
    };
  },
});
