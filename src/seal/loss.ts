import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { sealAct, sealOption } from './act.ts';
import { namedOrOperator } from './named.ts';

interface LossOptions {
  circumstances: string;
  lastSeen?: string;
  foundBy?: string;
  seal?: string;
  on?: string;
}

export const loss = verb<LossOptions>({
  writes: true,
  options: [
    { flags: '--circumstances <经过>', text: '怎样遗失、怎样发现的', required: true },
    { flags: '--last-seen <日期>', text: '最后一次见到是哪天' },
    { flags: '--found-by <姓名>', text: '谁发现的（默认：经办人）' },
    sealOption,
    { flags: '--on <日期>', text: '哪天发现遗失（默认：今天）' },
  ],
  examples: ['jwh seal loss --circumstances 打开保险柜发现印章不在 --last-seen 2026-10-29 --found-by 李敏'],
  async run(context, _args, options) {
    const circumstances = readPublicWords(options.circumstances, '经过');
    const last_seen = options.lastSeen === undefined ? null : pastDay(options.lastSeen, context.today, '--last-seen');
    const from = ['held', 'out', 'street'] as const;
    const asked = { event: 'lost' as const, seal: options.seal, on: options.on, from, happened: null };
    return sealAct(context, asked, async ({ db, seal, day, assessment }) => {
      if (last_seen !== null) refuseSeen(seal.received_on, last_seen, day);
      assessment.notes.push(
        '接着报告：jwh seal report 街道；jwh seal report 补发；jwh seal report 民政局。期限和缺项见 jwh seal due',
      );
      assessment.notes.push('印遗失报告：jwh seal form 遗失 --pdf');
      return { person: await namedOrOperator(db, options.foundBy, context), content: { last_seen, circumstances } };
    });
  },
});

/** It was last seen between the day it came and the day it was missed. @throws Refusal kind `usage`. */
function refuseSeen(received_on: Day, seen: Day, missed: Day): void {
  if (received_on <= seen && seen <= missed) return;
  const why = seen > missed ? `晚于发现遗失的 ${missed}` : `早于启用的 ${received_on}`;
  throw new Refusal('usage', 'bad_day', `最后见到的 ${seen} ${why}。`, { hint: '请核对 --last-seen 和 --on 的日期。' });
}
