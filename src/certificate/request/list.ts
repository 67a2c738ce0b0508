import { isChildOn } from '../../calendar/age.ts';
import { defaultRows, limitOf, moreNote, periodOf } from '../../command/listing.ts';
import { verb } from '../../command/verb.ts';
import { nameShown } from '../../resident/card.ts';
import type { TableBlock } from '../../sheet/sheet.ts';
import { type RequestState, requestStates, undecided } from '../certificate.ts';
import { kindCalled } from '../kinds/called.ts';
import { listRequests } from './list_store.ts';

interface ListOptions {
  open?: boolean;
  state?: RequestState;
  kind?: string;
  who?: string;
  from?: string;
  until?: string;
  limit?: string;
  csv?: string | true;
  pdf?: string | true;
  xlsx?: string | true;
}

export const requests = verb<ListOptions>({
  options: [
    { flags: '--open', text: '只列还没有出具、也没有了结的' },
    {
      flags: '--state <状态>',
      text: '只列这种状态的',
      choices: Object.fromEntries(Object.entries(requestStates).map(([code, { label }]) => [code, label])),
    },
    { flags: '--kind <种类>', text: '只列这一种证明的' },
    { flags: '--who <居民>', text: '只列这位居民的' },
    { flags: '--from <日期>', text: '从这一天申请的起' },
    { flags: '--until <日期>', text: '到这一天申请的止' },
    { flags: '--limit <条数>', text: `最多列几条（屏幕上默认 ${defaultRows} 条）` },
  ],
  examples: ['jwh certificate requests --open', 'jwh certificate requests --from 2026-10-01 --csv 证明申请.csv'],
  async run(context, _args, options) {
    const limit = limitOf(options);
    const db = await context.read();
    const show = await context.shown();
    const { from, to } = periodOf({
      ...(options.from && { from: options.from }),
      ...(options.until && { to: options.until }),
    });
    const open = options.open ? [...undecided, 'approved' as const] : undefined;
    const { requests: found, total } = await listRequests(db, {
      states: options.state === undefined ? open : [options.state],
      kinds: options.kind === undefined ? undefined : [(await kindCalled(db, context.today, options.kind)).code],
      person_id: options.who === undefined ? undefined : await personNamed(options.who),
      from,
      to,
      limit,
    });
    const rows = found.map(({ birth_day, ...row }) => ({
      ...row,
      applicant: nameShown(row.applicant, isChildOn(birth_day, context.today), show),
    }));
    const table = tableOf(
      rows,
      [options.csv, options.pdf, options.xlsx].some((to) => to !== undefined),
    );
    return {
      sheet: { title: '证明申请', day: context.today, blocks: [table, ...moreNote(rows.length, total)] },
      rows,
    };

    async function personNamed(called: string): Promise<string> {
      const { onePersonKnown } = await import('../../resident/lookup.ts');
      return (await onePersonKnown(db, called)).person_id;
    }
  },
});

/** What fits on a screen; files have the rest. */
const onScreen = ['number', 'title', 'applicant', 'purpose', 'state'];

function tableOf(rows: TableBlock['rows'], whole: boolean): TableBlock {
  const columns: TableBlock['columns'] = [
    { key: 'number', label: '编号', type: 'text', whole: true },
    { key: 'day', label: '申请日', type: 'day', whole: true },
    { key: 'title', label: '证明', type: 'text', wide: true },
    { key: 'applicant', label: '申请人', type: 'text' },
    { key: 'purpose', label: '用途', type: 'text', wide: true },
    { key: 'copies', label: '份数', type: 'count' },
    { key: 'handler', label: '经办人', type: 'text' },
    { key: 'state', label: '状态', type: 'state', states: requestStates },
    { key: 'state_day', label: '自', type: 'day', whole: true },
  ];
  return {
    kind: 'table',
    columns: whole ? columns : columns.filter(({ key }) => onScreen.includes(key)),
    rows,
    empty: '没有这样的申请。',
  };
}
