import { readWords } from '../base/words.ts';
import { readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { kindArgument, readKind } from './kind.ts';
import { periodArgument, readPeriod } from './period.ts';
import { reportAnswer } from './sheet.ts';
import { findReport, voidReport } from './store.ts';

export const voidOne = verb<{ reason: string; on?: string }>({
  writes: true,
  arguments: [kindArgument, periodArgument],
  options: [
    { flags: '--reason <理由>', text: '为什么撤销', required: true },
    { flags: '--on <日期>', text: '同一期报告过几次时，是哪一天的' },
  ],
  examples: ['jwh report void party 2026Q3 --reason 重复登记'],
  async run(context, [word, written], { reason, on }) {
    const [kind, period] = [readKind(word ?? ''), readPeriod(written ?? '')];
    const day = on === undefined ? undefined : readDay(on, '--on ');
    const why = readWords(reason, '理由', 200);
    return context.write(async (writing) => {
      const found = await findReport(writing.db, kind, period, day);
      await voidReport(writing, found.id, why);
      return reportAnswer({ ...found, voided: why });
    });
  },
});
