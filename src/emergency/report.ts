import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { caseArgument, inCase, nowOf } from '../proceeding/case_verb.ts';
import { pastMoment, reportStep } from './reporting.ts';
import { emergencyRoom } from './room.ts';

interface ReportOptions {
  to?: string;
  at?: string;
  method?: string;
  facts?: string;
  by?: string;
  on?: string;
}

export const report = verb<ReportOptions>({
  writes: true,
  arguments: [caseArgument(emergencyRoom)],
  options: [
    { flags: '--at <时间>', text: '什么时候报告的，如 22:30（默认：现在）' },
    { flags: '--to <单位>', text: '报告给谁（默认：街道）' },
    { flags: '--method <方式>', text: '电话、书面等（默认：电话）' },
    { flags: '--facts <事实>', text: '报告的事实（首报默认：登记的事实）' },
    { flags: '--by <姓名>', text: '谁报告的' },
    { flags: '--on <日期>', text: '只写钟点的，是哪一天（默认：今天）' },
  ],
  examples: [
    'jwh emergency report 2026-1 --at 9:20 --on 2026-10-30',
    'jwh emergency report 1 --facts 积水已清 --to 虹桥街道',
  ],
  async run(context, [word], options) {
    const day = pastDay(options.on, context.today);
    const at = options.at === undefined ? nowOf(context) : pastMoment(options.at, '--at', day, context);
    const facts = options.facts === undefined ? null : readPublicWords(options.facts, '事实', 2000);
    const by = publicWordsOrNull(options.by, '报告人');
    return inCase(context, emergencyRoom, word, ({ one }) =>
      reportStep(one.facts, {
        at,
        to: options.to ?? '街道',
        facts: facts ?? one.facts.facts,
        by,
        ...(options.method === undefined ? {} : { method: options.method }),
      }),
    );
  },
});
