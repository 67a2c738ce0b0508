import type Sqlite from 'better-sqlite3';
import fc from 'fast-check';

const amount = fc.integer({ min: 1, max: 900_000_000 });
const words = fc.constantFrom('办公费', '活动费', '慰问:老人', ' 维修; 材料 ', 'a|b', '(一)', null);

/** Books of a year as they may be: openings or none, entries of both kinds and methods, awaiting, voided. */
export const ledgers = fc.record({
  openings: fc.record({ cash: fc.option(amount), transfer: fc.option(amount) }),
  entries: fc.array(
    fc.record({
      kind: fc.constantFrom('income', 'expense'),
      method: fc.constantFrom('cash', 'transfer'),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      amount,
      category: words,
      purpose: words.map((word) => word ?? '其他'),
      state: fc.constantFrom('booked', 'booked', 'booked', 'awaiting', 'voided'),
    }),
    { maxLength: 40 },
  ),
});

type Ledger = typeof ledgers extends fc.Arbitrary<infer L> ? L : never;

/** Puts a ledger into an office's file as its commands would leave it, but for the audit chain: thousands are wanted. */
export function putLedger(db: Sqlite.Database, { openings, entries }: Ledger): void {
  const open = db.prepare(`insert into account_opening (id, method, day, amount) values (?, ?, '2026-01-01', ?)`);
  for (const [method, fen] of Object.entries(openings)) if (fen !== null) open.run(`opening-${method}`, method, fen);
  const insert = db.prepare(`insert into account_entry
    (id, year, no, kind, day, amount, party, purpose, category, method, status, booked_on, verdicts, voided)
    values (?, 2026, ?, ?, ?, ?, '甲', ?, ?, ?, ?, ?, '[]', ?)`);
  const two = (number: number) => String(number).padStart(2, '0');
  for (const [at, { kind, method, month, day: dom, amount: fen, category, purpose, state }] of entries.entries()) {
    const day = `2026-${two(month)}-${two(dom)}`;
    const awaiting = state === 'awaiting' && kind === 'expense';
    const booked = awaiting ? ['awaiting', null] : ['booked', day];
    insert.run(
      `entry-${at}`,
      at + 1,
      kind,
      day,
      fen,
      purpose,
      category,
      method,
      ...booked,
      state === 'voided' ? '抄错' : null,
    );
  }
}
