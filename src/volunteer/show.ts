import { verb } from '../command/verb.ts';
import { readName } from '../person/details.ts';
import { volunteerAnswer } from './sheet.ts';
import { oneVolunteer, readServices } from './store.ts';

export const show = verb({
  reveals: true,
  arguments: [{ name: '<姓名>', text: '姓名、编号或编码' }],
  examples: ['jwh volunteer show 林秀兰'],
  async run(context, [called]) {
    const db = await context.read();
    const one = await oneVolunteer(db, readName(called ?? ''));
    return volunteerAnswer(one, await readServices(db, one.id));
  },
});
