import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { factAnswer } from './fact_sheet.ts';
import { insertFact } from './fact_store.ts';
import { judgeHead } from './judgement.ts';
import { directorsOn } from './staff.ts';

export const head = verb<{ from?: string; happened?: string }>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '中心主任' }],
  options: [
    { flags: '--from <日期>', text: '从哪一天起（默认：今天）' },
    { flags: '--happened <理由>', text: '已成事实，如实记录' },
  ],
  examples: ['jwh centre head 王建国 --from 2026-01-10'],
  async run(context, [typed = ''], { from, happened }) {
    const day = from === undefined ? context.today : readDay(from, '--from ');
    const name = readPublicWords(typed, '姓名', 60);
    const reason = happened === undefined ? null : readPublicWords(happened, '理由', 200);
    return context.write(async (writing) => {
      const { db } = writing;
      const judged = judgeHead(await loadRulebook(db), day, name, await directorsOn(db, day));
      if (judged !== null && !judged.holds && reason === null) {
        const sentence = `服务中心主任由居委会主任兼任（${judged.cite_words}）：${judged.arithmetic}（${day}）。`;
        throw new Refusal('forbidden', 'not_the_director', sentence, {
          hint: '换了主任的先登记任职：jwh staff add；已成事实的加 --happened 理由，如实记录。',
          cite: judged.cite,
        });
      }
      const content = { name, happened: judged?.holds === false ? reason : null };
      return factAnswer(db, await insertFact(writing, 'head', day, content), context.today);
    });
  },
});
