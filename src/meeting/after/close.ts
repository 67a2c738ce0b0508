import { Refusal } from '../../base/refusal.ts';
import { type Day, readDay, yearOf } from '../../calendar/day.ts';
import { verb } from '../../command/verb.ts';
import { namesOnFile } from '../../database/people.ts';
import { namesIn } from '../count/head_count.ts';
import { type MeetingHead, readHead } from '../head.ts';
import { findMeeting } from '../store.ts';
import { refuseUnlessHeld } from './state.ts';
import { closeMeeting } from './state_store.ts';

interface CloseOptions {
  by?: string;
  on?: string;
}

export const close = verb<CloseOptions>({
  writes: true,
  arguments: [{ name: '<编号>', text: '会议编号，如 会〔2026〕3号、2026-3，或今年的 3' }],
  options: [
    { flags: '--by <姓名>', text: '谁签的名，用顿号隔开（默认：记录里的主持人和记录人）' },
    { flags: '--on <日期>', text: '哪一天签的（默认：今天）' },
  ],
  examples: ['jwh meeting close 2026-3', 'jwh meeting close 2026-3 --by 王建国、李敏 --on 2026-09-18'],
  async run(context, [word], { by, on }) {
    const day = on === undefined ? context.today : readDay(on, '--on ');
    return context.write(async (writing) => {
      const id = await findMeeting(writing.db, word ?? '', yearOf(context.today));
      const head = await readHead(writing.db, id);
      refuseUnlessHeld(head);
      refuseOtherDay(head, day, context.today);
      const signers = signersOf(head, by);
      await closeMeeting(writing, id, day, signers);
      const notes = signerNotes(head, signers, await namesOnFile(writing.db));
      return {
        sheet: {
          title: `${head.number}已定稿`,
          blocks: [
            {
              kind: 'fields',
              fields: [
                { key: 'day', label: '签名日期', type: 'day', value: day },
                { key: 'by', label: '签名', type: 'text', value: signers.join('、') },
              ],
            },
            ...(notes.length === 0
              ? []
              : [{ kind: 'text' as const, tone: 'warn' as const, lines: notes.map((line) => `注：${line}`) }]),
            { kind: 'text', lines: [`此后只能另立一版：jwh meeting correct ${head.number} --reason …`] },
          ],
        },
        record: { number: head.number, state: 'closed', day, by: signers, notes },
      };
    });
  },
});

function signersOf({ number, chair, recorder }: MeetingHead, by: string | undefined): string[] {
  const named = by === undefined ? [chair, recorder].filter((name) => name !== null) : namesIn(by);
  if (named.length > 0) return [...new Set(named)];
  throw new Refusal('usage', 'no_signer', `${number}没有写主持人和记录人，不知道是谁签的名。`, {
    hint: '请写明：--by 姓名（几个人用顿号隔开）。',
  });
}

/** What is odd about who signed: nobody the office knows, or not those who chaired and recorded. */
function signerNotes(
  { chair, recorder }: MeetingHead,
  signers: readonly string[],
  onFile: readonly string[],
): string[] {
  const asked = [
    { role: '主持人', name: chair },
    { role: '记录人', name: recorder },
  ];
  const strangers = signers.filter((name) => !asked.some((one) => one.name === name) && !onFile.includes(name));
  const missing = asked.filter(({ name }) => name !== null && !signers.includes(name));
  return [
    ...(strangers.length === 0
      ? []
      : [`${strangers.join('、')}不是记录里的主持人、记录人，档案里也没有这个人，请核对姓名。`]),
    ...missing.map(({ role, name }) => `${role}${name}没有签名。`),
  ];
}

function refuseOtherDay(head: MeetingHead, day: Day, today: Day): void {
  if (day > today) {
    throw new Refusal('usage', 'future_day', `${day} 还没有到（今天是 ${today}）。`, { hint: '签名之后才能定稿。' });
  }
  if (day >= head.day) return;
  throw new Refusal('usage', 'bad_day', `${day}还没有开这次会（${head.number}，${head.day}）。`, {
    hint: '请核对 --on 的日期。',
  });
}
