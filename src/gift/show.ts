import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { giftAnswer } from './sheet.ts';
import { findGift } from './store.ts';

export const show = verb({
  reveals: true,
  arguments: [{ name: '<编号>', text: '如 赠〔2026〕3号、2026-3，或今年的 3' }],
  examples: ['jwh gift show 2026-1'],
  async run(context, [word]) {
    const gift = await findGift(await context.read(), word ?? '', yearOf(context.today));
    const received = gift.voided === null ? gift.verdicts : [];
    return giftAnswer(context, gift, [...received, ...gift.uses.flatMap(({ verdicts }) => verdicts)]);
  },
});
