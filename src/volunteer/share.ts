import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { missingLines } from '../proceeding/assessment.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { chosen } from '../rules/reading.ts';
import type { Block } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { baseOf, judgeShare, type Population } from './judgement.ts';
import { countVolunteers } from './store.ts';

export const share = verb<{ registered?: string }>({
  options: [{ flags: '--registered <人数>', text: '按注册系统里的人数算（默认：本文件中登记的）' }],
  examples: ['jwh volunteer share', 'jwh volunteer share --registered 869'],
  async run(context, _args, options) {
    const db = await context.read();
    const { residents, adults } = await readOffice(db);
    const volunteers =
      options.registered === undefined
        ? await countVolunteers(db, context.today)
        : wholeNumber(options.registered, '--registered ');
    const book = await loadRulebook(db);
    const rule = book.find('volunteers.share', context.today);
    const judged = rule === undefined ? null : judgeShare(rule, book.choices(context.today), volunteers, known());
    return {
      sheet: { title: '志愿者注册率', day: context.today, blocks: blocksOf() },
      record: {
        volunteers,
        residents,
        adults,
        short: judged?.short ?? null,
        missing_rules: rule ? [] : ['volunteers.share'],
      },
      ...(judged === null ? {} : { verdicts: [verdictOf(judged)], basis: [judged.cite] }),
    };

    /** @throws Refusal kind `usage` where the figure that the reading asks for is not on file. */
    function known(): Population {
      const letter = chosen('D-143', book.choices(context.today));
      if (baseOf({ residents, adults }, letter) !== null) return { residents, adults };
      const [what, flag] = letter === 'b' ? ['十八周岁以上居民', '--adults'] : ['居民人数', '--residents'];
      throw new Refusal('usage', 'population_missing', `没有登记${what}，算不出注册率（读法 D-143${letter}）。`, {
        hint: `先用 jwh office set ${flag} 人数`,
      });
    }

    function blocksOf(): Block[] {
      return [
        {
          kind: 'fields',
          fields: [
            { key: 'volunteers', label: '志愿者', type: 'count', value: volunteers },
            { key: 'residents', label: '居民人数', type: 'count', value: residents },
            { key: 'adults', label: '十八周岁以上居民', type: 'count', value: adults },
          ],
        },
        ...(judged === null ? [] : judgedBlocks([judged])),
        ...(judged === null || judged.short === 0
          ? []
          : [{ kind: 'text' as const, tone: 'warn' as const, lines: [`还差 ${judged.short} 人。`] }]),
        ...(rule === undefined ? [{ kind: 'text' as const, lines: missingLines(['volunteers.share']) }] : []),
      ];
    }
  },
});

function verdictOf({ short: _short, ...judged }: ReturnType<typeof judgeShare>) {
  return judged;
}
