import type { Column, TableBlock } from '../sheet/sheet.ts';
import type { AttendeeLine, Snapshot } from './after/version_store.ts';
import { byName } from './count/movement.ts';
import { isProxy } from './count/proxy.ts';
import type { MeetingRecord } from './meeting.ts';

/** The frozen roll, a line a person; columns that nobody has anything in are left out. Nothing where only counts are known. */
export function rollTable({ meeting, attendees }: Snapshot): TableBlock[] {
  if (attendees.length === 0) return [];
  const rows = attendees.map((line, at) => ({
    no: at + 1,
    name: line.name,
    present: line.present,
    moves: movesWords(meeting, line),
    proxy: proxyWords(meeting, line),
    absence: line.absence ?? '',
  }));
  const told = (key: 'moves' | 'proxy' | 'absence') => rows.some((row) => row[key] !== '');
  const columns: Column[] = [
    { key: 'no', label: '序号', type: 'count' },
    { key: 'name', label: '姓名', type: 'text', wide: true },
    { key: 'present', label: '到会', type: 'state', states: { true: { label: '到' }, false: { label: '缺' } } },
    ...(told('moves') ? [{ key: 'moves', label: '中途', type: 'text' as const }] : []),
    ...(told('proxy') ? [{ key: 'proxy', label: '委托', type: 'text' as const }] : []),
    ...(told('absence') ? [{ key: 'absence', label: '缺席原因', type: 'text' as const }] : []),
  ];
  return [{ kind: 'table', title: '名册', columns, rows }];
}

/** Everybody's comings and goings; the columns hold only the last of each. */
function movesWords({ moves }: MeetingRecord, { name, present, arrived_before, left_before }: AttendeeLine): string {
  if (!present) return '';
  const own = byName(moves).get(name) ?? [
    ...(arrived_before === null ? [] : [{ move: 'arrived', before: arrived_before }]),
    ...(left_before === null ? [] : [{ move: 'left', before: left_before }]),
  ];
  return own.map(({ move, before }) => `议题 ${before} 前${move === 'arrived' ? '到会' : '离会'}`).join('，');
}

function proxyWords({ proxyList }: MeetingRecord, { name, proxy }: AttendeeLine): string {
  const given = proxyList.find((one) => one.absent === name);
  if (given === undefined) return proxy ?? '';
  if (!isProxy(given)) return `${given.holder}（未出示委托书，不计）`;
  return `${given.holder}（${given.proof === null ? '委托书未注明' : '委托书已出示'}）`;
}

/** Who was absent and why, where there is no roll to write it on. */
export function absenceLines({ meeting: { text, roll }, attendees }: Snapshot): string[] {
  const onRoll = new Set(attendees.map(({ name }) => name));
  const beside = text.absences.filter(({ name }) => !onRoll.has(name));
  const reasons = beside.map(({ name, reason }) => `${name}：${reason}`);
  if (attendees.length > 0 || roll.entitled === roll.present) return reasons;
  return [`缺席 ${roll.entitled - roll.present} 人。`, ...reasons];
}
