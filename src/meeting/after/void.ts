import { Refusal } from '../../base/refusal.ts';
import { readWords } from '../../base/words.ts';
import { yearOf } from '../../calendar/day.ts';
import { verb } from '../../command/verb.ts';
import { carriedOut } from '../../resolution/of_meeting.ts';
import { type MeetingHead, readHead } from '../head.ts';
import { findMeeting } from '../store.ts';
import { restingNotes, restingOn } from './resting.ts';
import { refuseUnlessHeld } from './state.ts';
import { voidMeeting } from './state_store.ts';

/** Takes a meeting out; named so because `void` is a word of the language. */
export const voiding = verb<{ reason: string }>({
  writes: true,
  arguments: [{ name: '<编号>', text: '会议编号，如 会〔2026〕3号、2026-3，或今年的 3' }],
  options: [{ flags: '--reason <理由>', text: '为什么作废', required: true }],
  examples: ['jwh meeting void 2026-3 --reason 重复记录'],
  async run(context, [word], { reason: text }) {
    const reason = readWords(text, '理由');
    return context.write(async (writing) => {
      const id = await findMeeting(writing.db, word ?? '', yearOf(context.today));
      const { number, ...head } = await readHead(writing.db, id);
      refuseCalled({ number, ...head });
      refuseUnlessHeld({ number, ...head });
      const resting = await restingOn(writing.db, { id, number });
      const fallen = await voidMeeting(writing, id, context.today, reason);
      const notes = [...carriedOut(fallen), ...restingNotes(resting)];
      return {
        sheet: {
          title: `${number}已作废`,
          blocks: [
            { kind: 'text', lines: [`理由：${reason}`, '编号保留，不再使用。'] },
            ...(fallen.length === 0
              ? []
              : [{ kind: 'text' as const, lines: fallen.map((one) => `同时撤销 ${one.number}：${one.title}`) }]),
            ...(notes.length === 0
              ? []
              : [{ kind: 'text' as const, tone: 'warn' as const, lines: notes.map((line) => `注：${line}`) }]),
          ],
        },
        record: {
          number,
          state: 'voided',
          day: context.today,
          reason,
          resolutions: fallen.map((one) => one.number),
          notes,
        },
      };
    });
  },
});

/** What was never held is called off. @throws Refusal kind `usage`. */
function refuseCalled({ number, state }: MeetingHead): void {
  if (state !== 'called') return;
  throw new Refusal('usage', 'meeting_not_held', `${number}已召集，还没有开，不用作废。`, {
    hint: `不开了：jwh meeting cancel ${number} --reason …`,
  });
}
