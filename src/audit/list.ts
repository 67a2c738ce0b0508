import { Refusal } from '../base/refusal.ts';
import { readDay } from '../calendar/day.ts';
import { defaultRows, limitOf, moreNote } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import type { Row, Sheet } from '../sheet/sheet.ts';
import { clockWords, endOf, startOf } from './instant.ts';
import { recordType, shortRecord } from './labels.ts';
import { countEntries, type Entry, readEntries, type Wanted } from './store.ts';

interface ListOptions {
  limit?: string;
  record?: string;
  command?: string;
  from?: string;
  to?: string;
  json?: boolean;
  csv?: string | true;
  pdf?: string | true;
}

export const list = verb<ListOptions>({
  options: [
    { flags: '--limit <条数>', text: `最多列出几条（默认：屏幕上${defaultRows}条，JSON、CSV、PDF 全部）` },
    { flags: '--record <记录>', text: '只列改动过这种或这个记录的，如 会议 或 meeting/1f2e3d4c' },
    { flags: '--command <命令>', text: '只列这个命令写的，如 meeting record 或 meeting' },
    { flags: '--from <日期>', text: '从哪一天写入的起' },
    { flags: '--to <日期>', text: '到哪一天写入的止' },
  ],
  examples: [
    'jwh audit list',
    'jwh audit list --command "rules set" --from 2026-01-01',
    'jwh audit list --csv 审计.csv',
  ],
  async run(context, _args, options) {
    const wanted = wantedBy(options);
    const onScreen = !options.json && options.csv === undefined && options.pdf === undefined;
    const limit = limitOf(options);
    const db = await context.read();
    const entries = await readEntries(db, wanted, limit);
    const all = entries.length === limit ? await countEntries(db, wanted) : entries.length;
    return {
      sheet: { ...entriesSheet(entries, all, onScreen), day: context.today },
      rows: entries.map((entry) => entryData(entry)),
    };
  },
});

function wantedBy({ record, command, from, to }: ListOptions): Wanted {
  return {
    ...(record === undefined ? {} : { record: recordIn(record) }),
    ...(command === undefined ? {} : { command: command.replace(/^jwh\s+/, '').trim() }),
    ...(from === undefined ? {} : { since: startOf(readDay(from, '--from ')) }),
    ...(to === undefined ? {} : { until: endOf(readDay(to, '--to ')) }),
  };
}

function recordIn(text: string): NonNullable<Wanted['record']> {
  const [, named = '', id] = /^([^/]+)(?:\/([0-9A-Za-z-]+))?$/.exec(text) ?? [];
  const type = recordType(named);
  if (type !== undefined) return id === undefined ? { type } : { type, id };
  throw new Refusal('usage', 'bad_record', `“${text}”不是一种记录。`, {
    hint: '写成 种类 或 种类/编号，如 会议 或 meeting/1f2e3d4c。',
  });
}

function entryData({ record_type, record_id, digest: _, previous_hash: __, ...entry }: Entry) {
  const { seq, at, operator, command, business_day, changes, hash } = entry;
  return { seq, at, operator, command, business_day, record: `${record_type}/${record_id}`, changes, hash };
}

function entriesSheet(entries: readonly Entry[], all: number, onScreen: boolean): Sheet {
  return {
    title: '审计记录',
    subtitle: `共${all}条`,
    orientation: 'landscape',
    blocks: [
      {
        kind: 'table',
        columns: [
          { key: 'seq', label: '序号', type: 'count' },
          { key: 'at', label: '写入时间', type: 'text', wide: true },
          { key: 'operator', label: '经办人', type: 'text' },
          { key: 'command', label: '命令', type: 'text' },
          { key: 'business_day', label: '业务日', type: 'day' },
          { key: 'record', label: '记录', type: 'text', wide: true },
          { key: 'changes', label: '改动', type: 'count' },
          { key: 'hash', label: '校验号', type: 'text', whole: true },
        ],
        rows: entries.map((entry) => ({
          ...entryData(entry),
          at: clockWords(entry.at),
          ...(onScreen ? shortened(entry) : {}),
        })),
        empty: '没有这样的审计记录。',
      },
      ...moreNote(entries.length, all),
    ],
  };
}

/** What fits on a screen: the business day where it is another than the day of writing, and the first letters of the rest. */
function shortened({ at, business_day, record_type, record_id, hash }: Entry): Row {
  return {
    business_day: clockWords(at).startsWith(business_day) ? '同日' : business_day,
    record: shortRecord(record_type, record_id),
    hash: hash.slice(0, 8),
  };
}
