import type Sqlite from 'better-sqlite3';
import fc from 'fast-check';

const amount = fc.integer({ min: 1, max: 900_000_000 });
const words = fc.constantFrom('办公费', '活动费', '慰问:老人', ' 维修; 材料 ', 'a|b', '(一)', null);

/** Books of a year as they may be: openings or none, two accounts, entries of both kinds and methods, awaiting, voided, reversed. */
export const ledgers = fc.record({
  openings: fc.record({ cash: fc.option(amount), transfer: fc.option(amount) }),
  centre: fc.option(fc.record({ cash: amount, bank: amount })),
  fund: fc.option(fc.record({ name: fc.constantFrom('惠民 专项', '甲:乙;丙'), opening: amount })),
  entries: fc.array(
    fc.record({
      kind: fc.constantFrom('income', 'expense'),
      method: fc.constantFrom('cash', 'transfer'),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      amount,
      category: words,
      purpose: words.map((word) => word ?? '其他'),
      state: fc.constantFrom('booked', 'booked', 'booked', 'awaiting', 'voided', 'reversed'),
      apart: fc.boolean(),
      earmarked: fc.boolean(),
    }),
    { maxLength: 40, size: 'max' },
  ),
});

type Ledger = typeof ledgers extends fc.Arbitrary<infer L> ? L : never;

/** Puts a ledger into an office's file as its commands would leave it, but for the audit chain: thousands are wanted. */
export function putLedger(db: Sqlite.Database, { openings, centre, fund, entries }: Ledger): void {
  const open = db.prepare(`insert into account_opening (id, method, day, amount) values (?, ?, '2026-01-01', ?)`);
  for (const [method, fen] of Object.entries(openings)) if (fen !== null) open.run(`opening-${method}`, method, fen);
  if (centre !== null) {
    db.prepare(
      `insert into account (id, name, kind, opening_day, opening_cash, opening_bank, facts)
       values ('centre', '服务中心', 'service_centre', '2026-01-01', ?, ?, '{}')`,
    ).run(centre.cash, centre.bank);
  }
  if (fund !== null) {
    db.prepare(
      `insert into fund (id, name, account_id, purpose, from_day, opening, facts)
       values ('fund', ?, null, '惠民', '2026-01-01', ?, '{"uses":["惠民"]}')`,
    ).run(fund.name, fund.opening);
  }
  const insert = db.prepare(`insert into account_entry
    (id, year, no, kind, day, amount, party, purpose, category, method, status, booked_on, verdicts, voided, account_id,
    reverses_id, fund_id) values (?, 2026, ?, ?, ?, ?, '甲', ?, ?, ?, ?, ?, '[]', ?, ?, ?, ?)`);
  let no = 0;
  for (const { kind, month, day: dom, amount: fen, purpose, category, method, state, apart, earmarked } of entries) {
    const day = `2026-${two(month)}-${two(dom)}`;
    const booked = state === 'awaiting' && kind === 'expense' ? ['awaiting', null] : ['booked', day];
    const account = apart && centre !== null ? 'centre' : null;
    const ofFund = earmarked && account === null && fund !== null ? 'fund' : null;
    const put = (voided: string | null, reverses: string | null) => {
      no += 1;
      insert.run(`e${no}`, no, kind, day, fen, purpose, category, method, ...booked, voided, account, reverses, ofFund);
    };
    put(state === 'voided' ? '抄错' : null, null);
    if (state === 'reversed') put(null, `e${no}`);
  }
}

const two = (number: number) => String(number).padStart(2, '0');
