import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, readDay, yearOf } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import { verb } from '../command/verb.ts';
import { readPlanPeriod } from './period.ts';
import { planAnswer } from './sheet.ts';
import { insertItem, itemsOf } from './store.ts';

interface AddOptions {
  period: string;
  person?: string;
  due?: string;
}

export const add = verb<AddOptions>({
  writes: true,
  arguments: [{ name: '<事项>', text: '要做的事' }],
  options: [
    { flags: '--period <周期>', text: '哪一期的计划：年、季度或月，如 2026、2026Q4、2026-10', required: true },
    { flags: '--person <姓名>', text: '谁负责' },
    { flags: '--due <日期>', text: '应在哪一天前完成（默认：不写）' },
  ],
  examples: ['jwh plan add 检查各小区消防通道 --period 2026-10 --person 李敏 --due 2026-10-20'],
  async run(context, [title], options) {
    const period = readPlanPeriod(options.period);
    refuseFar(period, context.today);
    const due_day = options.due === undefined ? null : readDay(options.due, '--due ');
    if (due_day !== null && (due_day < period.from || due_day > period.to)) {
      throw new Refusal('usage', 'bad_day', `${due_day}不在${period.words}（${period.from}至${period.to}）之内。`, {
        hint: '请核对 --period 和 --due。',
      });
    }
    const item = {
      title: readPublicWords(title ?? '', '事项', 200),
      person: publicWordsOrNull(options.person, '负责人'),
      due_day,
    };
    return context.write(async (writing) => {
      await insertItem(writing, period, item);
      const answer = planAnswer(period, await itemsOf(writing.db, period), context.today);
      return period.to >= context.today
        ? answer
        : withNote(answer, `${period.words}已过，今天（${context.today}）才登记。`);
    });
  },
});

/** A plan of another age is a slip of the pen. @throws Refusal kind `usage`. */
function refuseFar({ from, words }: Period, today: Day): void {
  if (Math.abs(yearOf(from) - yearOf(today)) <= furthest) return;
  throw new Refusal('usage', 'bad_period', `${words}离今年（${yearOf(today)}年）超过${furthest}年。`, {
    hint: '请核对 --period。',
  });
}

/** Years. */
const furthest = 20;

function withNote({ sheet, record }: ReturnType<typeof planAnswer>, note: string) {
  const told = { kind: 'text' as const, tone: 'warn' as const, lines: [`注：${note}`] };
  return { sheet: { ...sheet, blocks: [...sheet.blocks, told] }, record };
}
