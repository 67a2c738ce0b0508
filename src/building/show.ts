import { verb } from '../command/verb.ts';
import { oneBuilding } from './store.ts';
import { viewBuilding } from './view.ts';

export const show = verb({
  arguments: [{ name: '<楼栋>', text: '哪栋，如 3号楼' }],
  examples: ['jwh building show 3号楼'],
  async run(context, [called]) {
    const db = await context.read();
    return viewBuilding(db, await oneBuilding(db, called as string), context.today);
  },
});
