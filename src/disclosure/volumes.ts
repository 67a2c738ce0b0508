import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import { readYear } from '../command/year.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { indexOf } from './archive.ts';
import { forGood, readVolumes, type Volume } from './volume.ts';

export const volumes = verb({
  arguments: [{ name: '[年]', text: '看这一年的卷内目录（默认：列出各年）' }],
  examples: ['jwh disclose volumes', 'jwh disclose volumes 2025 --pdf 卷内目录.pdf'],
  async run(context, [word]) {
    const all = await readVolumes(await context.read());
    const rows = all.map(rowOf);
    if (word === undefined) return { sheet: listSheet(rows) };
    const year = readYear(word, context.today);
    const found = all.find((one) => one.year === year);
    if (found === undefined) {
      throw new Refusal('not_found', 'no_such_volume', `${year}年的公开档案还没有装订。`, {
        hint: `装订：jwh disclose archive ${year} --keeper 姓名`,
      });
    }
    return {
      sheet: { title: `${year}年居务公开档案`, subtitle: `保管：${found.keeper}`, blocks: indexOf(found.papers) },
      rows,
    };
  },
});

function rowOf({ year, bound_on, keeper, papers, destroy_from, destroyed_on }: Volume) {
  return {
    year,
    bound_on,
    keeper,
    papers: papers.length,
    destroy_from: destroy_from === forGood ? null : destroy_from,
    destroyed_on,
  };
}

function listSheet(rows: readonly ReturnType<typeof rowOf>[]): Sheet {
  return {
    title: '居务公开档案',
    blocks: [
      {
        kind: 'table',
        columns: [
          { key: 'year', label: '年度', type: 'text', whole: true },
          { key: 'bound_on', label: '装订', type: 'day', whole: true },
          { key: 'keeper', label: '保管', type: 'text', wide: true },
          { key: 'papers', label: '件数', type: 'count' },
          { key: 'destroy_from', label: '可销毁', type: 'day', whole: true },
          { key: 'destroyed_on', label: '销毁', type: 'day', whole: true },
        ],
        rows,
        empty: '还没有装订过。',
      },
    ],
  };
}
