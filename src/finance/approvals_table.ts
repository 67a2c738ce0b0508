import { postWords } from '../rules/words.ts';
import type { Block } from '../sheet/sheet.ts';
import type { AccountEntry } from './entry.ts';

/** Who approved, on which day, with the number of the minutes. */
export function approvalsOf({ approvals }: Pick<AccountEntry, 'approvals'>): Block[] {
  if (approvals.length === 0) return [];
  return [
    {
      kind: 'table',
      title: '审批',
      columns: [
        { key: 'post', label: '岗位', type: 'text' },
        { key: 'name', label: '姓名', type: 'text' },
        { key: 'day', label: '日期', type: 'day' },
        { key: 'note', label: '说明', type: 'text', wide: true },
      ],
      rows: approvals.map(({ post, name, day, note }) => ({ post: postWords[post], name, day, note: note ?? '' })),
    },
  ];
}
