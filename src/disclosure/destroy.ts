import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { readYear } from '../command/year.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { forGood, keptUntil, readVolumes } from './volume.ts';

/** Enters that a volume was destroyed: refused before its six full years are over (幸福 第十二条, R-XF4-35). */
export const destroy = verb<{ by: string; on?: string; happened?: string }>({
  writes: true,
  arguments: [{ name: '<年>', text: '哪一年的档案' }],
  options: [
    { flags: '--by <姓名>', text: '监销人', required: true },
    { flags: '--on <日期>', text: '哪一天销毁（默认：今天）' },
    { flags: '--happened <理由>', text: '没有到期却已经毁损的，如实登记' },
  ],
  examples: ['jwh disclose destroy 2018 --by 王建国'],
  async run(context, [word], { by, on, happened }) {
    const year = readYear(word, context.today);
    const day = pastDay(on, context.today);
    const witness = readPublicWords(by, '监销人');
    return context.write(async (writing) => {
      const found = (await readVolumes(writing.db)).find((one) => one.year === year);
      if (found === undefined) {
        throw new Refusal('not_found', 'no_such_volume', `${year}年的公开档案没有装订登记。`, {
          hint: '查看：jwh disclose volumes',
        });
      }
      if (found.destroyed_on !== null) {
        throw new Refusal('usage', 'destroyed_already', `${year}年的公开档案已于 ${found.destroyed_on} 销毁。`);
      }
      const { words, from, rule } = keptUntil(await loadRulebook(writing.db), year, found.papers);
      const early = from !== forGood && day < from;
      if (early && happened === undefined && rule !== undefined) {
        throw new Refusal(
          'forbidden',
          'too_early',
          `${year}年的公开档案${words}，${from} 起才可以销毁（${rule.citeWords}）。`,
          {
            hint: '继续保存；已经毁损的，加 --happened 理由，如实登记。',
            cite: rule.cite,
          },
        );
      }
      const facts = { ...found.facts, by: witness, happened: early ? (happened ?? null) : null };
      await writing.update('disclosure_volume', found.id, { destroyed_on: day, facts: JSON.stringify(facts) });
      const record = {
        year,
        keeper: found.keeper,
        destroy_from: from,
        destroyed_on: day,
        by: witness,
        happened: facts.happened,
      };
      const lines = [`${words}。${day} 销毁，监销人${witness}。`, ...(early ? [`没有到期：${happened}`] : [])];
      return {
        sheet: {
          title: `${year}年居务公开档案已登记销毁`,
          blocks: [{ kind: 'text', lines, ...(early && { tone: 'bad' as const }) }],
        },
        record,
        ...(early && { findings: [{ code: 'destroyed_early', from, day }] }),
        basis: rule === undefined ? [] : [rule.cite],
      };
    });
  },
});
