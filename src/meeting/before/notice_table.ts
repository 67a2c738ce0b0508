import type { Database } from '../../database/open.ts';
import type { Block } from '../../sheet/sheet.ts';
import { notesOf } from '../../verdict/table.ts';
import type { MeetingHead } from '../head.ts';
import { type Notice, noticeMethods, readNotices } from './notice_store.ts';

/** The notices of a meeting that went out, each with its verdict; nothing where none did. */
export async function noticesBlocks(db: Database, meeting: MeetingHead): Promise<Block[]> {
  const notices = await readNotices(db, meeting);
  if (notices.length === 0) return [];
  const standing = notices.filter(({ withdrawn }) => withdrawn === null);
  const notes = [...new Set(standing.flatMap(({ verdicts }) => verdicts.flatMap(notesOf)))];
  return [
    {
      kind: 'table',
      title: '已发出的通知',
      columns: [
        { key: 'no', label: '次', type: 'count' },
        { key: 'day', label: '日期', type: 'day' },
        { key: 'method', label: '方式', type: 'state', states: noticeMethods },
        { key: 'recipient', label: '对象', type: 'text' },
        { key: 'verdict', label: '判断', type: 'state', states: results },
        { key: 'arithmetic', label: '计算', type: 'text', wide: true },
        { key: 'cite', label: '依据', type: 'text' },
      ],
      rows: notices.map((one) => ({
        ...{ no: one.no, day: one.day, method: one.method, recipient: one.recipient ?? '全体', verdict: resultOf(one) },
        arithmetic: arithmeticOf(one),
        cite: one.verdicts[0]?.cite_words ?? '',
      })),
    },
    ...(notes.length === 0 ? [] : [{ kind: 'text' as const, lines: notes.map((line) => `注：${line}`) }]),
  ];
}

const results = {
  kept: { label: '符合', tone: 'good' },
  broken: { label: '不符合', tone: 'bad' },
  unjudged: { label: '没有规定', tone: 'quiet' },
  withdrawn: { label: '已撤回', tone: 'quiet' },
} as const;

function arithmeticOf(one: Notice): string {
  if (one.withdrawn !== null) return `${one.withdrawn.day} 撤回：${one.withdrawn.reason}`;
  return [...wordsOf(one), ...changedWords(one)].join('；');
}

function resultOf({ verdicts, withdrawn }: Notice): keyof typeof results {
  if (withdrawn !== null) return 'withdrawn';
  if (verdicts.length === 0) return 'unjudged';
  return verdicts.every(({ holds }) => holds) ? 'kept' : 'broken';
}

/** The time always, the agenda only where it was not told. */
function wordsOf({ verdicts }: Notice): string[] {
  return verdicts.filter(({ subject, holds }) => subject === 'notice' || !holds).map(({ arithmetic }) => arithmetic);
}

function changedWords({ outdated, announced }: Notice): string[] {
  if (!outdated) return [];
  return [`通知的是原来的安排：${announced.day} ${[announced.time, announced.place].filter(Boolean).join(' ')}`.trim()];
}

/** A notice for scripts. */
export function noticeRecord({ verdicts, ...notice }: Notice): object {
  return { ...notice, holds: verdicts.length === 0 ? null : verdicts.every(({ holds }) => holds) };
}
