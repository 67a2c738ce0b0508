import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { answerFor, withDoubts } from './answer.ts';
import { bookedDoubts } from './doubts.ts';
import type { AccountEntry } from './entry.ts';
import { readPastDay } from './input.ts';
import { refuseUnpublishable } from './publishable.ts';
import { findEntry, insertEntry } from './store.ts';
import { reversalWording } from './wording_store.ts';

/** Takes a wrong entry back by one of its own (红字冲销): the first stays as it was written, the second counts below nothing. */
export const reverse = verb<{ reason: string; on?: string }>({
  writes: true,
  arguments: [{ name: '<编号>', text: '凭证编号，如 凭〔2026〕3号、2026-3，或今年的 3' }],
  options: [
    { flags: '--reason <理由>', text: '为什么冲销', required: true },
    { flags: '--on <日期>', text: '记在哪一天（默认：今天）；那个月须还没有结账' },
  ],
  examples: ['jwh finance reverse 2026-3 --reason 金额抄错'],
  async run(context, [word], { reason: text, on }) {
    const reason = readWords(text, '理由', 200);
    const day = on === undefined ? context.today : readPastDay(on, context.today);
    return context.write(async (writing) => {
      const wrong = await findEntry(writing.db, word ?? '', yearOf(context.today));
      refuse(wrong, day);
      await refuseUnpublishable(writing.db, { 理由: reason }, context.today);
      const { id, number, kind, amount, party, category, method, handler } = wrong;
      const { account_id, fund_id, budget_line } = wrong;
      // What may stand on no board is not printed there by taking it back either.
      const wording = reversalWording(number, reason, wrong.wording);
      const entry = await insertEntry(writing, {
        ...{ kind, day, amount, party, category, method, handler, account_id, fund_id, budget_line },
        purpose: `冲销${number}：${reason}`,
        ...{ status: 'booked', booked_on: day, happened: null, approvals: [], verdicts: [], reverses_id: id },
        ...(wording !== null && { facts: JSON.stringify({ wording }) }),
      });
      const again = `改记正确的：jwh finance ${kind} …`;
      const answer = answerFor(entry, undefined, [{ kind: 'text', screen: true, lines: [again] }]);
      return withDoubts(answer, await bookedDoubts(writing.db, entry));
    });
  },
});

function refuse({ number, status, booked_on, voided, reverses, reversed_by }: AccountEntry, day: string): void {
  const hint = `没有写入任何内容。查看：jwh finance show ${number}`;
  if (voided !== null) throw new Refusal('usage', 'voided', `${number}已作废（${voided}），没有可冲销的。`, { hint });
  if (reverses !== null) throw new Refusal('usage', 'reversal', `${number}本身是冲销（${reverses}）。`, { hint });
  if (reversed_by !== null) {
    throw new Refusal('usage', 'reversed_already', `${number}已由${reversed_by}冲销。`, { hint });
  }
  if (status !== 'booked' || booked_on === null) {
    const way = `没有写入任何内容。不要了的申请：jwh finance void ${number} --reason 理由`;
    throw new Refusal('usage', 'not_booked', `${number}还没有入账，没有可冲销的。`, { hint: way });
  }
  if (day < booked_on) {
    throw new Refusal('usage', 'before_entry', `${number}是${booked_on}入账的，冲销不能早于这一天。`, { hint });
  }
}
