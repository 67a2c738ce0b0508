import { readPublicWords } from '../base/public_words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { caseArgument, inCase } from '../proceeding/case_verb.ts';
import { readNames } from '../proceeding/input.ts';
import type { Met } from './invitation.ts';
import { refuseStrangers } from './invited.ts';
import { invitationRoom } from './room.ts';

interface MeetOptions {
  outcome: string;
  absent?: string[];
  on?: string;
}

export const meet = verb<MeetOptions>({
  writes: true,
  arguments: [caseArgument(invitationRoom)],
  options: [
    { flags: '--outcome <结果>', text: '商定了什么、办成了没有', required: true },
    { flags: '--absent <部门>', text: '没有来的部门，可写多次', repeat: true },
    { flags: '--on <日期>', text: '哪天（默认：今天）' },
  ],
  examples: ['jwh invitation meet 2026-1 --outcome 十一月底前疏通 --absent 自来水公司 --on 2026-10-20'],
  async run(context, [word], options) {
    const day = pastDay(options.on, context.today);
    const outcome = readPublicWords(options.outcome, '结果', 2000);
    const absent = readNames(options.absent, '--absent ');
    return inCase(context, invitationRoom, word, ({ one }) => {
      refuseStrangers(one, absent);
      const present = one.facts.departments.filter((name) => !absent.includes(name));
      const content: Met = { present, outcome };
      return { step: 'met', day, content };
    });
  },
});
