import { recordNumberIn } from '../base/record_number.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { findCertificate, readCertificate } from '../certificate/issue/store.ts';
import { idOfNumber } from '../database/numbering.ts';
import type { Database } from '../database/open.ts';
import { codeOf } from '../person/person.ts';
import { onePersonKnown } from '../resident/lookup.ts';
import { livingAt } from '../resident/store.ts';
import { oneVolunteer } from '../volunteer/store.ts';
import { namedRecords } from './named_records.ts';
import { type RecordSign, recordSigns } from './record_signs.ts';

/** Something that papers can be attached to. */
export interface RecordRef {
  record_type: string;
  record_id: string;
  /** What people call it: `事〔2026〕1号`, `居民 张三`. */
  called: string;
  /** Whose it is, where it is people's own: their papers are private whatever is on them. Null: nobody's. */
  persons: readonly string[] | null;
}

export const recordArgument = {
  name: '<记录>',
  text: '记录的编号，连同前面的字，如 事〔2026〕1号、会2026-3；没有编号的写 种类:名称，如 居民:张三、户:3号楼-2-501、楼栋:3号楼、日记:2026-09-18',
};

/** The record meant by a number with its sign, or by its kind and name, `居民:姓名`. @throws Refusal kind `usage` or `not_found`. */
export async function findRecord(db: Database, word: string, today: Day): Promise<RecordRef> {
  const text = word.normalize('NFKC').trim();
  const [, kind, called] = /^(\p{Script=Han}+)\s*:\s*(.+)$/u.exec(text) ?? [];
  if (called !== undefined) return namedRecord(db, kind as string, called, word);
  const sign = signOf(text);
  if (sign.series) return certificateRecord(db, text, today);
  const number = recordNumberIn(text.slice(sign.sign.length), yearOf(today));
  if (number === null) throw unreadable(word);
  const id = await idOfNumber(db, sign.table, number, sign.kind);
  if (id === null) throw new Refusal('not_found', 'no_such_record', `没有编号为“${word}”的${sign.name}。`);
  return { record_type: sign.table, record_id: id, called: numberOf(sign, number), persons: null };
}

async function namedRecord(db: Database, kind: string, called: string, word: string): Promise<RecordRef> {
  if (kind === '居民') return personRecord(db, called);
  // What is kept of a volunteer is kept of the person.
  if (kind === '志愿者') return personRecord(db, codeOf({ id: (await oneVolunteer(db, called)).person_id }));
  const named = namedRecords.find((one) => one.word === kind);
  if (named === undefined) throw unreadable(word);
  const { id } = await named.find(db, called);
  const living = named.table === 'household' ? await livingAt(db, id) : null;
  return {
    record_type: named.table,
    record_id: id,
    called: await recordCalled(db, named.table, id),
    persons: living?.map(({ person_id }) => person_id) ?? null,
  };
}

async function personRecord(db: Database, called: string): Promise<RecordRef> {
  const { person_id, name } = await onePersonKnown(db, called);
  return { record_type: 'person', record_id: person_id, called: `居民 ${name}`, persons: [person_id] };
}

/** @throws Refusal kind `not_found`. */
async function certificateRecord(db: Database, text: string, today: Day): Promise<RecordRef> {
  const { id, number } = await findCertificate(db, text, today);
  return {
    record_type: 'certificate',
    record_id: id,
    called: number,
    persons: null,
  };
}

/** What a record on file is called; its id where its table has no numbers. */
export async function recordCalled(db: Database, record_type: string, record_id: string): Promise<string> {
  if (record_type === 'person') {
    const person = await db.selectFrom('person').select('name').where('id', '=', record_id).executeTakeFirst();
    return `居民 ${person?.name ?? record_id}`;
  }
  const signs = recordSigns.filter(({ table }) => table === record_type);
  const named = namedRecords.find(({ table }) => table === record_type);
  if (signs.length === 0 && named === undefined) return `${record_type}/${record_id}`;
  const row = await db
    .selectFrom(record_type as 'proceeding')
    .selectAll()
    .where('id', '=', record_id)
    .executeTakeFirst();
  if (row !== undefined && named !== undefined) return `${named.word} ${named.called(row)}`;
  if (record_type === 'certificate' && row !== undefined) return (await readCertificate(db, record_id)).number;
  const sign = signs.find(({ kind }) => kind === undefined || kind === row?.kind);
  return row === undefined || sign === undefined ? `${record_type}/${record_id}` : numberOf(sign, row);
}

/** The longest sign the text begins with: 值表 is not 值. */
function signOf(text: string): RecordSign {
  const [letters = ''] = /^[^\d〔[(（]*/u.exec(text) ?? [];
  const sign = recordSigns.find((one) => one.sign === letters.trim());
  if (sign !== undefined) return sign;
  throw unreadable(text);
}

function numberOf({ sign }: RecordSign, { year, no }: { year: number; no: number }): string {
  return `${sign}〔${year}〕${no}号`;
}

function unreadable(word: string): Refusal {
  const known = recordSigns.map(({ sign, name }) => `${sign}（${name}）`).join('、');
  const named = namedRecords.map(({ example }) => example).join('、');
  return new Refusal('usage', 'bad_record_number', `“${word}”看不出是哪一条记录。`, {
    hint: `写编号连同前面的字，如 事〔2026〕1号；前面的字：${known}。没有编号的：居民:姓名、志愿者:姓名、${named}`,
  });
}
