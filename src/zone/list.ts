import { countsByBuilding, countsOf } from '../building/count_store.ts';
import { readBuildings } from '../building/store.ts';
import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Block } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import type { Judged } from '../verdict/verdict.ts';
import { inCharge, judgeZone } from './judgement.ts';
import { readZoneStaff, readZones } from './store.ts';
import { judgeSubjects } from './subject.ts';

export const list = verb<{ all?: boolean }>({
  options: [{ flags: '--all', text: '停用的也列出' }],
  examples: ['jwh zone list', 'jwh zone list --pdf 责任区.pdf'],
  async run(context, _args, options) {
    const db = await context.read();
    const day = context.today;
    const [zones, staff] = [await readZones(db, options.all), await readZoneStaff(db)];
    const [buildings, counts] = [await readBuildings(db), await countsByBuilding(db)];
    const book = await loadRulebook(db);
    const judged = zones.flatMap((zone) =>
      [judgeZone, judgeSubjects].flatMap((judge) => judge(book, zone, staff, day) ?? []),
    );
    const rows = zones.map((zone) => {
      const own = buildings.filter(({ zone_id }) => zone_id === zone.id);
      const total = countsOf(
        own.map(({ id }) => id),
        counts,
      );
      const names = (all: readonly { name: string }[]) => all.map(({ name }) => name).join('、') || null;
      return { name: zone.name, staff: names(inCharge(staff, zone, day)), buildings: names(own), ...total };
    });
    return {
      sheet: {
        title: '民情责任区',
        day,
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'name', label: '责任区', type: 'text', whole: true },
              { key: 'staff', label: '责任人', type: 'text' },
              { key: 'buildings', label: '楼栋', type: 'text', wide: true },
              { key: 'households', label: '户数', type: 'count' },
              { key: 'residents', label: '人数', type: 'count' },
            ],
            rows,
            empty: '没有登记民情责任区。登记：jwh zone add 第一责任区',
          },
          ...judgement(judged, zones.length, book.find('zone.staff', day) !== undefined),
          ...outside(buildings.filter(({ zone_id }) => zone_id === null).map(({ name }) => name)),
        ],
      },
      ...(judged.length === 0 ? {} : { verdicts: judged, basis: judged.slice(0, 1).map(({ cite }) => cite) }),
    };

    function outside(names: readonly string[]): Block[] {
      if (names.length === 0 || zones.length === 0) return [];
      return [{ kind: 'text', tone: 'warn', lines: [`没有划入责任区的楼栋：${names.join('、')}。`] }];
    }
  },
});

function judgement(judged: readonly Judged[], zones: number, ruled: boolean): Block[] {
  if (zones === 0) return [];
  if (!ruled) return [{ kind: 'text', tone: 'quiet', lines: ['本地的规定没有写责任区要有责任人，只照实登记。'] }];
  return judgedBlocks(judged);
}
