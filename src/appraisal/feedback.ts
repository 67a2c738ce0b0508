import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { optionalWords } from '../proceeding/input.ts';
import { addStep } from '../proceeding/store.ts';
import { type Fedback, type Recipient, recipients, stepsOf } from './appraisal.ts';
import { heldBefore } from './order.ts';
import { inAppraisal, numberArgument } from './step.ts';

export const feedback = verb<{ to: string[]; name?: string; on?: string }>({
  writes: true,
  arguments: [numberArgument],
  options: [
    {
      flags: '--to <对象>',
      text: 'body（被评议对象）、superior（上级主管部门）、subdistrict（街道办事处），可写多次',
      repeat: true,
      required: true,
    },
    { flags: '--name <名称>', text: '收到反馈的单位全称' },
    { flags: '--on <日期>', text: '哪天反馈的（默认今天）' },
  ],
  examples: [
    'jwh appraisal feedback 2026-1 --to body --to subdistrict --on 2026-09-18',
    'jwh appraisal feedback 2026-1 --to superior --name 区房管局',
  ],
  async run(context, [word], options) {
    const on = pastDay(options.on, context.today, '--on');
    const name = optionalWords(options.name, '--name ', 60);
    const to = [...new Set(options.to.map(recipientCalled))];
    return inAppraisal(context, word, async ({ writing, one, assess }) => {
      const held = heldBefore(one, on);
      const assessment = await assess(held.day);
      for (const recipient of to) {
        const from = assessment.judged.length;
        const about = { subject: `feedback:${recipient}`, label: `反馈${recipients[recipient]}` };
        const started = { day: held.day, event: '评议会召开' };
        assessment.within('appraisal.feedback_days', about, started, { day: on, act: '反馈' });
        const content: Fedback = { recipient, name: name ?? nameOf(recipient, one.facts) };
        await addStep(writing, one.id, { step: 'fed_back', day: on, content, verdicts: assessment.judged.slice(from) });
      }
      const done = [...stepsOf(one, 'fed_back').map(({ content }) => content.recipient), ...to];
      const about = { subject: 'recipients', label: '反馈给谁' };
      assessment.complete('appraisal.recipients', about, done);
      return assessment;
    });
  },
});

function nameOf(recipient: Recipient, { body, superior }: { body: string; superior: string | null }): string | null {
  return recipient === 'body' ? body : recipient === 'superior' ? superior : null;
}

function recipientCalled(word: string): Recipient {
  const found = (Object.keys(recipients) as Recipient[]).find((who) => who === word || recipients[who] === word);
  if (found !== undefined) return found;
  throw new Refusal('usage', 'unknown_recipient', `没有“${word}”这种反馈对象。`, {
    hint: 'body（被评议对象）、superior（上级主管部门）、subdistrict（街道办事处）',
  });
}
