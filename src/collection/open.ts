import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { openCase } from '../proceeding/case_verb.ts';
import { oneZone } from '../zone/store.ts';
import { type CollectionFacts, type CollectionKind, collectionKinds } from './collection.ts';
import { collectionRoom } from './room.ts';

interface OpenOptions {
  kind?: CollectionKind;
  purpose: string;
  voluntary?: string;
  zone?: string;
  on?: string;
}

export const open = verb<OpenOptions>({
  writes: true,
  arguments: [{ name: '<名称>', text: '为什么事筹资，如 楼道照明改造' }],
  options: [
    { flags: '--purpose <用途>', text: '钱用来做什么；公布账目时照印', required: true },
    {
      flags: '--kind <种类>',
      text: `种类：${Object.values(collectionKinds).join('、')}（默认：前一种）`,
      choices: collectionKinds,
    },
    { flags: '--voluntary <做法>', text: '怎样由居民自愿，如 告知书写明自愿，签名册登记' },
    { flags: '--zone <责任区>', text: '哪一片平房区的启动资金' },
    { flags: '--on <日期>', text: '哪天提出的（默认：今天）' },
  ],
  examples: [
    'jwh collection open 楼道照明改造 --purpose 购买感应灯 --voluntary 告知书写明自愿 --on 2026-03-01',
    'jwh collection open 东片物业启动资金 --kind 平房区物业启动资金 --zone 东片 --purpose 水电路维修 --voluntary 入户说明',
  ],
  async run(context, [name], options) {
    const day = pastDay(options.on, context.today);
    const title = readPublicWords(name ?? '', '名称', 40);
    const kind = options.kind ?? 'voluntary';
    const purpose = readPublicWords(options.purpose, '用途', 200);
    const voluntary = publicWordsOrNull(options.voluntary, '做法');
    refuseZone(kind, options.zone);
    return openCase(context, collectionRoom, async ({ db }) => {
      const zone = options.zone === undefined ? null : (await oneZone(db, options.zone)).name;
      // What the accounts say of it is put in when it is read.
      return { title, day, facts: { kind, purpose, voluntary, zone } as CollectionFacts };
    });
  },
});

function refuseZone(kind: CollectionKind, zone: string | undefined): void {
  if ((kind === 'area_fund') === (zone !== undefined)) return;
  throw new Refusal(
    'usage',
    'bad_zone',
    kind === 'area_fund' ? '启动资金要写明是哪一片的。' : '只有平房区物业启动资金才写 --zone。',
    {
      hint:
        kind === 'area_fund' ? '加 --zone 责任区；责任区见 jwh zone list。' : '去掉 --zone，或写 --kind area_fund。',
    },
  );
}
