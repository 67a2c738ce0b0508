import { Refusal } from '../base/refusal.ts';
import { dayWords } from '../calendar/day.ts';
import { stretchWords } from '../calendar/time_of_day.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { type Finding, findingClasses, type Patrol } from './patrol.ts';
import { findingRecord } from './sheet.ts';
import { findingArguments, findingOf } from './step.ts';
import { standingPatrol } from './store.ts';

export const slip = verb({
  reveals: true,
  arguments: findingArguments,
  examples: ['jwh patrol slip 31 1 --pdf 上报单.pdf'],
  async run(context, [word, no]) {
    const db = await context.read();
    const patrol = await standingPatrol(db, word ?? '', context.today);
    const finding = findingOf(patrol, no ?? '');
    if (finding.reported_on === null) {
      throw new Refusal('usage', 'not_reported', `${patrol.number}的问题${finding.no}还没有上报。`, {
        hint: `先登记：jwh patrol report ${patrol.number} ${finding.no} --to …`,
      });
    }
    const { name } = await readOffice(db);
    return {
      sheet: {
        title: '网格上报单',
        subtitle: `${name}　${patrol.number}（${finding.no}）`,
        reference: `${patrol.number}-${finding.no}`,
        day: finding.reported_on,
        blocks: slipBlocks(patrol, finding, name),
      },
      record: { number: patrol.number, day: patrol.day, ...findingRecord(finding) },
    };
  },
});

/** F-44: what was found, where, when it was reported, and room for the reply. */
function slipBlocks(patrol: Patrol, finding: Finding, office: string) {
  const { day, times, team } = patrol;
  const { class: kind, place, content, reported_on, reported_to, follow_ups } = finding;
  const replies = follow_ups.map(({ day: on, result }) => `${dayWords(on)}：${result}`);
  return [
    {
      kind: 'fields' as const,
      fields: [
        words('to', '报送', reported_to ?? ''),
        words('found', '发现时间', `${dayWords(day)}　${times.map(stretchWords).join('、')}`),
        words('team', '巡查人员', team.join('、')),
        words('class', '类别', findingClasses[kind].label),
        words('place', '地点', place ?? ''),
        words('content', '问题', content),
        words('reported_on', '上报时间', dayWords(reported_on as string)),
      ],
    },
    { kind: 'text' as const, title: '照片', lines: ['', '', '', ''] },
    { kind: 'text' as const, title: '答复和跟踪反馈', lines: replies.length > 0 ? replies : ['', '', '', ''] },
    {
      kind: 'signatures' as const,
      lines: [{ label: '上报人' }, { label: '接收人' }],
      seal: office,
      day: reported_on as string,
    },
  ];
}

function words(key: string, label: string, value: string) {
  return { key, label, type: 'text' as const, value };
}
