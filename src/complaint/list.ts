import { defaultRows, limitOf, moreNote, periodOf } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import { shownStates } from '../matter/matter.ts';
import { modes } from '../reception/reception.ts';
import type { Column, TableBlock } from '../sheet/sheet.ts';
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
      subject: one.subject,
      against: one.against,
      handler: one.handler,
      finding: facts.finding?.grade ?? null,
      told_on: facts.told?.day ?? null,
      due_day: one.due_day,
      state: one.state,
    }));
    const blocks = [tableOf(rows, onScreen), ...moreNote(rows.length, total)];
    const sheet = { title: '投诉台账', day: context.today, orientation: 'landscape', blocks } as const;
    return { sheet, rows, table: tableOf(rows, Object.keys(columns)) };
  },
});

const columns: Readonly<Record<string, Omit<Column, 'key'>>> = {
  number: { label: '编号', type: 'text', whole: true },
  day: { label: '日期', type: 'day', whole: true },
  mode: { label: '方式', type: 'state', states: labelled(modes) },
  subject: { label: '投诉事项', type: 'text', wide: true },
  against: { label: '被投诉人', type: 'text' },
  handler: { label: '办理人', type: 'text' },
  finding: { label: '认定', type: 'state', states: labelled(grades) },
  told_on: { label: '告知日', type: 'day', whole: true },
  due_day: { label: '时限', type: 'day', whole: true },
  state: { label: '状态', type: 'state', states: shownStates },
};

/** What fits on a screen; the ledger as a file has the rest. */
const onScreen = ['number', 'day', 'subject', 'against', 'handler', 'finding', 'state'];

/** Who complained stands in no list (D-159). */
function tableOf(rows: TableBlock['rows'], shown: readonly string[]): TableBlock {
  const chosen = Object.entries(columns).filter(([key]) => shown.includes(key));
  return {
    kind: 'table',
    columns: chosen.map(([key, column]) => ({ key, ...column })),
    rows,
    empty: '没有这样的投诉。',
  };
}

function labelled(words: Readonly<Record<string, string>>): Readonly<Record<string, { label: string }>> {
  return Object.fromEntries(Object.entries(words).map(([code, label]) => [code, { label }]));
}
