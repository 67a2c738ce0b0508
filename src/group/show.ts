import { verb } from '../command/verb.ts';
import { oneGroup } from './store.ts';
import { viewGroup } from './view.ts';

export const show = verb({
  arguments: [{ name: '<小组>', text: '小组的名称；1 即 第1居民小组' }],
  examples: ['jwh group show 第1居民小组'],
  async run(context, [called]) {
    const db = await context.read();
    return viewGroup(db, await oneGroup(db, called as string), context.today);
  },
});
