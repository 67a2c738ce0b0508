import { readPublicWords } from '../base/public_words.ts';
import { verb } from '../command/verb.ts';
import { nothingToAmend } from '../person/amend.ts';
import { type GroupOptions, groupOptions, patchOf, putInto } from './facts.ts';
import { oneGroup, updateGroup } from './store.ts';
import { viewGroup } from './view.ts';

export const amend = verb<GroupOptions & { rename?: string }>({
  writes: true,
  arguments: [{ name: '<小组>', text: '小组的名称；1 即 第1居民小组' }],
  options: [{ flags: '--rename <名称>', text: '改后的名称' }, ...groupOptions],
  examples: ['jwh group amend 第1居民小组 --leader 何志强'],
  async run(context, [called], options) {
    const { rename, leader, building, selfManaged, member, note } = options;
    if ([rename, leader, building, selfManaged, member, note].every((given) => given === undefined))
      throw nothingToAmend('jwh group amend 第1居民小组 --leader 何志强');
    return context.write(async (writing) => {
      const found = await oneGroup(writing.db, called as string);
      const group = await updateGroup(writing, found, {
        ...(await patchOf(writing.db, options, found.facts)),
        ...(rename === undefined ? {} : { name: readPublicWords(rename, '小组名称', 30) }),
      });
      await putInto(writing, group, building);
      return viewGroup(writing.db, group, context.today);
    });
  },
});
