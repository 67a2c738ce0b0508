import { verb } from '../command/verb.ts';
import { type AmendOptions, amendOptions, amendPerson, nothingToAmend, patchFrom } from '../person/amend.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { staffAnswer } from './sheet.ts';
import { postsOf, staffCalled } from './store.ts';

export const amend = verb<AmendOptions>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '姓名；同名时写编码' }],
  options: amendOptions,
  examples: ['jwh staff amend 王建国 --phone 13904310002', 'jwh staff amend 李敏 --rename 李慜'],
  async run(context, [name], options) {
    const called = readName(name as string);
    const patch = patchFrom(options);
    if (Object.keys(patch).length === 0) throw nothingToAmend('jwh staff amend 王建国 --phone 13904310002');
    const { person, posts } = await context.write(async (writing) => {
      const found = onePerson(await staffCalled(writing.db, called), called, '工作人员');
      const amended = await amendPerson(writing, found, patch);
      return { person: amended, posts: await postsOf(writing.db, amended.id) };
    });
    return staffAnswer(person, posts, { show: await context.shown(), day: context.today });
  },
});
