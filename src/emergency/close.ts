import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Assessment } from '../proceeding/assessment.ts';
import { caseArgument, inCase } from '../proceeding/case_verb.ts';
import { optionalWords } from '../proceeding/input.ts';
import { type Emergency, reportsOf } from './emergency.ts';
import { emergencyRoom } from './room.ts';

export const close = verb<{ result: string; on?: string; happened?: string }>({
  writes: true,
  arguments: [caseArgument(emergencyRoom)],
  options: [
    { flags: '--result <结果>', text: '处置的结果', required: true },
    { flags: '--on <日期>', text: '哪天结束的（默认：今天）' },
    { flags: '--happened <理由>', text: '始终没有报告上级的：如实记录' },
  ],
  examples: ['jwh emergency close 2026-1 --result 水管已换，积水已清'],
  async run(context, [word], options) {
    const day = pastDay(options.on, context.today);
    const result = readPublicWords(options.result, '结果', 2000);
    const happened = optionalWords(options.happened, '--happened ');
    return inCase(context, emergencyRoom, word, ({ one, assessment }) => {
      const unreported = refuseUnreported(assessment, one, happened);
      return { step: 'closed', day, content: { result }, happened: unreported ? happened : null };
    });
  },
});

/** 杜绝漏报 (静安 §2.10.2): what must be reported is not put away unreported. Whether it was. */
function refuseUnreported(assessment: Assessment, one: Emergency, happened: string | null): boolean {
  const rule = assessment.book.find('emergency.report', one.day);
  const asked = rule?.value.fields.some(({ code }) => code === 'reported_first') ?? false;
  if (rule === undefined || !asked || reportsOf(one).length > 0) return false;
  if (happened !== null) return true;
  throw new Refusal('forbidden', 'unreported', `${one.number}没有报告上级，不能结束（${rule.citeWords}）。`, {
    cite: rule.cite,
    hint: `先用 jwh emergency report ${one.number} --at 时:分；始终没有报告的，加 --happened 理由。`,
  });
}
