import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { readBuildings } from '../building/store.ts';
import { isHeldOn } from '../calendar/span.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { endZoneStaff, oneZone, readZoneStaff, updateZone } from './store.ts';
import { viewZone } from './view.ts';

export const close = verb<{ on?: string; reason: string }>({
  writes: true,
  arguments: [{ name: '<责任区>', text: '责任区的名称' }],
  options: [
    { flags: '--reason <理由>', text: '为什么停用：重新划片……', required: true },
    { flags: '--on <日期>', text: '从哪天起（默认：今天）' },
  ],
  examples: ['jwh zone close 第一责任区 --reason 重新划片'],
  async run(context, [called], options) {
    const closed_on = pastDay(options.on, context.today);
    const closed_reason = readWords(options.reason, '理由', 100);
    return context.write(async (writing) => {
      const zone = await oneZone(writing.db, called as string);
      if (zone.closed_on !== null)
        throw new Refusal('usage', 'zone_closed', `${zone.name}已经自 ${zone.closed_on} 起停用。`);
      const left = await readBuildings(writing.db, { zone_id: zone.id });
      if (left.length > 0) {
        throw new Refusal(
          'usage',
          'zone_in_use',
          `${left.map(({ name }) => name).join('、')}还在${zone.name}，不能停用。`,
          {
            hint: `先划入别的责任区：jwh building amend ${left[0]?.name} --zone 另一责任区`,
          },
        );
      }
      const staff = (await readZoneStaff(writing.db, zone.id)).filter((one) => isHeldOn(one, closed_on));
      for (const one of staff) await endZoneStaff(writing, one, closed_on);
      const facts = { ...zone.facts, closed_reason };
      return viewZone(writing.db, await updateZone(writing, zone, { closed_on, facts }), context.today);
    });
  },
});
