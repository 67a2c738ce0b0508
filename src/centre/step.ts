import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Context } from '../command/context.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Item } from './centre.ts';
import { itemAnswer } from './sheet.ts';
import { findItem, readItem, updateItem } from './store.ts';

export const numberArgument = { name: '<编号>', text: '事项编号，如 办〔2026〕7号、2026-7，或今年的 7' };

/** Something is done about an item that is not closed. @throws Refusal not_found; usage for one done or voided, and a day before it. */
export function stepOn(context: Context, word: string | undefined, day: Day, change: (item: Item) => Item) {
  return context.write(async (writing) => {
    const item = await findItem(writing.db, word ?? '', context.today);
    const { number, state, state_day, state_reason } = item;
    if (state === 'done' || state === 'voided') {
      const sentence = state === 'done' ? `${number}已在${state_day}办结。` : `${number}已撤销（${state_reason}）。`;
      throw new Refusal('usage', state, sentence, { hint: `看 jwh centre show ${number}` });
    }
    if (day < item.day) {
      throw new Refusal('usage', 'bad_day', `${day}还没有${number}（${item.day}）。`, { hint: '请核对 --on 的日期。' });
    }
    await updateItem(writing, change(item));
    return itemAnswer(await readItem(writing.db, item.id), await loadRulebook(writing.db));
  });
}
