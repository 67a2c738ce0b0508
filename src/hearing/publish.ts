import { readWords } from '../base/words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { addStep } from '../proceeding/store.ts';
import { heldBefore } from './held.ts';
import { publishedFirst } from './standing.ts';
import { inHearing, numberArgument } from './step.ts';

interface PublishOptions {
  on?: string;
  channel: string;
}

export const publish = verb<PublishOptions>({
  writes: true,
  arguments: [numberArgument],
  options: [
    { flags: '--channel <方式>', text: '怎样公示：公开栏、楼道、微信群等', required: true },
    { flags: '--on <日期>', text: '哪天公示的（默认今天）' },
  ],
  examples: ['jwh hearing publish 2026-1 --on 2026-09-18 --channel 公开栏'],
  async run(context, [word], options) {
    const on = pastDay(options.on, context.today, '--on');
    const channel = readWords(options.channel, '--channel ', 100);
    return inHearing(context, word, async ({ writing, hearing, assess }) => {
      const held = heldBefore(hearing, on);
      const assessment = await assess(held.day);
      const ended = { day: held.day, event: '听证会结束' };
      const about = { subject: 'publish', label: '公示结果' };
      const first = publishedFirst(hearing);
      if (first === undefined || on < first.day) {
        assessment.within('hearing.publish_days', about, ended, { day: on, act: '公示' });
      } else assessment.notes.push(`${first.day} 已公示过（第${first.no}步）；期限按最早的一次判断。`);
      await addStep(writing, hearing.id, {
        step: 'published',
        day: on,
        content: { channel },
        verdicts: assessment.judged,
      });
      return assessment;
    });
  },
});
