import { verb } from '../command/verb.ts';
import { voidCase } from '../proceeding/case_verb.ts';
import { emergencyRoom } from './room.ts';

const plain = voidCase(emergencyRoom);

/** Its matter has a number of its own and is voided in its own room. */
export const voidOne = verb<{ step?: string }>({
  ...plain,
  async run(context, args, options) {
    const answer = await plain.run(context, args, options as Record<string, unknown>);
    if (options.step !== undefined) return answer;
    const { steps } = answer.record as { steps: { step: string; content: { number?: string } }[] };
    const number = steps.find(({ step }) => step === 'matter')?.content.number;
    if (number === undefined) return answer;
    const lines = [`事项 ${number} 仍在。`, `也要作废的：jwh matter void ${number} --reason 理由`];
    return {
      ...answer,
      sheet: { ...answer.sheet, blocks: [...answer.sheet.blocks, { kind: 'text', tone: 'warn', lines }] },
    };
  },
});
