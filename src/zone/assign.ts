import { Refusal } from '../base/refusal.ts';
import { readDay } from '../calendar/day.ts';
import { overlap, spanWords } from '../calendar/span.ts';
import { verb } from '../command/verb.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { staffCalled } from '../staff/store.ts';
import { insertZoneStaff, oneZone, readZoneStaff, updateZone } from './store.ts';
import { readSubjects } from './subject.ts';
import { viewZone } from './view.ts';

export const assign = verb<{ from?: string; until?: string; subject?: string[] }>({
  writes: true,
  arguments: [
    { name: '<责任区>', text: '责任区的名称' },
    { name: '<姓名>', text: '工作人员（居委会成员或社区工作者）' },
  ],
  options: [
    { flags: '--from <日期>', text: '从哪天起负责（默认：今天）' },
    { flags: '--until <日期>', text: '负责到哪天为止，补登往日的用' },
    {
      flags: '--subject <工作>',
      text: '只负责其中哪几项，如 综合治理；可写多次（默认：负总责；本地规定列出各项的才用）',
      repeat: true,
    },
  ],
  examples: ['jwh zone assign 第一责任区 孙秀英 --from 2026-01-05'],
  async run(context, [called, name], options) {
    const from_day = options.from === undefined ? context.today : readDay(options.from, '--from ');
    const until_day = options.until === undefined ? null : readDay(options.until, '--until ');
    if (until_day !== null && until_day < from_day)
      throw new Refusal('usage', 'days_reversed', `--until ${until_day} 早于 --from ${from_day}。`);
    return context.write(async (writing) => {
      const zone = await oneZone(writing.db, called as string);
      if (zone.closed_on !== null && (until_day ?? zone.closed_on) >= zone.closed_on)
        throw new Refusal('usage', 'zone_closed', `${zone.name}自 ${zone.closed_on} 起停用。`);
      const said = readName(name as string);
      const { id } = onePerson(await staffCalled(writing.db, said), said, '工作人员');
      const held = (await readZoneStaff(writing.db, zone.id)).find(
        (one) => one.person_id === id && overlap(one, { from_day, until_day }),
      );
      if (held !== undefined)
        throw new Refusal('usage', 'already_assigned', `${held.name}已经负责${zone.name}（${spanWords(held)}）。`);
      const subjects = readSubjects(await loadRulebook(writing.db), options.subject ?? [], from_day);
      const charge = await insertZoneStaff(writing, { zone_id: zone.id, person_id: id, from_day, until_day });
      if (subjects.length === 0) return viewZone(writing.db, zone, context.today);
      const facts = { ...zone.facts, subjects: { ...zone.facts.subjects, [charge.id]: subjects } };
      return viewZone(writing.db, await updateZone(writing, zone, { facts }), context.today);
    });
  },
});
