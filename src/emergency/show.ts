import { assessor } from '../proceeding/assessment.ts';
import { nowOf, showCase } from '../proceeding/case_verb.ts';
import { delayOf } from './judgement.ts';
import { emergencyRoom } from './room.ts';

export const show = showCase(emergencyRoom, async (one, _story, context) => {
  if (one.voided !== null) return {};
  const assess = await assessor(await context.read());
  const delay = delayOf(await assess(one.day), one, nowOf(context));
  return delay === null ? {} : { findings: [{ ...delay, number: one.number }] };
});
