import { createHash } from 'node:crypto';
import { insertAdmonition } from '../../src/attendance/admonition_store.ts';
import { putMark } from '../../src/attendance/mark_store.ts';
import { insertPunches } from '../../src/attendance/punch_import_store.ts';
import type { Punch } from '../../src/attendance/punch_store.ts';
import { putSchedule } from '../../src/attendance/schedule_store.ts';
import type { State } from '../../src/attendance/state.ts';
import { daysOf } from '../../src/calendar/workday.ts';
import type { OfficeFile } from '../../src/database/open.ts';
import { inTransaction, type Writing } from '../../src/database/writing.ts';
import { insertSignature, putEntered } from '../../src/disclosure/store.ts';
import type { Approval } from '../../src/finance/entry.ts';
import { judgeExpense } from '../../src/finance/judgement.ts';
import { expenseRules } from '../../src/finance/rules.ts';
import { insertEntry, neighboursOf } from '../../src/finance/store.ts';
import { appendProgress } from '../../src/resolution/progress_store.ts';
import { loadRulebook } from '../../src/rulebook/load.ts';
import type { Rulebook } from '../../src/rules/book.ts';
import { appoint } from '../../src/staff/appoint.ts';
import type { StaffPost } from '../../src/staff/post.ts';
import { putWage } from '../../src/staff/wage_store.ts';
import { kept, makeFile } from './kept.ts';
import { author, dayIn, foundOffice, holdMeeting, lastYear, nameOf } from './ten_years.ts';

/** How much an office has written down of its staff's time and its money. */
export interface Work {
  years: number;
  staff: number;
  /** Receipts and payments, spread evenly. */
  entriesPerYear: number;
  meetingsPerYear: number;
}

export const workingYear: Work = { years: 1, staff: 20, entriesPerYear: 2000, meetingsPerYear: 12 };
export const workingYears: Work = { ...workingYear, years: 10 };
/** Every quarter of it fills forty pages. */
export const fullQuarters: Work = { ...workingYear, staff: 5, entriesPerYear: 4960 };

/** A staff of two hundred with a clock of ten years: 1.46 million punches. */
export const manyPeople: Work = { years: 10, staff: 200, entriesPerYear: 0, meetingsPerYear: 0 };

export async function keptWork(work: Work): Promise<string> {
  const parts = ['test/bench/ten_years.ts', 'test/bench/working_years.ts', 'src/finance', 'src/attendance'];
  return kept(`work-${Object.values(work).join('-')}`, '.db', parts, (path) => makeWork(path, work));
}

/** Makes an office file by the program's own stores, each record with the entry of the audit chain its command would leave. */
export async function makeWork(path: string, work: Work): Promise<void> {
  await makeFile(path, (file) => fill(file, work));
}

/** An office with its staff and nothing written down of them yet, who began when the clock did. */
export async function makeStaff(path: string, { years, staff }: Work): Promise<void> {
  const first = `${lastYear - years + 1}-01-01`;
  await makeFile(path, async (file) => {
    await foundOffice(file, first);
    await employ(file, await loadRulebook(file.db), staff, first);
  });
}

async function fill(file: OfficeFile, { years, staff, entriesPerYear, meetingsPerYear }: Work): Promise<void> {
  const first = `${lastYear - years + 1}-01-01`;
  await foundOffice(file, first);
  const book = await loadRulebook(file.db);
  const people = await employ(file, book, staff, first);
  for (const method of ['cash', 'transfer'] as const) {
    const opening = { method, day: first, amount: 10_000_000, reason: null };
    await write(file, 'finance open', first, (writing) => writing.insert('account_opening', opening));
  }
  for (let year = lastYear - years + 1; year <= lastYear; year += 1) {
    for (let no = 1; no <= meetingsPerYear; no += 1) {
      await holdMeeting(file, dayIn(year, no / (meetingsPerYear + 1)), no);
    }
    await keepAccounts(file, book, year, entriesPerYear);
    for (let month = 1; month <= 12; month += 1) await keepTime(file, people, `${year}-${two(month)}`);
    await carryOut(file, year);
    for (let quarter = 1; quarter <= 4; quarter += 1) await disclose(file, year, quarter);
  }
}

/** One command's writing. */
function write<T>(file: OfficeFile, command: string, day: string, work: (writing: Writing) => Promise<T>): Promise<T> {
  return inTransaction(file, async () => author(command, day), false, work);
}

const firstPosts: readonly StaffPost[][] = [
  ['director'],
  ['deputy_director'],
  ['committee_member', 'accountant'],
  ['committee_member', 'attendance_officer'],
  ['committee_member', 'cashier'],
];

/** Everybody with a post and a wage, and the hours they keep. */
async function employ(file: OfficeFile, book: Rulebook, staff: number, day: string): Promise<string[]> {
  const people: string[] = [];
  const by = { rule: book.find('posts.incompatible', day), choices: book.choices(day) };
  for (let at = 0; at < staff; at += 1) {
    const posts = firstPosts[at] ?? ['community_worker'];
    const asked = { called: nameOf(at), details: {}, isNew: true, posts, from: day, until: null, happened: null };
    const { person } = await write(file, 'staff add', day, (writing) => appoint(writing, asked, by));
    people.push(person.id);
    const wage = { person_id: person.id, from_day: day, monthly: 300_000 + at * 1000 };
    await write(file, 'staff wage', day, (writing) => putWage(writing, wage));
  }
  const spans = [
    { from: 510, to: 690 },
    { from: 810, to: 1020 },
  ];
  await write(file, 'office set hours', day, (writing) => putSchedule(writing, { from_day: day, spans, cite: null }));
  return people;
}

const absences: readonly State[] = ['leave_personal', 'leave_sick', 'leave_annual', 'out'];

/** A month of the clock, two punches of everybody every day, brought in by one import; some leave, some criticism. */
async function keepTime(file: OfficeFile, people: readonly string[], month: string): Promise<void> {
  const days = daysOf(month);
  const end = days.at(-1) as string;
  const punches = days.flatMap((day, at) => people.flatMap((person, no) => punchesOf(person, day, at * 31 + no * 17)));
  const name = `打卡记录${month}.xlsx`;
  await write(file, 'attendance import', end, (writing) =>
    insertPunches(writing, { name, digest: hexOf(name) }, punches),
  );
  const seed = Number(month.slice(5));
  const marks = people.filter((_, no) => (no + seed) % 4 === 0);
  await write(file, 'attendance mark', end, async (writing) => {
    for (const [at, person_id] of marks.entries()) {
      const place = { person_id, day: days[(seed * 5 + at * 3) % 28] as string, half: null };
      await putMark(writing, place, absences[at % absences.length] as State, '本人申请');
    }
  });
  const late = { person_id: people[seed % people.length] as string, day: end, by_name: nameOf(0), reason: '本月迟到' };
  await write(file, 'attendance admonish', end, (writing) => insertAdmonition(writing, late));
}

/** Come before half past eight and gone after five, but for one day in fifty of being late or early. */
export function punchesOf(person_id: string, day: string, seed: number): Punch[] {
  const [late, early] = [seed % 53 === 0, seed % 61 === 0];
  return [
    { person_id, day, minute: late ? 515 + (seed % 20) : 490 + (seed % 20), side: 'in' },
    { person_id, day, minute: early ? 1000 + (seed % 20) : 1020 + (seed % 40), side: 'out' },
  ];
}

const spending: readonly (readonly [category: string, purpose: string])[] = [
  ['办公费', '办公用品、打印纸及硒鼓'],
  ['维修费', '活动室门窗维修'],
  ['水电费', '办公用房水电费'],
  ['活动费', '重阳节慰问辖区老人'],
  ['印刷费', '居务公开栏与宣传册印刷'],
];

/** Four payments for each receipt, approved by whom the rules name; one in forty waits for its approval. */
async function keepAccounts(file: OfficeFile, book: Rulebook, year: number, entries: number): Promise<void> {
  for (let no = 1; no <= entries; no += 1) {
    const day = dayIn(year, (no - 1) / entries);
    const amount = 1000 + ((no * 7919) % 90_000);
    const at = { day, method: 'transfer' as const, booked_on: day, happened: null };
    if (no % 5 === 0) {
      const facts = { amount: amount * 5, party: '虹桥街道', purpose: '办公经费拨款', category: '办公经费' };
      const none = { handler: null, approvals: [], verdicts: [] };
      await write(file, 'finance income', day, (writing) =>
        insertEntry(writing, { ...at, ...facts, ...none, kind: 'income', status: 'booked' }),
      );
      continue;
    }
    const [category, purpose] = spending[no % spending.length] as (typeof spending)[number];
    const facts = {
      amount,
      party: `商户${no % 400}`,
      purpose: `${purpose}（第${no}笔）`,
      category,
      handler: nameOf(2),
    };
    await write(file, 'finance expense', day, async (writing) => {
      const rules = expenseRules(book, day);
      const near = await neighboursOf(writing.db, facts.party, day);
      const judge = (approvals: Approval[]) => judgeExpense({ ...facts, method: at.method, approvals }, near, rules);
      const asked = judge([]).flatMap(({ missing }) => missing);
      const given = no % 40 === 1 ? [] : asked.map((post) => ({ post, name: nameOf(0), day, note: null }));
      const verdicts = judge(given);
      const isBooked = verdicts.every(({ severity, holds }) => severity !== 'must' || holds);
      const booking = isBooked ? { status: 'booked' as const } : { status: 'awaiting' as const, booked_on: null };
      return insertEntry(writing, { ...at, ...facts, kind: 'expense', approvals: given, verdicts, ...booking });
    });
  }
}

/** A word on every second resolution of the year. */
async function carryOut(file: OfficeFile, year: number): Promise<void> {
  const resolutions = await file.db.selectFrom('resolution').select('id').where('year', '=', year).execute();
  const day = `${year}-12-30`;
  for (const { id } of resolutions.filter((_, at) => at % 2 === 0)) {
    const progress = { day, state: 'under_way' as const, due_day: `${year + 1}-06-30`, person: nameOf(2), note: null };
    await write(file, 'resolution progress', day, (writing) => appendProgress(writing, id, progress));
  }
}

/** What is entered by hand for a quarter, and the signatures on its papers. */
async function disclose(file: OfficeFile, year: number, quarter: number): Promise<void> {
  const [period, day] = [`${year}Q${quarter}`, `${year}-${two(quarter * 3)}-28`];
  const text = { lines: ['低保新增2户，停发1户，详见张榜名单。'], columns: [], rows: [] };
  await write(file, 'disclose item', day, (writing) => putEntered(writing, period, 'minimum_living', text));
  const columns = [
    { key: 'name', label: '姓名', type: 'private_name' as const },
    { key: 'persons', label: '人数', type: 'count' as const },
    { key: 'amount', label: '月金额', type: 'money' as const },
  ];
  const rows = Array.from({ length: 20 }, (_, at) => ({
    name: nameOf(100 + at),
    persons: 1 + (at % 3),
    amount: 68_000,
  }));
  await write(file, 'disclose item', day, (writing) =>
    putEntered(writing, period, 'relief_recipients', { lines: [], columns, rows }),
  );
  for (const gate of ['party', 'stamp']) {
    await write(file, 'disclose approve', day, (writing) =>
      insertSignature(writing, period, { gate, name: '赵永康', day, note: null }),
    );
  }
}

function hexOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const two = (n: number) => String(n).padStart(2, '0');
