import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { readDay, yearOf } from '../calendar/day.ts';
import type { Context } from '../command/context.ts';
import { type Answer, verb } from '../command/verb.ts';
import { voidLieuOf } from '../leave/lieu_store.ts';
import { findLog, voidLog } from './log_store.ts';
import { findPlan, voidPlan } from './plan_store.ts';

interface VoidOptions {
  reason: string;
  plan?: boolean;
  from?: string;
}

export const voidOne = verb<VoidOptions>({
  writes: true,
  arguments: [{ name: '<编号>', text: '值班记录的编号；加 --plan 是值班表的编号' }],
  options: [
    { flags: '--reason <理由>', text: '为什么撤销', required: true },
    { flags: '--plan', text: '撤销值班表，不是值班记录' },
    { flags: '--from <日期>', text: '值班表只撤销这天起的各班（默认：全部）' },
  ],
  examples: [
    'jwh duty void 值〔2026〕12号 --reason 抄错',
    'jwh duty void 值表〔2026〕1号 --plan --from 2026-10-20 --reason 林文斌病假，重排',
  ],
  run(context, [word], options) {
    const reason = readWords(options.reason, '理由', 200);
    const isPlan = options.plan === true || (word as string).includes('值表');
    if (isPlan) return voidRoster(context, word as string, options.from, reason);
    if (options.from === undefined) return voidRecord(context, word as string, reason);
    throw new Refusal('usage', 'from_of_plan', '--from 只用于值班表。', { hint: '撤销值班表请加 --plan。' });
  },
});

/** A record that is voided takes its time off in lieu back. */
function voidRecord(context: Context, word: string, reason: string): Promise<Answer> {
  return context.write(async (writing) => {
    const held = await findLog(writing.db, word, yearOf(context.today));
    if (held.voided !== null) throw gone(held.number, held.voided);
    await voidLog(writing, held.id, reason);
    const lieu = await voidLieuOf(writing, held.id, reason);
    return answer(
      held.number,
      reason,
      { shifts: null, lieu, from: null },
      lieu === 0 ? [] : ['由此得的补休一并取消。'],
    );
  });
}

function voidRoster(context: Context, word: string, day: string | undefined, reason: string): Promise<Answer> {
  const from = day === undefined ? null : readDay(day, '--from ');
  return context.write(async (writing) => {
    const held = await findPlan(writing.db, word, yearOf(context.today));
    if (held.voided !== null) throw gone(held.number, held.voided);
    if (from !== null && (from < held.from || from > held.to)) {
      throw new Refusal('usage', 'outside_plan', `${held.number}是${held.from}至${held.to}的，${from}不在其中。`);
    }
    const shifts = await voidPlan(writing, held, from ?? held.from, reason);
    const line = `撤销${from === null ? '' : `${from}起的`}${shifts}班；可以重排：jwh duty plan ${from ?? held.from}..${held.to}`;
    return answer(held.number, reason, { shifts, lieu: null, from }, [line]);
  });
}

function gone(number: string, voided: string): Refusal {
  return new Refusal('usage', 'voided', `${number}已经撤销（${voided}）。`, { hint: '看 jwh duty list' });
}

function answer(
  number: string,
  reason: string,
  done: { shifts: number | null; lieu: number | null; from: string | null },
  more: readonly string[],
): Answer {
  return {
    sheet: {
      title: '撤销',
      subtitle: number,
      blocks: [{ kind: 'text', lines: [`${number}已撤销：${reason}。`, ...more] }],
    },
    record: { number, reason, ...done },
  };
}
