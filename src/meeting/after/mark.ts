import { Refusal } from '../../base/refusal.ts';
import { yearOf } from '../../calendar/day.ts';
import { verb } from '../../command/verb.ts';
import { readHead } from '../head.ts';
import { findMeeting } from '../store.ts';
import { refuseUnlessStanding } from './state.ts';
import { markMajor } from './state_store.ts';

interface MarkOptions {
  major?: boolean;
  ordinary?: boolean;
}

export const mark = verb<MarkOptions>({
  writes: true,
  arguments: [{ name: '<编号>', text: '会议编号，如 会〔2026〕3号、2026-3，或今年的 3' }],
  options: [
    { flags: '--major', text: '记入大事记' },
    { flags: '--ordinary', text: '不再记入大事记' },
  ],
  examples: ['jwh meeting mark 2026-3 --major'],
  async run(context, [word], { major = false, ordinary = false }) {
    if (major === ordinary) {
      throw new Refusal('usage', 'nothing_given', '没有写清楚要不要记入大事记。', {
        hint: '写 --major（记入）或 --ordinary（不再记入），两者之一。',
      });
    }
    return context.write(async (writing) => {
      const id = await findMeeting(writing.db, word ?? '', yearOf(context.today));
      const head = await readHead(writing.db, id);
      // A call may be marked before it is held; what does not stand is no matter for the chronicle.
      if (major && head.state !== 'called') refuseUnlessStanding(head);
      await markMajor(writing, id, major);
      const { number, day } = head;
      const said = major ? '已记入大事记' : '不再记入大事记';
      return { sheet: { title: `${number}${said}`, blocks: [] }, record: { number, day, major } };
    });
  },
});
