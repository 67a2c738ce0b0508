import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { yearOf } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { addStep, findProceeding, readProceeding } from '../proceeding/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { judgedBlocks } from '../verdict/table.ts';
import type { Judged } from '../verdict/verdict.ts';
import { nextSheetOf } from './demand_sheet.ts';
import type { Demand } from './demanded.ts';
import { type FixedPer, fixedPers } from './fixed_per.ts';
import { judgeFixing } from './leading_group.ts';
import { sheetWords } from './sheet_items.ts';

interface FixOptions {
  per: FixedPer;
  by: string;
  on?: string;
  happened?: string;
}

/** The leading group fixes how often what was asked for is disclosed (幸福 第六条(五), R-XF4-12, D-130). */
export const fix = verb<FixOptions>({
  writes: true,
  arguments: [{ name: '<编号>', text: '要求公开的编号，如 求〔2026〕1号、2026-1，或今年的 1' }],
  options: [
    { flags: '--per <时限>', text: '多久公开一次', choices: fixedPers, required: true },
    { flags: '--by <姓名>', text: '谁定的，几个人用顿号隔开', required: true },
    { flags: '--on <日期>', text: '哪一天定的（默认：今天）' },
    { flags: '--happened <理由>', text: '人不齐却已经定了的：写明理由，如实记录' },
  ],
  examples: ['jwh disclose fix 1 --per quarter --by 王建国、周红、张秀英 --on 2026-09-20'],
  async run(context, [word], { per, by, on, happened }) {
    const day = pastDay(on, context.today);
    const names = [...new Set(readWords(by, '谁定的').split('、').filter(Boolean))];
    const reason = happened === undefined ? null : readWords(happened, '理由');
    return context.write(async (writing) => {
      const { db } = writing;
      const book = await loadRulebook(db);
      const rule = book.require('disclosure.period_by', day);
      const found = await findProceeding<Demand>(db, 'disclosure_demand', word ?? '', yearOf(context.today));
      const { id, number, title } = found;
      refuseUnfit(found, day);
      const verdict = await judgeFixing(db, rule, book.choices(day), names, day);
      if (!verdict.holds && reason === null) refuseUndecided(verdict);
      const kept = verdict.holds ? null : reason;
      await addStep(writing, id, { step: 'fixed', day, content: { per, names }, verdicts: [verdict], happened: kept });
      const next = await nextSheetOf(db, await readProceeding<Demand>(db, id), context.today);
      const sheet = next === undefined ? '' : `下一次${sheetWords(next)}（${next.period.period}）；`;
      return {
        sheet: {
          title: `${number}　${title}　${fixedPers[per]}`,
          blocks: [...judgedBlocks([verdict]), { kind: 'text', lines: [`${sheet}到期的日子见 jwh disclose due。`] }],
        },
        record: { number, title, day, per, names, happened: kept },
        verdicts: [verdict],
        basis: [verdict.cite],
      };
    });
  },
});

function refuseUnfit(
  { number, facts, day: asked, voided }: { number: string; facts: Demand; day: string; voided: string | null },
  day: string,
): void {
  if (voided !== null) {
    throw new Refusal('usage', 'voided', `${number}已作废（${voided}）。`, { hint: '见 jwh disclose demands' });
  }
  if (!facts.must) {
    throw new Refusal('usage', 'not_binding', `${number}没有达到应当公开的人数，不用定时限。`, {
      hint: '见 jwh disclose demands；没有写入任何内容。',
    });
  }
  if (day >= asked) return;
  throw new Refusal('usage', 'bad_day', `${day} 早于收到${number}的 ${asked}。`, { hint: '请核对 --on。' });
}

function refuseUndecided({ arithmetic, cite, cite_words }: Judged): never {
  throw new Refusal('forbidden', 'not_decided', `${arithmetic}，不能定时限（${cite_words}）。`, {
    hint: '没有写入任何内容。换由谁定，见 jwh rules read D-130；已经定了的，加 --happened 理由，如实记录。',
    cite,
  });
}
