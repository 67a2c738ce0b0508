import { verb } from '../command/verb.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { employmentOf } from './employment_store.ts';
import { staffAnswer } from './sheet.ts';
import { postsOf, staffCalled } from './store.ts';

export const show = verb({
  reveals: true,
  arguments: [{ name: '<姓名>', text: '姓名；同名时写编码' }],
  examples: ['jwh staff show 王建国', 'jwh staff show 王建国 --reveal 核对通讯录'],
  async run(context, [name]) {
    const db = await context.read();
    const called = readName(name as string);
    const person = onePerson(await staffCalled(db, called), called, '工作人员');
    const employment = await employmentOf(db, person.id);
    return staffAnswer(
      person,
      await postsOf(db, person.id),
      { show: await context.shown(), day: context.today },
      [],
      [],
      employment,
    );
  },
});
