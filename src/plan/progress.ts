import { wholeNumber } from '../base/number.ts';
import { publicWordsOrNull } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { readState, stateChoices } from '../resolution/progress_state.ts';
import { periodArgument, readPlanPeriod } from './period.ts';
import { planAnswer } from './sheet.ts';
import { appendPlanProgress, findItem, itemsOf, type PlanItem } from './store.ts';

interface ProgressOptions {
  state: string;
  note?: string;
  on?: string;
}

export const progress = verb<ProgressOptions>({
  writes: true,
  arguments: [periodArgument, { name: '<序号>', text: '第几项' }],
  options: [
    {
      flags: '--state <状态>',
      text: 'open（未完成）、under_way（进行中）、done（已完成）、stopped（已中止）',
      choices: stateChoices,
      required: true,
    },
    { flags: '--note <说明>', text: '做到哪里了' },
    { flags: '--on <日期>', text: '哪一天的情况（默认：今天）' },
  ],
  examples: ['jwh plan progress 2026-10 1 --state done --note 已检查十二处'],
  async run(context, [word, number], { state, note, on }) {
    const period = readPlanPeriod(word ?? '');
    const no = wholeNumber(number ?? '', '序号');
    const day = pastDay(on, context.today);
    return context.write(async (writing) => {
      const item = await findItem(writing.db, period, no);
      if (item.voided !== null) {
        throw new Refusal('usage', 'voided', `${period.words}计划第${no}项已撤销（${item.voided}）。`, {
          hint: `各项见 jwh plan show ${period.code}`,
        });
      }
      refuseEarly(item, day);
      await appendPlanProgress(writing, item, { day, state: readState(state), note: publicWordsOrNull(note, '说明') });
      return planAnswer(period, await itemsOf(writing.db, period), context.today);
    });
  },
});

/** Not before the plan's period has begun, and not before what was said last. @throws Refusal kind `usage`. */
function refuseEarly({ period, progress: said }: PlanItem, day: Day): void {
  const last = said.at(-1)?.day;
  if (last !== undefined && day < last) {
    throw new Refusal('usage', 'bad_day', `${day}早于上次记的情况（${last}）。`, { hint: '请核对 --on 的日期。' });
  }
  if (day >= period.from) return;
  throw new Refusal('usage', 'bad_day', `${day}时${period.words}（${period.from}起）还没有开始。`, {
    hint: '请核对 --on 和周期。',
  });
}
