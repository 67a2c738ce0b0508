import { columnWords } from './column_words.ts';
import { recordWords } from './record_words.ts';

export function recordName(type: string): string {
  return recordWords[type] ?? type;
}

/** The table that a word of a person or of the file means; undefined for what cannot be a table. */
export function recordType(word: string): string | undefined {
  const [type] = Object.entries(recordWords).find(([, name]) => name === word) ?? [];
  return type ?? (/^[a-z_]+$/.test(word) ? word : undefined);
}

export function columnName(column: string): string {
  return columnWords[column] ?? column;
}

/** `会议 1f2e3d4c`: enough of the id to tell records apart; `--record` takes it as it is in JSON or shortened. */
export function shortRecord(type: string, id: string): string {
  return `${recordName(type)} ${id.slice(0, 8)}`;
}
