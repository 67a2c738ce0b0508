import { defaultRows, limitOf, moreNote, periodOf } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import { matterStates } from '../matter/matter.ts';
import { modes } from '../reception/reception.ts';
import type { TableBlock } from '../sheet/sheet.ts';
import { grades } from './complaint.ts';
import { listComplaints } from './store.ts';

interface ListOptions {
  open?: boolean;
  from?: string;
  until?: string;
  limit?: string;
}

export const list = verb<ListOptions>({
  reveals: true,
  options: [
    { flags: '--open', text: '只列还没有办结的' },
    { flags: '--from <日期>', text: '从这一天起' },
    { flags: '--until <日期>', text: '到这一天止' },
    { flags: '--limit <条数>', text: `最多列几条（屏幕上默认 ${defaultRows} 条）` },
  ],
  examples: ['jwh complaint list --open', 'jwh complaint list --csv 投诉台账.csv'],
  async run(context, _args, options) {
    const { open = false, from, until } = options;
    const period = periodOf({ ...(from && { from }), ...(until && { to: until }) });
    const { complaints, total } = await listComplaints(await context.read(), {
      ...period,
      open,
      limit: limitOf(options),
    });
    const rows = complaints.map(({ facts, ...one }) => ({
      number: one.number,
      day: one.day,
      mode: one.mode,
      complainant: one.complainant,
      subject: one.subject,
      against: one.against,
      handler: one.handler,
      finding: facts.finding?.grade ?? null,
      told_on: facts.told?.day ?? null,
      due_day: one.due_day,
      state: one.state,
    }));
    const persons = complaints.flatMap(({ person_id }) => (person_id === null ? [] : [person_id]));
    const blocks = [tableOf(rows), ...moreNote(rows.length, total)];
    return { sheet: { title: '投诉台账', day: context.today, orientation: 'landscape', blocks }, persons };
  },
});

function tableOf(rows: TableBlock['rows']): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'number', label: '编号', type: 'text', whole: true },
      { key: 'day', label: '日期', type: 'day', whole: true },
      { key: 'mode', label: '方式', type: 'state', states: labelled(modes) },
      { key: 'complainant', label: '投诉人', type: 'private_name' },
      { key: 'subject', label: '投诉事项', type: 'text', wide: true },
      { key: 'against', label: '被投诉人', type: 'text' },
      { key: 'handler', label: '办理人', type: 'text' },
      { key: 'finding', label: '认定', type: 'state', states: labelled(grades) },
      { key: 'told_on', label: '告知日', type: 'day', whole: true },
      { key: 'due_day', label: '时限', type: 'day', whole: true },
      { key: 'state', label: '状态', type: 'state', states: matterStates },
    ],
    rows,
    empty: '没有这样的投诉。',
  };
}

function labelled(words: Readonly<Record<string, string>>): Readonly<Record<string, { label: string }>> {
  return Object.fromEntries(Object.entries(words).map(([code, label]) => [code, { label }]));
}
