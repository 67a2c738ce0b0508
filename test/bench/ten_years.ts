import { createHash } from 'node:crypto';
import type BetterSqlite3 from 'better-sqlite3';
import { canonical, chainStart, changesDigest, type Image, imageDigest, linkHash } from '../../src/database/digest.ts';
import type { OfficeFile } from '../../src/database/open.ts';
import { type Authorship, inTransaction } from '../../src/database/writing.ts';
import { readDraft } from '../../src/meeting/count/draft.ts';
import { judgeMeeting } from '../../src/meeting/count/judgement.ts';
import { callRoll } from '../../src/meeting/count/roll_call.ts';
import { rulesFor } from '../../src/meeting/count/rules.ts';
import { insertMeeting } from '../../src/meeting/store.ts';
import { insertOffice } from '../../src/office/store.ts';
import { loadRulebook } from '../../src/rulebook/load.ts';
import { kept, makeFile } from './kept.ts';

/** How much an office has written down. Its first entries are the office and its people. */
export interface Size {
  years: number;
  meetingsPerYear: number;
  /** Of the audit chain, meetings among them. */
  entriesPerYear: number;
  people: number;
}

export const oneYear: Size = { years: 1, meetingsPerYear: 200, entriesPerYear: 100_000, people: 3000 };
export const tenYears: Size = { ...oneYear, years: 10 };

export const lastYear = 2026;

/** The file of an office of this size. */
export async function keptOffice(size: Size): Promise<string> {
  return kept(Object.values(size).join('-'), '.db', ['test/bench/ten_years.ts'], (path) => makeOffice(path, size));
}

/** Makes an office file as years of commands would have left it, audit chain and all. */
export async function makeOffice(path: string, size: Size): Promise<void> {
  await makeFile(path, (file) => fill(file, size));
}

async function fill(file: OfficeFile, { years, meetingsPerYear, entriesPerYear, people }: Size): Promise<void> {
  const first = `${lastYear - years + 1}-01-01`;
  await foundOffice(file, first);
  const register = new Register(file.raw, people);
  register.write(people, first);
  // What meetings, people and the office itself leave of the entries is spread between the meetings.
  let left = years * (entriesPerYear - meetingsPerYear) - people - 1;
  let toCome = years * meetingsPerYear;
  for (let year = lastYear - years + 1; year <= lastYear; year += 1) {
    for (let no = 1; no <= meetingsPerYear; no += 1) {
      const day = dayIn(year, no / (meetingsPerYear + 1));
      await holdMeeting(file, day, no);
      const share = Math.floor(left / toCome);
      register.write(share, day);
      left -= share;
      toCome -= 1;
    }
  }
}

export async function foundOffice(file: OfficeFile, day: string): Promise<void> {
  const office = { name: '幸福里社区居民委员会', place: 'changchun', households: 3076, residents: 8689 };
  const unset = {
    subdistrict: null,
    rules_from: null,
    default_operator: null,
    adults: null,
    resident_groups: null,
    representative_seats: null,
    font_folder: null,
  };
  await inTransaction(
    file,
    async () => author('init', day),
    false,
    (writing) => insertOffice(writing, { ...office, ...unset }),
  );
}

/** One meeting, judged and written by the program itself; every tenth with its roll by name. */
export async function holdMeeting(file: OfficeFile, day: string, no: number): Promise<void> {
  const entitled = 55 + (no % 20);
  const present = Math.floor(entitled / 2) - 1 + (no % 25);
  const named = Array.from({ length: present }, (_, i) => nameOf(i));
  const votes = Math.floor(present * 0.4) + (no % 9);
  const draft = readDraft({
    kind: 'representatives',
    day,
    place: '社区活动室',
    chair: '陈静',
    recorder: '李敏',
    agenda: ['停车位改造', '居民公约'],
    entitled,
    present: no % 10 === 0 ? named : present,
    motions: [
      { title: `停车位改造方案（${day}）`, for: votes, against: 3, abstain: Math.max(0, present - votes - 3) },
      { title: `修订居民公约（${day}）`, for: present - 2, against: 1, abstain: 1, ballot: 'secret' },
    ],
  });
  await inTransaction(
    file,
    async () => author('meeting record', day),
    false,
    async (writing) => {
      const call = callRoll(draft, 'representatives', { members: null, adults: null, households: null });
      const rules = rulesFor(await loadRulebook(writing.db), 'representatives', 'representatives', day, true);
      return insertMeeting(writing, draft, call, judgeMeeting(call.roll, call.votes, rules));
    },
  );
}

/** The bulk: people are entered, then their telephone numbers change, one entry of the chain at a time. */
class Register {
  private readonly people: Image[] = [];
  private readonly raw: BetterSqlite3.Database;
  private readonly size: number;
  private written = 0;

  constructor(raw: BetterSqlite3.Database, size: number) {
    this.raw = raw;
    this.size = size;
  }

  /** Writes so many entries in one transaction. */
  write(entries: number, day: string): void {
    const { raw } = this;
    const head = raw.prepare('select seq, hash from audit_head').get() as { seq: number; hash: string } | undefined;
    let { seq, hash } = head ?? { seq: 0, hash: chainStart };
    const statements = prepared(raw);
    raw.exec('begin');
    for (let n = 0; n < entries; n += 1) {
      const { id, before, after } = this.next(statements);
      const salt = createHash('md5').update(`${seq}`).digest('hex');
      const [beforeImage, afterImage] = [before && canonical(before), canonical(after)];
      const change = {
        record_type: 'person',
        record_id: id,
        before_digest: imageDigest(salt, beforeImage),
        after_digest: imageDigest(salt, afterImage),
      };
      const link = {
        seq: seq + 1,
        at: `${day}T01:${two(Math.floor(n / 60) % 60)}:${two(n % 60)}.000Z`,
        operator: '李敏',
        command: before === null ? 'rep import' : 'rep amend',
        business_day: day,
        record_type: 'person',
        record_id: id,
        changes: 1,
        digest: changesDigest([change]),
        previous_hash: hash,
      };
      seq = link.seq;
      hash = linkHash(link);
      statements.entry.run({ ...link, hash });
      statements.change.run({ ...change, seq });
      statements.image.run(seq, salt, beforeImage, afterImage);
    }
    raw.prepare('update audit_head set seq = ?, hash = ?').run(seq, hash);
    raw.exec('commit');
  }

  private next(statements: ReturnType<typeof prepared>): { id: string; before: Image | null; after: Image } {
    this.written += 1;
    const at = this.written % this.size;
    const before = this.people[at] ?? null;
    const id = before === null ? uuid(at) : String(before.id);
    const phone = `138${String(this.written).padStart(8, '0')}`;
    const after: Image =
      before === null
        ? { id, name: nameOf(at), gender: null, birth_day: null, phone, id_number: null, note: null }
        : { ...before, phone };
    if (before === null) statements.person.run(after);
    else statements.phone.run(phone, id);
    this.people[at] = after;
    return { id, before, after };
  }
}

function prepared(raw: BetterSqlite3.Database) {
  return {
    person: raw.prepare(
      'insert into person (id, name, gender, birth_day, phone, id_number, note) values (@id, @name, @gender, @birth_day, @phone, @id_number, @note)',
    ),
    phone: raw.prepare('update person set phone = ? where id = ?'),
    entry: raw.prepare(
      `insert into audit_entry (seq, at, operator, command, business_day, record_type, record_id, changes, digest, previous_hash, hash)
       values (@seq, @at, @operator, @command, @business_day, @record_type, @record_id, @changes, @digest, @previous_hash, @hash)`,
    ),
    change: raw.prepare(
      `insert into audit_change (entry_seq, no, record_type, record_id, before_digest, after_digest)
       values (@seq, 1, @record_type, @record_id, @before_digest, @after_digest)`,
    ),
    image: raw.prepare(
      'insert into audit_image (entry_seq, no, salt, before_image, after_image) values (?, 1, ?, ?, ?)',
    ),
  };
}

export function author(command: string, day: string): Authorship {
  return { operator: '李敏', command, businessDay: day, at: `${day}T01:00:00.000Z` };
}

/** The day at this part (0 to 1) of the year. */
export function dayIn(year: number, part: number): string {
  return new Date(Date.UTC(year, 0, 1 + Math.floor(part * 360))).toISOString().slice(0, 10);
}

export function nameOf(at: number): string {
  const family = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗'[at % 20];
  return `${family}${'伟芳娜敏静丽强磊军洋'[Math.floor(at / 20) % 10]}${'一二三四五六七八九十'[Math.floor(at / 200) % 10]}${at >= 2000 ? '甲' : ''}`;
}

function uuid(at: number): string {
  const hex = createHash('md5').update(`person ${at}`).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const two = (n: number) => String(n).padStart(2, '0');
