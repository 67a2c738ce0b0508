import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { defaultRows, limitOf, moreNote, periodOf } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import type { Column, TableBlock } from '../sheet/sheet.ts';
import { meetingStates } from './head.ts';
import type { MeetingKind } from './kinds/kind.ts';
import { namesHere } from './kinds/names_here.ts';
import { kindsOfOrgan, organWords } from './kinds/organ.ts';
import { listMeetings } from './list_store.ts';

interface ListOptions {
  kind?: string;
  organ?: string;
  state?: string;
  period?: string;
  year?: string;
  from?: string;
  to?: string;
  limit?: string;
}

export const list = verb<ListOptions>({
  options: [
    { flags: '--kind <种类>', text: '只列这一种会议：代码或名称，本地的叫法也可以' },
    { flags: '--organ <机构>', text: `只列这一类会议：${organWords}` },
    {
      flags: '--state <状态>',
      text: '只列这种状态的：called（已召集）、cancelled（已取消）、held（已记录）、closed（已定稿）、voided（已作废）',
    },
    { flags: '--period <时期>', text: '只列这个时期的：2026、2026H1、2026Q3、2026-10、2026-10H1、2026-W41' },
    { flags: '--year <年>', text: '只列这一年' },
    { flags: '--from <日期>', text: '从这一天起' },
    { flags: '--to <日期>', text: '到这一天止' },
    { flags: '--limit <条数>', text: `最多列几条（屏幕上默认 ${defaultRows} 条）` },
  ],
  examples: [
    'jwh meeting list --year 2026',
    'jwh meeting list --kind representatives --csv 会议.csv',
    'jwh meeting list --organ 例会 --period 2026Q3',
    'jwh meeting list --state called',
  ],
  async run(context, _args, options) {
    const limit = limitOf(options);
    const db = await context.read();
    const found = await listMeetings(db, {
      kinds: await kindsAsked(db, options, context.today),
      state: options.state === undefined ? undefined : stateNamed(options.state),
      year: options.year === undefined ? undefined : wholeNumber(options.year, '年份'),
      ...(await daysAsked(options)),
      limit,
    });
    const names = await namesHere(db, found, context.today);
    const kinds = Object.fromEntries(Object.entries(names).map(([code, label]) => [code, { label }]));
    const table = tableOf(found.meetings, kinds);
    // A column that says the same on every line only takes the width away from the names.
    const plain = found.meetings.every(({ state }) => state === 'held');
    const shown = plain ? { ...table, columns: table.columns.filter(({ key }) => key !== 'state') } : table;
    return {
      sheet: { title: '会议', blocks: [shown, ...moreNote(found.meetings.length, found.total)] },
      rows: table.rows,
      table,
    };
  },
});

function tableOf(rows: TableBlock['rows'], kinds: NonNullable<Column['states']>): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'number', label: '编号', type: 'text', whole: true },
      { key: 'day', label: '日期', type: 'day', whole: true },
      { key: 'kind', label: '种类', type: 'state', states: kinds, wide: true },
      { key: 'entitled', label: '应到', type: 'count' },
      { key: 'present', label: '实到', type: 'count' },
      {
        key: 'quorate',
        label: '法定人数',
        type: 'state',
        states: { true: { label: '达到', tone: 'good' }, false: { label: '未达到', tone: 'bad' } },
      },
      { key: 'motions', label: '议题', type: 'count' },
      { key: 'passed', label: '通过', type: 'count' },
      { key: 'state', label: '状态', type: 'state', states: meetingStates },
    ],
    rows,
    empty: '没有会议记录。',
  };
}

/** The kinds that both filters leave; undefined where neither is given. */
async function kindsAsked(db: Database, { kind, organ }: ListOptions, today: string) {
  const ofOrgan = organ === undefined ? undefined : kindsOfOrgan(organ);
  if (kind === undefined) return ofOrgan;
  const { kindNamedHere } = await import('./kinds/names_here.ts');
  const one: MeetingKind = await kindNamedHere(db, kind, today);
  return ofOrgan === undefined || ofOrgan.includes(one) ? [one] : [];
}

async function daysAsked({ period, ...days }: ListOptions) {
  const { from, to } = periodOf(days);
  if (period === undefined) return { from, to };
  if (from !== undefined || to !== undefined) {
    throw new Refusal('usage', 'period_and_days', '--period 与 --from、--to 不能一起写。', { hint: '留一种。' });
  }
  const { periodWritten } = await import('../calendar/period.ts');
  const meant = periodWritten(period);
  if (meant !== null) return { from: meant.from, to: meant.to };
  throw new Refusal('usage', 'bad_period', `“${period}”不是时期。`, {
    hint: '写成 2026、2026H1、2026Q3、2026-10、2026-10H1 或 2026-W41。',
  });
}

/** @throws Refusal kind `usage` that lists the states. */
function stateNamed(word: string): keyof typeof meetingStates {
  const states = Object.entries(meetingStates) as [keyof typeof meetingStates, { label: string }][];
  const found = states.find(([code, { label }]) => code === word.trim() || label === word.trim());
  if (found !== undefined) return found[0];
  throw new Refusal('usage', 'unknown_state', `没有“${word}”这种状态。`, {
    hint: `可选：${states.map(([code, { label }]) => `${code}（${label}）`).join('、')}`,
  });
}
