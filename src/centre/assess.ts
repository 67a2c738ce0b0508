import { wholeNumber } from '../base/number.ts';
import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { yearOf } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { findSurvey } from '../survey/store.ts';
import { type Assessor, assessors } from './centre.ts';
import { factAnswer } from './fact_sheet.ts';
import { insertFact, readFacts } from './fact_store.ts';

interface AssessOptions {
  by: string;
  result: string;
  on?: string;
  survey?: string;
}

const short: Readonly<Record<string, Assessor>> = { 街道: 'subdistrict', 居委会: 'committee' };

export const assess = verb<AssessOptions>({
  writes: true,
  arguments: [{ name: '[年]', text: '哪一年的考核、评议（默认：今年）' }],
  options: [
    { flags: '--by <哪一方>', text: '街道、居委会 或 居民', required: true },
    { flags: '--result <结果>', text: '结果，如 优秀、满意率 92%', required: true },
    { flags: '--on <日期>', text: '哪一天（默认：今天）' },
    { flags: '--survey <编号>', text: '居民的测评，见 jwh survey list' },
  ],
  examples: [
    'jwh centre assess 2026 --by 街道 --result 优秀 --on 2026-12-20',
    'jwh centre assess --by 居民 --result 满意 --survey 3',
  ],
  async run(context, [typed], { by: word, result, on, survey }) {
    const year = typed === undefined ? yearOf(context.today) : wholeNumber(typed.replace(/年$/, ''), '年份');
    const day = pastDay(on, context.today);
    const by = readAssessor(word);
    const told = readPublicWords(result, '结果', 200);
    if (year < 1990 || year > yearOf(day)) {
      throw new Refusal('usage', 'bad_year', `${day}不能考核${year}年。`, { hint: '请核对年份和 --on。' });
    }
    return context.write(async (writing) => {
      const { db } = writing;
      const found = survey === undefined ? null : await findSurvey(db, survey, yearOf(context.today));
      if (found !== null && found.voided !== null) {
        throw new Refusal('usage', 'voided', `${found.number}已撤销（${found.voided}）。`, {
          hint: '看 jwh survey list',
        });
      }
      const same = (await readFacts(db, 'assessment')).find(
        ({ content, ...one }) => one.day === day && content.by === by && content.year === year,
      );
      if (same !== undefined) {
        throw new Refusal('usage', 'already', `${day}${assessors[by]}对${year}年的考核已经登记。`, {
          hint: '看 jwh centre facts；记错了的先撤销：jwh centre void 代号',
        });
      }
      const content = { year, by, result: told, survey: found?.number ?? null };
      return factAnswer(db, await insertFact(writing, 'assessment', day, content), context.today);
    });
  },
});

function readAssessor(word: string): Assessor {
  const said = word.trim();
  const code =
    short[said] ?? (Object.keys(assessors) as Assessor[]).find((one) => one === said || assessors[one] === said);
  if (code !== undefined) return code;
  throw new Refusal('usage', 'unknown_assessor', `“${word}”不是考核的一方。`, { hint: '可选：街道、居委会、居民。' });
}
