import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { missingLines } from '../proceeding/assessment.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { type Choices, chosen } from '../rules/reading.ts';
import type { Block } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { baseOf, judgeShare, type Population } from './judgement.ts';
import { countVolunteers } from './store.ts';

export const share = verb<{ registered?: string }>({
  options: [{ flags: '--registered <人数>', text: '按注册系统里的人数算（默认：本文件中登记的）' }],
  examples: ['jwh volunteer share', 'jwh volunteer share --registered 869'],
  async run(context, _args, { registered }) {
    const db = await context.read();
    const { residents, adults } = await readOffice(db);
    const volunteers =
      registered === undefined ? await countVolunteers(db, context.today) : wholeNumber(registered, '--registered ');
    const book = await loadRulebook(db);
    const rule = book.find('volunteers.share', context.today);
    const facts = { volunteers, residents, adults };
    if (rule === undefined) {
      const missing: Block = { kind: 'text', lines: missingLines(['volunteers.share']) };
      return {
        sheet: { title: '志愿者注册率', day: context.today, blocks: [fieldsOf(facts), missing] },
        record: { ...facts, short: null, missing_rules: ['volunteers.share'] },
      };
    }
    const choices = book.choices(context.today);
    refuseUnknown(facts, choices);
    const { short, ...judged } = judgeShare(rule, choices, volunteers, facts);
    const lacking: Block[] = short === 0 ? [] : [{ kind: 'text', tone: 'warn', lines: [`还差 ${short} 人。`] }];
    const blocks = [fieldsOf(facts), ...judgedBlocks([judged]), ...lacking];
    return {
      sheet: { title: '志愿者注册率', day: context.today, blocks },
      record: { ...facts, short, missing_rules: [] },
      verdicts: [judged],
      basis: [judged.cite],
    };
  },
});

/** @throws Refusal kind `usage` where the figure that the office's reading asks for is not on file. */
function refuseUnknown(population: Population, choices: Choices): void {
  const letter = chosen('D-143', choices);
  if (baseOf(population, letter) !== null) return;
  const [what, flag] = letter === 'b' ? ['十八周岁以上居民', '--adults'] : ['居民人数', '--residents'];
  throw new Refusal('usage', 'population_missing', `没有登记${what}，算不出注册率（读法 D-143${letter}）。`, {
    hint: `先用 jwh office set ${flag} 人数`,
  });
}

function fieldsOf({ volunteers, residents, adults }: Population & { volunteers: number }): Block {
  return {
    kind: 'fields',
    fields: [
      { key: 'volunteers', label: '志愿者', type: 'count', value: volunteers },
      { key: 'residents', label: '居民人数', type: 'count', value: residents },
      { key: 'adults', label: '十八周岁以上居民', type: 'count', value: adults },
    ],
  };
}
