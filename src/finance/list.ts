import { readDay } from '../calendar/day.ts';
import { defaultRows, limitOf, moreNote } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import { accountOption } from './account.ts';
import { accountNamed } from './account_store.ts';
import { kindStates, methodStates, statusStates } from './entry.ts';
import { listEntries } from './list_store.ts';

interface ListOptions {
  from?: string;
  to?: string;
  kind?: string;
  status?: string;
  account?: string;
  fund?: string;
  limit?: string;
}

export const list = verb<ListOptions>({
  reveals: true,
  options: [
    { flags: '--from <日期>', text: '从这一天起（按入账的日子；待审批的按日期）' },
    { flags: '--to <日期>', text: '到这一天止' },
    { flags: '--kind <种类>', text: 'income（收入）或 expense（支出）', choices: ['income', 'expense'] },
    { flags: '--status <状态>', text: 'booked（已入账）或 awaiting（待审批）', choices: ['booked', 'awaiting'] },
    { ...accountOption, text: '只列这个账户的（默认：全部；居委会的写 居委会）' },
    { flags: '--fund <专款>', text: '只列这项专款的' },
    { flags: '--limit <条数>', text: `最多列几条（屏幕上默认 ${defaultRows} 条）` },
  ],
  examples: ['jwh finance list --from 2026-07-01 --to 2026-09-30', 'jwh finance list --status awaiting'],
  async run(context, _args, options) {
    const db = await context.read();
    const { entries, total } = await listEntries(db, {
      account: options.account === undefined ? undefined : await accountNamed(db, options.account),
      fund: options.fund,
      from: options.from === undefined ? undefined : readDay(options.from, '--from '),
      to: options.to === undefined ? undefined : readDay(options.to, '--to '),
      kind: options.kind,
      status: options.status,
      limit: limitOf(options),
    });
    return {
      sheet: {
        title: '收支',
        orientation: 'landscape',
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'number', label: '编号', type: 'text', whole: true },
              { key: 'day', label: '日期', type: 'day' },
              { key: 'booked_on', label: '入账', type: 'day' },
              { key: 'kind', label: '种类', type: 'state', states: kindStates },
              { key: 'amount', label: '金额（元）', type: 'money' },
              { key: 'method', label: '方式', type: 'state', states: methodStates },
              { key: 'party', label: '对方', type: 'text', wide: true },
              { key: 'purpose', label: '摘要', type: 'text', wide: true },
              { key: 'status', label: '状态', type: 'state', states: statusStates },
            ],
            rows: entries.map(({ number, day, booked_on, kind, amount, method, party, purpose, ...entry }) => ({
              ...{ number, day, booked_on, kind, amount, method, party, purpose },
              status: statusOf(entry),
            })),
            empty: '没有收支。',
          },
          ...moreNote(entries.length, total),
        ],
      },
      rows: entries,
    };
  },
});

type Listed = Awaited<ReturnType<typeof listEntries>>['entries'][number];

/** What was paid although a rule forbids it is marked: it is in the books so that the cash agrees. */
function statusOf({ status, voided, happened }: Pick<Listed, 'status' | 'voided' | 'happened'>): string {
  if (voided !== undefined) return 'voided';
  return happened === undefined ? status : 'against';
}
