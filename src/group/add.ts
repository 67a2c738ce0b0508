import { readPublicWords } from '../base/public_words.ts';
import { verb } from '../command/verb.ts';
import { type GroupOptions, groupOptions, patchOf, putInto } from './facts.ts';
import { insertGroup } from './store.ts';
import { viewGroup } from './view.ts';

export const add = verb<GroupOptions>({
  writes: true,
  arguments: [{ name: '<名称>', text: '小组的名称，如 第1居民小组' }],
  options: groupOptions,
  examples: [
    'jwh group add 第1居民小组 --leader 周桂兰 --building 1号楼',
    'jwh group add 向阳院 --self-managed --leader 周桂兰 --member 何志强 --member 赵敏',
  ],
  async run(context, [called], options) {
    const name = readPublicWords(called as string, '小组名称', 30);
    return context.write(async (writing) => {
      const patch = { leader: null, leader_id: null, ...(await patchOf(writing.db, options, {})) };
      const group = await insertGroup(writing, { name, ...patch });
      await putInto(writing, group, options.building);
      return viewGroup(writing.db, group, context.today);
    });
  },
});
