import { defaultRows, readLimit } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import { findResidents } from './find_store.ts';
import { soughtBy } from './sought.ts';
import { residentTable } from './table.ts';
import { readTagKinds, tagsOfAll } from './tag_store.ts';

export const find = verb<{ limit?: string }>({
  reveals: true,
  arguments: [
    {
      name: '<文字...>',
      text: '姓名的一部分、拼音（wangjianguo）、首字母（wjg）、楼栋（3号楼）、门牌（3-2-501）、电话',
    },
  ],
  options: [{ flags: '--limit <条数>', text: `最多列几条（默认 ${defaultRows} 条）` }],
  examples: [
    'jwh resident find 建国',
    'jwh resident find wjg',
    'jwh resident find wang jian',
    'jwh resident find 3-2-501',
  ],
  async run(context, args, options) {
    const sought = soughtBy((args as readonly unknown[]).flat().join(' '));
    const limit = options.limit === undefined ? defaultRows : readLimit(options.limit);
    const db = await context.read();
    const found = await findResidents(db, sought, limit);
    const rows = found.slice(0, limit);
    const ids = rows.map(({ id }) => id);
    const told = {
      tags: await tagsOfAll(db, ids),
      kinds: await readTagKinds(db),
      day: context.today,
      show: await context.shown(),
      revealed: context.settings.reveal !== null,
    };
    const more = found.length > limit ? [`不止 ${limit} 人，请写得再细一些，或用 --limit。`] : [];
    return {
      sheet: {
        title: '查找居民',
        day: context.today,
        orientation: 'landscape',
        blocks: [
          residentTable(rows, told, '没有找到。'),
          ...(more.length === 0 ? [] : [{ kind: 'text' as const, tone: 'quiet' as const, lines: more }]),
        ],
      },
      persons: ids,
    };
  },
});
