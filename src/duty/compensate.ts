import { Refusal } from '../base/refusal.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { type GivenOptions, givenOptions, givenWords, readGiven } from './given.ts';
import { credit } from './log.ts';
import { logAnswer } from './log_answer.ts';
import { findLog, keepCompensation } from './log_store.ts';

export const compensate = verb<GivenOptions>({
  writes: true,
  arguments: [{ name: '<编号>', text: '值班记录的编号' }],
  options: [...givenOptions],
  examples: ['jwh duty compensate 12 --rest', 'jwh duty compensate 12 --pay 50'],
  async run(context, [word], options) {
    return context.write(async (writing) => {
      const { db } = writing;
      const held = await findLog(db, word as string, yearOf(context.today));
      const { day, slot, person_id, number } = held;
      if (held.voided !== null) throw new Refusal('usage', 'voided', `${number}已经撤销（${held.voided}）。`);
      if (held.compensation !== null) {
        const what = givenWords({ ...held, halves: held.facts.halves });
        throw new Refusal(
          'usage',
          'already_compensated',
          `${number}已经给了${what}，补休和值班费只能给一样、给一次。`,
          {
            hint: `写错了的，撤销这条记录重新登记：jwh duty void ${number} --reason 事由`,
          },
        );
      }
      const about = { slot, day, isVolunteer: person_id === null };
      const given = readGiven(options, about, await loadRulebook(db));
      if (given === null)
        throw new Refusal('usage', 'which', '写 --rest 或 --pay。', { hint: '如 --rest，或 --pay 50。' });
      const kept = await keepCompensation(writing, held, given);
      await credit(writing, kept, given);
      return logAnswer(db, kept);
    });
  },
});
