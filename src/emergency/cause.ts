import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Assessment } from '../proceeding/assessment.ts';
import { caseArgument, inCase } from '../proceeding/case_verb.ts';
import { optionalWords } from '../proceeding/input.ts';
import { type Caused, type Emergency, reportsOf } from './emergency.ts';
import { emergencyRoom } from './room.ts';

interface CauseOptions {
  cause: string;
  basis?: string;
  on?: string;
  happened?: string;
}

export const cause = verb<CauseOptions>({
  writes: true,
  arguments: [caseArgument(emergencyRoom)],
  options: [
    { flags: '--cause <原因>', text: '查明的原因', required: true },
    { flags: '--basis <依据>', text: '谁查明的、依据什么，如 消防救援站认定' },
    { flags: '--on <日期>', text: '哪天查明的（默认：今天）' },
    { flags: '--happened <理由>', text: '还没有报告就说了原因的：如实记录' },
  ],
  examples: ['jwh emergency cause 2026-1 --cause 阀门锈蚀 --basis 自来水公司检修单'],
  async run(context, [word], options) {
    const day = pastDay(options.on, context.today);
    const content: Caused = {
      cause: readPublicWords(options.cause, '原因', 2000),
      basis: publicWordsOrNull(options.basis, '依据'),
    };
    const happened = optionalWords(options.happened, '--happened ');
    return inCase(context, emergencyRoom, word, ({ one, assessment }) => {
      const early = refuseBeforeFacts(assessment, one, happened);
      return { step: 'caused', day, content, happened: early ? happened : null };
    });
  },
});

/** 快报事实、慎报原因 (R-JA1-80): no cause before the facts were reported. Whether it is one. */
function refuseBeforeFacts(assessment: Assessment, one: Emergency, happened: string | null): boolean {
  const rule = assessment.book.find('emergency.report', one.day);
  const asked = rule?.value.fields.some(({ code }) => code === 'causes_with_care') ?? false;
  if (rule === undefined || !asked || reportsOf(one).length > 0) return false;
  if (happened !== null) return true;
  throw new Refusal(
    'forbidden',
    'facts_first',
    `${one.number}还没有报告上级：先报事实，原因查明后再报（${rule.citeWords}）。`,
    {
      cite: rule.cite,
      hint: `先用 jwh emergency report ${one.number} --at 时:分；原因已经说出去的，加 --happened 理由。`,
    },
  );
}
