import { dayWords } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { TextBlock } from '../sheet/sheet.ts';
import { usesOn } from './use_store.ts';

/** That a record was sealed, as its own room tells it: `用〔2026〕5号（2026年10月8日，12份）`; null where no use is on file. */
export async function sealedWords(db: Database, record_type: string, record_id: string): Promise<string | null> {
  const uses = await usesOn(db, record_type, record_id);
  if (uses.length === 0) return null;
  return uses.map(({ number, day, copies }) => `${number}（${dayWords(day)}，${copies}份）`).join('、');
}

/** The same as a line of its own; where no use is on file, what enters one. */
export async function sealedLine(
  db: Database,
  { record_type, record_id, word }: { record_type: string; record_id: string; word: string },
): Promise<TextBlock> {
  const said = await sealedWords(db, record_type, record_id);
  if (said !== null) return { kind: 'text', lines: [`用印登记：${said}。`] };
  const command = `jwh seal use 文书名称 --record ${word} --reason 事由 --approved-by 主任`;
  return { kind: 'text', tone: 'warn', lines: [`还没有用印登记：${command}`] };
}
