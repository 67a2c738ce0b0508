import { oneBuilding } from '../building/store.ts';
import { defaultRows, limitOf, moreNote } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import { oneGroup } from '../group/store.ts';
import { codeOf } from '../person/person.ts';
import { oneZone } from '../zone/store.ts';
import { listHouseholds } from './list_store.ts';
import { doorWords } from './store.ts';

interface ListOptions {
  building?: string;
  zone?: string;
  group?: string;
  limit?: string;
}

export const list = verb<ListOptions>({
  reveals: true,
  options: [
    { flags: '--building <楼栋>', text: '只列这一栋的' },
    { flags: '--zone <责任区>', text: '只列这个民情责任区的' },
    { flags: '--group <小组>', text: '只列这个居民小组的' },
    { flags: '--limit <条数>', text: `最多列几条（屏幕上默认 ${defaultRows} 条）` },
  ],
  examples: ['jwh household list --building 3号楼', 'jwh household list --csv 住户.csv'],
  async run(context, _args, options) {
    const db = await context.read();
    const { rows, total } = await listHouseholds(db, {
      building_id: options.building === undefined ? undefined : (await oneBuilding(db, options.building)).id,
      zone_id: options.zone === undefined ? undefined : (await oneZone(db, options.zone)).id,
      group_id: options.group === undefined ? undefined : (await oneGroup(db, options.group)).id,
      limit: limitOf(options),
    });
    return {
      sheet: {
        title: '住户',
        day: context.today,
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'building', label: '楼栋', type: 'text', whole: true },
              { key: 'room', label: '门牌', type: 'room' },
              { key: 'head', label: '户主', type: 'text', wide: true },
              { key: 'residents', label: '人数', type: 'count' },
              { key: 'ten_no', label: '十户组', type: 'count' },
              { key: 'code', label: '编码', type: 'text', whole: true },
            ],
            rows: rows.map((row) => ({
              building: row.building,
              room: doorWords(row),
              head: row.head,
              residents: row.residents,
              ten_no: row.ten_no,
              code: codeOf(row),
            })),
            empty: '没有登记住户。登记：jwh household add 3号楼-2-501',
          },
          ...moreNote(rows.length, total, '排在前面的'),
        ],
      },
      persons: context.settings.reveal === null ? [] : await behindDoors(rows),
    };

    async function behindDoors(homes: readonly { id: string }[]): Promise<string[]> {
      const { livingInAll } = await import('../resident/store.ts');
      return livingInAll(
        db,
        homes.map(({ id }) => id),
      );
    }
  },
});
