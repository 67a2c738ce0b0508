import { shown } from '../audit/change.ts';
import { columnName, recordName } from '../audit/labels.ts';
import type { StoredChange } from '../audit/store.ts';
import type { Day } from '../calendar/day.ts';
import type { Shown } from '../sheet/settled.ts';
import type { OnFile } from './changes.ts';

/** How private values are shown, and the day by which a child is one. */
export interface Sight {
  show: Shown;
  today: Day;
}

/** What was changed, in words: the record and its columns, never their content. */
export function whatOf(change: StoredChange, records: readonly OnFile[], { show, today }: Sight): string {
  const { called } = records.find(({ id }) => id === change.record_id) ?? {};
  const name = [recordName(change.record_type), ...(called === undefined ? [] : [called])].join(' ');
  const { kind, columns } = shown(change, show, today);
  if (kind === 'added') return `登记${name}`;
  if (kind === 'erased') return `${name}（内容已删除）`;
  const words = columns.filter(({ column }) => !silent.has(column)).map(({ column }) => columnName(column));
  return words.length === 0 ? name : `${name}：${words.join('、')}`;
}

/** The sound of a name changes with the name. */
const silent: ReadonlySet<string> = new Set(['pinyin', 'initials']);
