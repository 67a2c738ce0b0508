import { Refusal } from '../base/refusal.ts';
import { readDay } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import { verb } from '../command/verb.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { staffCalled } from '../staff/store.ts';
import { endZoneStaff, oneZone, readZoneStaff } from './store.ts';
import { viewZone } from './view.ts';

export const release = verb<{ on?: string }>({
  writes: true,
  arguments: [
    { name: '<责任区>', text: '责任区的名称' },
    { name: '<姓名>', text: '责任人' },
  ],
  options: [{ flags: '--on <日期>', text: '负责的最后一日（默认：今天）' }],
  examples: ['jwh zone release 第一责任区 孙秀英 --on 2026-09-30'],
  async run(context, [called, name], options) {
    const on = options.on === undefined ? context.today : readDay(options.on, '--on ');
    return context.write(async (writing) => {
      const zone = await oneZone(writing.db, called as string);
      const said = readName(name as string);
      const person = onePerson(await staffCalled(writing.db, said), said, '工作人员');
      const held = (await readZoneStaff(writing.db, zone.id)).find(
        (one) => one.person_id === person.id && isHeldOn(one, on),
      );
      if (held === undefined)
        throw new Refusal('not_found', 'not_in_charge', `${person.name}在 ${on} 不负责${zone.name}。`, {
          hint: `责任人见：jwh zone show ${zone.name}`,
        });
      await endZoneStaff(writing, held, on);
      return viewZone(writing.db, zone, context.today);
    });
  },
});
