import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import type { Day } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Rulebook } from '../rules/book.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { findHousehold } from './store.ts';
import {
  oneTenGroup,
  type Recommendation,
  type RecommendationKind,
  recommendationKinds,
  type TenGroup,
  updateTenGroup,
} from './ten_store.ts';
import { viewTenGroup } from './tens_show.ts';

interface RecommendOptions {
  for: RecommendationKind;
  reason?: string;
  signed?: true;
  result?: string;
  on?: string;
}

export const recommend = verb<RecommendOptions>({
  writes: true,
  arguments: [{ name: '<住户>', text: '楼栋-单元-门牌、地址或编码' }],
  options: [
    { flags: '--for <事项>', text: '推荐什么：低保、就业', choices: recommendationKinds, required: true },
    { flags: '--reason <理由>', text: '为什么推荐' },
    { flags: '--signed', text: '十户长已经签名' },
    { flags: '--result <结果>', text: '后来的结果，如 已批准' },
    { flags: '--on <日期>', text: '哪天的事（默认：今天）' },
  ],
  examples: [
    'jwh household recommend 3号楼-2-501 --for 低保 --reason 独居无收入 --signed',
    'jwh household recommend 3号楼-2-501 --for 低保 --result 已批准',
  ],
  async run(context, [called], options) {
    const day = pastDay(options.on, context.today);
    const show = await context.shown();
    return context.write(async (writing) => {
      const household = await findHousehold(writing.db, called as string);
      if (household.ten_no === null) {
        throw new Refusal('usage', 'not_in_tens', '这一户还没有编入十户联包组。', {
          hint: '编组：jwh household divide',
        });
      }
      const group = await oneTenGroup(writing.db, household.ten_no);
      const all = group.facts.recommendations ?? [];
      const open = all.findIndex(
        (one) => one.household_id === household.id && one.kind === options.for && one.result === null,
      );
      if (open < 0) refuseAlone(options, called as string);
      const one = taken(all[open] ?? opened(household.id, options.for, day), group, options, day);
      const recommendations = open < 0 ? [...all, one] : all.with(open, one);
      const facts = { ...group.facts, recommendations };
      await updateTenGroup(writing, group, { facts });
      const judged = judgeSigned(await loadRulebook(writing.db), one, day);
      const answer = await viewTenGroup(writing.db, { ...group, facts }, context.today, show);
      if (judged === null) return answer;
      const sheet = { ...answer.sheet, blocks: [...answer.sheet.blocks, ...judgedBlocks([judged])] };
      return { ...answer, sheet, verdicts: [judged], basis: [judged.cite] };
    });
  },
});

/** A result is of a recommendation that waits for one. @throws Refusal kind `usage`. */
function refuseAlone({ result, for: kind }: RecommendOptions, door: string): void {
  if (result === undefined) return;
  const what = recommendationKinds[kind];
  throw new Refusal('usage', 'nothing_recommended', `这一户没有等结果的${what}推荐。`, {
    hint: `先登记推荐：jwh household recommend ${door} --for ${what} --signed`,
  });
}

function opened(household_id: string, kind: RecommendationKind, day: Day): Recommendation {
  return { household_id, kind, day, reason: null, signed_by: null, signed_on: null, result: null, result_day: null };
}

/** The recommendation with what is told of it now. @throws Refusal kind `usage` where nobody could have signed. */
function taken(one: Recommendation, { no, head }: TenGroup, options: RecommendOptions, day: Day): Recommendation {
  if (options.signed && head === null) {
    throw new Refusal('usage', 'no_head', `第 ${no} 组还没有十户长，无人签名。`, {
      hint: `先登记：jwh household head ${no} 姓名`,
    });
  }
  return {
    ...one,
    ...(options.reason === undefined ? {} : { reason: readWords(options.reason, '理由', 200) }),
    ...(options.signed ? { signed_by: head, signed_on: day } : {}),
    ...(options.result === undefined ? {} : { result: readWords(options.result, '结果', 100), result_day: day }),
  };
}

/** Signed by the head of the group (R-TJ-8); null where the place has no such rule. Pure. */
function judgeSigned(book: Rulebook, { signed_by, signed_on }: Recommendation, day: Day): Judged | null {
  const rule = book.find('recommendation.signed', day);
  if (rule === undefined) return null;
  return judgeBy(rule, { subject: 'signed', label: '推荐的签名' }, book.choices(day), () => ({
    holds: signed_by !== null,
    arithmetic: signed_by === null ? '十户长还没有签名' : `${signed_on} ${signed_by}签名`,
  }));
}
