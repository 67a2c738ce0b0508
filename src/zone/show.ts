import { verb } from '../command/verb.ts';
import { oneZone } from './store.ts';
import { viewZone } from './view.ts';

export const show = verb({
  arguments: [{ name: '<责任区>', text: '责任区的名称' }],
  examples: ['jwh zone show 第一责任区'],
  async run(context, [called]) {
    const db = await context.read();
    return viewZone(db, await oneZone(db, called as string), context.today);
  },
});
