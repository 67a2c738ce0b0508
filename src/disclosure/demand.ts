import { wholeNumber } from '../base/number.ts';
import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { refuseLeak } from '../command/posted/leaks.ts';
import { verb } from '../command/verb.ts';
import { addStep, openProceeding, readProceeding } from '../proceeding/store.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { type Demand, type DemandedBy, demanders, judgeDemand } from './demanded.ts';

interface DemandOptions {
  by: string;
  of?: string;
  on?: string;
}

/** What residents or their representatives ask to have disclosed beside the list (xingfu 居务公开制度 第五条(十), R-XF4-10). */
export const demand = verb<DemandOptions>({
  writes: true,
  arguments: [{ name: '<内容>', text: '要求公开什么' }],
  options: [
    { flags: '--by <谁=人数>', text: '居民=人数，或 居民代表=人数', required: true },
    { flags: '--of <总数>', text: '全体人数；不写：按档案里的居民人数或在任的居民代表' },
    { flags: '--on <日期>', text: '哪一天收到（默认：今天）' },
  ],
  examples: [
    'jwh disclose demand 停车费的收支 --by 居民=869 --on 2026-09-18',
    'jwh disclose demand 物业合同 --by 居民代表=15 --of 45',
  ],
  async run(context, [text], { by: given, of, on }) {
    const title = readPublicWords(text ?? '', '要求公开的内容');
    const day = pastDay(on, context.today);
    const { by, count } = demandedBy(given);
    return context.write(async (writing) => {
      await refuseLeak(writing.db, '要求公开的内容', title, context.today);
      const total = of === undefined ? null : wholeNumber(of, '总数');
      const { verdict, base } = await judgeDemand(writing.db, { by, count, of: total, day });
      const facts: Demand = { by, count, of: base, must: verdict.holds };
      const id = await openProceeding(writing, 'disclosure_demand', { title, day, facts });
      await addStep(writing, id, { step: 'received', day, verdicts: [verdict] });
      const { number } = await readProceeding(writing.db, id);
      return {
        sheet: {
          title: `${number}　${title}　${verdict.holds ? '应当公开' : '没有达到应当公开的人数'}`,
          blocks: [
            ...judgedBlocks([verdict]),
            ...(verdict.holds
              ? [{ kind: 'text' as const, lines: [`公开后登记内容：jwh disclose item set <事项> <内容>`] }]
              : []),
          ],
        },
        record: { number, title, day, ...facts },
        verdicts: [verdict],
        basis: [verdict.cite],
      };
    });
  },
});

/** `居民=869`. @throws Refusal kind `usage`. */
function demandedBy(text: string): { by: DemandedBy; count: number } {
  const [, who = '', number = ''] = /^([^=＝]+)[=＝](.+)$/.exec(text.normalize('NFKC')) ?? [];
  const by = (Object.keys(demanders) as DemandedBy[]).find((one) => one === who || demanders[one].name === who);
  if (by !== undefined) return { by, count: wholeNumber(number, '人数') };
  throw new Refusal('usage', 'bad_demander', `看不懂“${text}”。`, {
    hint: '写成 --by 居民=869，或 --by 居民代表=15。',
  });
}
