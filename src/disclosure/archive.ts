import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { readYear } from '../command/year.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Block } from '../sheet/sheet.ts';
import { channelStates, postedStates } from './channel.ts';
import { type Filed, forGood, keptUntil, papersOf, readVolumes } from './volume.ts';

/** Binds the year's disclosure papers into a volume (幸福 第十二条, S-XF-26). */
export const archive = verb<{ keeper: string; on?: string }>({
  writes: true,
  arguments: [{ name: '<年>', text: '归档年度' }],
  options: [
    { flags: '--keeper <姓名>', text: '由谁保管', required: true },
    { flags: '--on <日期>', text: '哪一天装订（默认：今天）' },
  ],
  examples: ['jwh disclose archive 2025 --keeper 李敏 --on 2026-02-02'],
  async run(context, [word], { keeper, on }) {
    const year = readYear(word, context.today);
    const bound_on = pastDay(on, context.today);
    const who = readPublicWords(keeper, '保管人');
    refuseRunning(year, bound_on);
    return context.write(async (writing) => {
      const { db } = writing;
      if ((await readVolumes(db)).some((one) => one.year === year)) {
        throw new Refusal('usage', 'bound_already', `${year}年的公开档案已经装订。`, {
          hint: '查看：jwh disclose volumes',
        });
      }
      const papers = await papersOf(db, year);
      if (papers.length === 0) {
        throw new Refusal('usage', 'nothing_to_bind', `${year}年没有登记过公开，没有可装订的。`, {
          hint: '登记公开：jwh disclose publish',
        });
      }
      const { from, words, rule } = keptUntil(await loadRulebook(db), year, papers);
      const row = { year, bound_on, keeper: who, content: JSON.stringify(papers), destroy_from: from };
      await writing.insert('disclosure_volume', { ...row, destroyed_on: null, facts: '{}' });
      return {
        sheet: {
          title: `${year}年居务公开档案`,
          blocks: [
            ...indexOf(papers),
            { kind: 'text', lines: [`保管：${who}。${words}${from === forGood ? '' : `，${from} 起才可以销毁`}。`] },
          ],
        },
        record: { year, bound_on, keeper: who, papers, destroy_from: from, destroyed_on: null },
        basis: rule === undefined ? [] : [rule.cite],
      };
    });
  },
});

/** What January still makes public of the year is part of it: nothing is bound before the year is over. */
function refuseRunning(year: number, day: string): void {
  if (day > `${year}-12-31`) return;
  throw new Refusal('usage', 'year_running', `${year}年还没有过完，次年1月公开的上年内容也归入这一卷。`, {
    hint: `${year + 1}年1月公开之后再装订。`,
  });
}

/** 卷内目录, in the order of publication. */
export function indexOf(papers: readonly Filed[]): Block[] {
  return [
    {
      kind: 'table',
      title: '卷内目录',
      columns: [
        { key: 'no', label: '序号', type: 'count' },
        { key: 'from_day', label: '公开', type: 'day', whole: true },
        { key: 'period', label: '时段', type: 'text', whole: true },
        { key: 'version', label: '版', type: 'count' },
        { key: 'what', label: '内容', type: 'state', states: postedStates },
        { key: 'channel', label: '形式', type: 'state', states: channelStates },
        { key: 'place', label: '地点', type: 'text', wide: true },
      ],
      rows: papers.map((one) => ({ ...one })),
    },
  ];
}
