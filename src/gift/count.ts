import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { TableBlock } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import type { Gift } from './gift.ts';
import { differenceWords, expectedOn, stockOn } from './stock.ts';
import { findGift, putCount } from './store.ts';

interface CountOptions {
  by: string;
  witness: string;
  day?: string;
  explanation?: string;
}

interface Line {
  number: string;
  description: string;
  unit: string;
  expected: number;
  counted: number;
  difference: number;
}

/** Goods on the shelf counted by one and watched by another, held against the register (帐实, R-CC-14-7, D-111). */
export const count = verb<CountOptions>({
  writes: true,
  arguments: [{ name: '<编号=数...>', text: '哪一笔实物点出多少，如 2026-2=48；可写几笔' }],
  options: [
    { flags: '--by <姓名>', text: '谁点的', required: true },
    { flags: '--witness <姓名>', text: '谁在场监督，另一个人', required: true },
    { flags: '--day <日期>', text: '哪天下班时点的（默认：今天）' },
    { flags: '--explanation <说明>', text: '不符的原因，报损的写明' },
  ],
  examples: [
    'jwh gift count 2026-2=48 --by 李敏 --witness 张秀英',
    'jwh gift count 2=45 --by 李敏 --witness 张秀英 --explanation 三袋受潮',
  ],
  async run(context, args, options) {
    const day = pastDay(options.day, context.today, '--day');
    const [counter, witness] = [readWords(options.by, '清点人', 40), readWords(options.witness, '监盘人', 40)];
    if (counter === witness) {
      throw new Refusal('usage', 'same_person', `${counter}不能又清点又监盘。`, { hint: '请写在场的另一个人。' });
    }
    const explanation = options.explanation === undefined ? null : readWords(options.explanation, '说明', 200);
    return context.write(async (writing) => {
      const { db } = writing;
      const lines: Line[] = [];
      for (const word of args.flat().filter((one) => one !== undefined)) {
        const { gift, counted } = await goodsNamed(db, word, day);
        if (lines.some(({ number }) => number === gift.number)) throw twice(gift);
        const expected = expectedOn(gift, day);
        await putCount(writing, gift, { day, counted, counter, witness, explanation });
        const { number, description, unit } = gift;
        lines.push({ number, description, unit: unit ?? '', expected, counted, difference: counted - expected });
      }
      const rule = (await loadRulebook(db)).find('finance.agreements', day);
      const verdicts: Judged[] = rule === undefined ? [] : lines.map((line) => judged(rule, line));
      const left = (await stockOn(db, day)).filter(
        ({ number, expected }) => expected > 0 && lines.every((line) => line.number !== number),
      );
      const differing = lines.filter(({ difference }) => difference !== 0);
      const notes = [
        ...differing.map((line) => `${line.description}不符：${differenceWords(line, line.unit)}。`),
        ...(differing.length > 0 && explanation === null
          ? ['请查明原因，再点一次并写 --explanation；报损的附说明。']
          : []),
        ...(left.length === 0
          ? []
          : [`这次没有点：${left.map((one) => `${one.description}（${one.number}）`).join('、')}。`]),
      ];
      return {
        sheet: {
          title: `实物清点　${day}`,
          day,
          blocks: [
            linesTable(lines),
            {
              kind: 'fields',
              fields: [
                { key: 'counter', label: '清点人', type: 'text', value: counter },
                { key: 'witness', label: '监盘人', type: 'text', value: witness },
                { key: 'explanation', label: '说明', type: 'text', value: explanation },
              ],
            },
            ...(notes.length === 0 ? [] : [{ kind: 'text' as const, tone: 'warn' as const, lines: notes }]),
            ...judgedBlocks(verdicts),
          ],
        },
        record: { day, counter, witness, explanation, not_counted: left.map(({ number }) => number) },
        rows: lines.map((line) => ({ ...line })),
        verdicts,
        basis: verdicts.map(({ cite }) => cite).slice(0, 1),
        ...(differing.length > 0 && {
          findings: differing.map(({ number, difference }) => ({ code: 'stock_differs', number, difference })),
        }),
      };
    });
  },
});

function judged(rule: Parameters<typeof judgeBy>[0], line: Line): Judged {
  return judgeBy(rule, { subject: 'stock', label: `帐实：${line.description}` }, {}, () => ({
    holds: line.difference === 0,
    arithmetic: differenceWords(line, line.unit),
  }));
}

/** `2026-2=48`. @throws Refusal kind `usage` for what is no goods, or was not there yet; `not_found`. */
async function goodsNamed(db: Database, word: string, day: Day): Promise<{ gift: Gift; counted: number }> {
  const [, named = '', number = ''] = /^([^=＝]+)[=＝](.+)$/.exec(word.trim()) ?? [];
  if (named === '') {
    throw new Refusal('usage', 'bad_count', `“${word}”不是 编号=数。`, { hint: '如 jwh gift count 2026-2=48 …' });
  }
  const gift = await findGift(db, named, yearOf(day));
  const hint = `没有写入任何内容。查看：jwh gift show ${gift.number}`;
  if (gift.form !== 'goods') throw new Refusal('usage', 'not_goods', `${gift.number}是款，不用清点。`, { hint });
  if (gift.voided !== null) throw new Refusal('usage', 'voided', `${gift.number}已作废（${gift.voided}）。`, { hint });
  if (day < gift.day) throw new Refusal('usage', 'bad_day', `${day} 早于收到${gift.number}的 ${gift.day}。`, { hint });
  return { gift, counted: wholeNumber(number, '数量') };
}

function twice({ number }: Gift): Refusal {
  return new Refusal('usage', 'counted_twice', `${number}写了两次。`, { hint: '没有写入任何内容。' });
}

function linesTable(rows: readonly Line[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'number', label: '编号', type: 'text', whole: true },
      { key: 'description', label: '名目', type: 'text', wide: true },
      { key: 'unit', label: '单位', type: 'text' },
      { key: 'expected', label: '应有', type: 'count' },
      { key: 'counted', label: '实点', type: 'count' },
      { key: 'difference', label: '差', type: 'count' },
    ],
    rows: rows.map((line) => ({ ...line })),
  };
}
