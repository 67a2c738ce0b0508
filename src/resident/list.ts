import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { oneBuilding } from '../building/store.ts';
import { defaultRows, limitOf } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { oneGroup } from '../group/store.ts';
import { oneZone } from '../zone/store.ts';
import { listResidents } from './list_store.ts';
import { type Registration, registrations } from './registration.ts';
import { residentTable } from './table.ts';
import { readTag, refuseSecret } from './tag.ts';
import { readTagKinds, tagsOfAll } from './tag_store.ts';

interface ListOptions {
  building?: string;
  zone?: string;
  group?: string;
  tag?: string;
  ageFrom?: string;
  ageTo?: string;
  registration?: Registration;
  minors?: true;
  all?: true;
  limit?: string;
}

export const list = verb<ListOptions>({
  reveals: true,
  options: [
    { flags: '--building <楼栋>', text: '只列这一栋的' },
    { flags: '--zone <责任区>', text: '只列这个民情责任区的' },
    { flags: '--group <小组>', text: '只列这个居民小组的' },
    { flags: '--tag <标签>', text: '只列今天有这个标签的' },
    { flags: '--age-from <岁>', text: '只列满这个岁数的' },
    { flags: '--age-to <岁>', text: '只列不超过这个岁数的' },
    { flags: '--registration <情况>', text: '只列这种户籍情况的', choices: registrations },
    { flags: '--minors', text: '只列未满14周岁的' },
    { flags: '--all', text: '已经迁出、去世的也列出' },
    { flags: '--limit <条数>', text: `最多列几条（屏幕上默认 ${defaultRows} 条）` },
  ],
  examples: [
    'jwh resident list --building 3号楼',
    'jwh resident list --tag 独居 --age-from 80',
    'jwh resident list --minors --reveal 打疫苗通知家长',
  ],
  async run(context, _args, options) {
    const db = await context.read();
    const kinds = await readTagKinds(db);
    const kind = options.tag === undefined ? undefined : readTag(kinds, options.tag);
    refuseSecret(kind, context.settings.reveal);
    const { rows, total } = await listResidents(db, {
      ...(await placesOf(db, options)),
      ...agesOf(options),
      tag: kind?.code,
      registration: options.registration,
      minors: options.minors ?? false,
      all: options.all ?? false,
      day: context.today,
      limit: limitOf(options),
    });
    const ids = rows.map(({ id }) => id);
    const told = {
      tags: await tagsOfAll(db, ids),
      kinds,
      day: context.today,
      show: await context.shown(),
      revealed: context.settings.reveal !== null,
    };
    const table = residentTable(rows, told, '没有这样的居民。登记：jwh resident add 姓名 --at 楼栋-单元-门牌');
    const more = total > rows.length ? [`共 ${total} 人，这里是前 ${rows.length} 人；要更多请用 --limit。`] : [];
    return {
      sheet: {
        title: '居民',
        day: context.today,
        orientation: 'landscape',
        blocks: [table, ...(more.length === 0 ? [] : [{ kind: 'text' as const, tone: 'quiet' as const, lines: more }])],
      },
      persons: ids,
    };
  },
});

async function placesOf(db: Database, { building, zone, group }: ListOptions) {
  return {
    building_id: building === undefined ? undefined : (await oneBuilding(db, building)).id,
    zone_id: zone === undefined ? undefined : (await oneZone(db, zone)).id,
    group_id: group === undefined ? undefined : (await oneGroup(db, group)).id,
  };
}

function agesOf(options: ListOptions): { ageFrom: number | undefined; ageTo: number | undefined } {
  const ageFrom = options.ageFrom === undefined ? undefined : wholeNumber(options.ageFrom, '岁数');
  const ageTo = options.ageTo === undefined ? undefined : wholeNumber(options.ageTo, '岁数');
  if (ageFrom === undefined || ageTo === undefined || ageFrom <= ageTo) return { ageFrom, ageTo };
  throw new Refusal('usage', 'ages_reversed', `--age-from ${ageFrom} 大于 --age-to ${ageTo}。`);
}
