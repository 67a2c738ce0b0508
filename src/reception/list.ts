import { defaultRows, limitOf, moreNote, periodOf } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import type { TableBlock } from '../sheet/sheet.ts';
import { listReceptions } from './list_store.ts';
import { classes, dispositionStates, modes } from './reception.ts';

interface ListOptions {
  mode?: string;
  class?: string;
  open?: boolean;
  receiver?: string;
  who?: string;
  from?: string;
  until?: string;
  limit?: string;
}

export const list = verb<ListOptions>({
  reveals: true,
  options: [
    { flags: '--open', text: '只列还没有处理的' },
    { flags: '--mode <方式>', text: '只列这样来的', choices: modes },
    { flags: '--class <类别>', text: '只列这一类', choices: classes },
    { flags: '--receiver <姓名>', text: '只列由这位首先接待的' },
    { flags: '--who <居民>', text: '只列这位居民的' },
    { flags: '--from <日期>', text: '从这一天起' },
    { flags: '--until <日期>', text: '到这一天止' },
    { flags: '--limit <条数>', text: `最多列几条（屏幕上默认 ${defaultRows} 条）` },
  ],
  examples: [
    'jwh reception list --open',
    'jwh reception list --mode 来电 --from 2026-09-01',
    'jwh reception list --csv 接待.csv',
  ],
  async run(context, _args, options) {
    const { who, until } = options;
    const period = periodOf({ ...(options.from && { from: options.from }), ...(until && { to: until }) });
    const db = await context.read();
    const person_id =
      who === undefined ? undefined : (await (await import('../resident/lookup.ts')).onePersonKnown(db, who)).person_id;
    const { receptions, total } = await listReceptions(db, {
      ...period,
      mode: options.mode,
      class: options.class,
      open: options.open ?? false,
      receiver: options.receiver,
      person_id,
      limit: limitOf(options),
    });
    const persons = receptions.flatMap((one) => (one.person_id === null ? [] : [one.person_id]));
    const rows = receptions.map(({ person_id: _person, ...row }) => row);
    const blocks = [tableOf(rows), ...moreNote(rows.length, total)];
    return { sheet: { title: '接待记录', day: context.today, orientation: 'landscape', blocks }, persons };
  },
});

function tableOf(rows: TableBlock['rows']): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'number', label: '编号', type: 'text', whole: true },
      { key: 'day', label: '日期', type: 'day', whole: true },
      { key: 'mode', label: '方式', type: 'state', states: labelled(modes) },
      { key: 'class', label: '类别', type: 'state', states: labelled(classes) },
      { key: 'visitor', label: '来访人', type: 'private_name' },
      { key: 'content', label: '事由', type: 'text', wide: true },
      { key: 'receiver', label: '首问', type: 'text' },
      { key: 'disposition', label: '处理', type: 'state', states: dispositionStates },
    ],
    rows,
    empty: '没有这样的接待记录。',
  };
}

function labelled(words: Readonly<Record<string, string>>): Readonly<Record<string, { label: string }>> {
  return Object.fromEntries(Object.entries(words).map(([code, label]) => [code, { label }]));
}
