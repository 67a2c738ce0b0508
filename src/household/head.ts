import { wholeNumber } from '../base/number.ts';
import { verb } from '../command/verb.ts';
import { personNamed } from '../person/named.ts';
import { oneTenGroup, updateTenGroup } from './ten_store.ts';
import { viewTenGroup } from './tens_show.ts';

export const tenHead = verb({
  writes: true,
  arguments: [
    { name: '<组号>', text: '第几个十户联包组' },
    { name: '<姓名>', text: '十户长' },
  ],
  examples: ['jwh household head 3 周桂兰'],
  async run(context, [no, called]) {
    const show = await context.shown();
    return context.write(async (writing) => {
      const group = await oneTenGroup(writing.db, wholeNumber(no as string, '组号'));
      const { name, person_id } = await personNamed(writing.db, called as string);
      await updateTenGroup(writing, group, { head: name, head_id: person_id });
      return viewTenGroup(writing.db, { ...group, head: name, head_id: person_id }, context.today, show);
    });
  },
});
