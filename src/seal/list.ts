import { defaultRows, limitOf, moreNote, periodOf } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import type { Column, Row } from '../sheet/sheet.ts';
import { useRows, useStates } from './rows.ts';
import { type SealScope, sealScopes } from './use.ts';
import { listUses } from './use_store.ts';

interface ListOptions {
  scope?: SealScope;
  from?: string;
  until?: string;
  limit?: string;
}

export const list = verb<ListOptions>({
  reveals: true,
  options: [
    { flags: '--scope <范围>', text: '只列这一类', choices: sealScopes },
    { flags: '--from <日期>', text: '从这一天起' },
    { flags: '--until <日期>', text: '到这一天止' },
    { flags: '--limit <条数>', text: `最多列几条（屏幕上默认 ${defaultRows} 条）` },
  ],
  examples: ['jwh seal list', 'jwh seal list --from 2026-10-01 --until 2026-10-31 --csv 用印.csv'],
  async run(context, _args, options) {
    const limit = limitOf(options);
    const { from, to } = periodOf({
      ...(options.from && { from: options.from }),
      ...(options.until && { to: options.until }),
    });
    const db = await context.read();
    const { uses, total } = await listUses(db, { from, to, scope: options.scope, limit });
    const rows = await useRows(db, uses, { today: context.today, show: await context.shown() });
    return {
      sheet: {
        title: '用印登记',
        day: context.today,
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'number', label: '编号', type: 'text', whole: true },
              { key: 'day', label: '日期', type: 'day', whole: true },
              { key: 'scope', label: '范围', type: 'text' },
              { key: 'document', label: '文书', type: 'text', wide: true },
              ...shownWhere(rows, { key: 'record', label: '对应记录', type: 'text' }),
              { key: 'copies', label: '份数', type: 'count' },
              { key: 'applicant', label: '用印人', type: 'text' },
              { key: 'approver', label: '批准人', type: 'text' },
              ...shownWhere(rows, { key: 'state', label: '状态', type: 'state', states: useStates }),
            ],
            rows,
            empty: '没有用印登记。',
          },
          ...moreNote(rows.length, total),
        ],
      },
      rows,
      persons: uses.flatMap(({ applicant_id }) => (applicant_id === null ? [] : [applicant_id])),
    };
  },
});

/** A column that has something to say in one of the rows. */
function shownWhere(rows: readonly Row[], column: Column): Column[] {
  const says = rows.some((row) => row[column.key] !== null && row[column.key] !== 'good');
  return says ? [column] : [];
}
