import type { Day } from '../calendar/day.ts';
import { periodWritten } from '../calendar/period.ts';
import { verb } from '../command/verb.ts';
import { readYear } from '../command/year.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Rulebook } from '../rules/book.ts';
import { accountOption, ofAccount } from './account.ts';
import { accountNamed, closingDay, readAccountsOnFile } from './account_store.ts';
import { type AccountDue, accountDues, type Done, dueStates } from './due.ts';
import { booksSince } from './first_day.ts';
import { postableFrom } from './posting_day.ts';
import { type Accounts, readAccounts } from './quarter_store.ts';
import type { Review } from './review.ts';
import { figuresDigest, readReviews } from './review_store.ts';

export const dueList = verb<{ all?: true; account?: string }>({
  arguments: [{ name: '[年份]', text: '如 2026（默认：今年；一月里也列去年没有办的）' }],
  options: [{ flags: '--all', text: '已经办了的也列出' }, accountOption],
  examples: ['jwh finance due', 'jwh finance due 2026 --all --json'],
  async run(context, [word], { all = false, account: called }) {
    const year = readYear(word, context.today);
    const db = await context.read();
    const account = await accountNamed(db, called);
    const early = word === undefined && context.today.slice(5) <= '03-31';
    const years = early ? [year - 1, year] : [year];
    const dues: AccountDue[] = [];
    for (const one of years) dues.push(...(await duesOf(db, account.id, one, context.today)));
    const shown = dues.filter(({ status }) => all || status !== 'done');
    const missed = dues.filter(({ status }) => status === 'missed' || status === 'redo');
    const { duesElsewhere } = await import('./due_elsewhere.ts');
    const elsewhere = account.id === null ? await duesElsewhere(db, shown) : [];
    const owing = called === undefined ? await othersOwing(db, years, context.today) : [];
    const told = [...elsewhere, ...owing.map(({ sentence }) => sentence)];
    const notes = [...new Set([...shown.flatMap(({ judged }) => judged.notes), ...told])];
    return {
      sheet: {
        title: `账目待办（${years.join('、')}年）${ofAccount(account)}`,
        day: context.today,
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'kind', label: '事项', type: 'text' },
              { key: 'period', label: '期间', type: 'text', wide: true },
              { key: 'status', label: '状态', type: 'state', states: dueStates },
              { key: 'day', label: '办理', type: 'day' },
              { key: 'due_day', label: '截止', type: 'day' },
              { key: 'cite', label: '依据', type: 'text' },
            ],
            rows: shown.map(({ label, period, status, days, due_day, judged }) => ({
              ...{ kind: label, period: period.words, status, day: days[0] ?? null, due_day },
              cite: judged.cite_words,
            })),
            empty: dues.length === 0 ? '没有待办的：还没有账，或本地没有这些规定。' : '都办了。',
          },
          ...(notes.length === 0 ? [] : [{ kind: 'text' as const, lines: notes.map((note) => `注：${note}`) }]),
        ],
      },
      rows: shown.map(({ kind, period, due_day, status, days, judged }) => ({
        ...{ kind, period: period.code, due_day, status, days, arithmetic: judged.arithmetic },
        ...{ rule: judged.rule, cite: judged.cite },
      })),
      verdicts: shown.map(({ judged }) => judged),
      ...(missed.length + owing.length > 0 && {
        findings: [
          ...missed.map(({ kind, period, label, status, early, judged }) => ({
            ...{ code: status, kind, period: period.code },
            sentence:
              status === 'redo' || early !== null
                ? `${judged.label}：${judged.arithmetic}。`
                : `${period.words}没有${label}。`,
          })),
          ...owing,
        ],
      }),
    };
  },
});

/** Accounts beside the committee's that are owed something too; each has a list of its own. */
async function othersOwing(db: Database, years: readonly number[], today: Day) {
  const owing: { code: 'other_account'; account: string; count: number; sentence: string }[] = [];
  for (const { id, name } of await readAccountsOnFile(db)) {
    if (id === null) continue;
    const dues: AccountDue[] = [];
    for (const year of years) dues.push(...(await duesOf(db, id, year, today)));
    const count = dues.filter(({ status }) => status === 'missed' || status === 'redo').length;
    const sentence = `${name}的账还有 ${count} 项未办：jwh finance due ${years.at(-1)} --account ${name}`;
    if (count > 0) owing.push({ code: 'other_account', account: name, count, sentence });
  }
  return owing;
}

/** What an account's figures of a year are owed on a day. @param more what is being done just now. */
export async function duesOf(
  db: Database,
  accountId: string | null,
  year: number,
  today: Day,
  more: readonly Done[] = [],
): Promise<AccountDue[]> {
  const since = await booksSince(db, accountId);
  if (since === null) return [];
  const until = await closingDay(db, accountId);
  const book = await loadRulebook(db);
  return accountDues(book, { year, since, until, today }, [...(await doneIn(db, accountId, year, book)), ...more]);
}

/** An audit that was returned, or was followed by a return, has not been passed, one of no final accounts audits none: it stays due. */
function stands({ kind, period, happened }: Review, at: number, all: readonly Review[]): boolean {
  if (kind === 'audit' && happened !== null) return false;
  const returned = ({ facts }: Review) => facts.result === 'returned';
  return (
    kind !== 'audit' ||
    !all.slice(at).some((later) => later.kind === kind && later.period === period && returned(later))
  );
}

/** What was told, posted, audited and settled is so only of the figures it was done on. */
async function withStale(db: Database, accountId: string | null, book: Rulebook, reviews: readonly Review[]) {
  const digests = new Map<string, string>();
  for (const { period } of reviews) {
    const span = digests.has(period) ? null : periodWritten(period);
    if (span !== null) digests.set(period, figuresDigest(await readAccounts(db, span, accountId)));
  }
  return reviews.map(
    ({ kind, period, day, digest }): Done => ({
      ...{ kind, period, day },
      stale: digest !== null && digest !== digests.get(period),
      early: kind === 'posting' && isEarly(book, period, day),
    }),
  );
}

function isEarly(book: Rulebook, code: string, day: Day): boolean {
  const period = periodWritten(code);
  return period !== null && day < postableFrom(book, period);
}

/** Reviews of the year's periods, and sheets of the quarter that were posted with the accounts on them. */
async function doneIn(db: Database, accountId: string | null, year: number, book: Rulebook): Promise<Done[]> {
  const reviews = (await readReviews(db, accountId, String(year))).filter(stands);
  const own = await withStale(db, accountId, book, reviews);
  return accountId === null ? [...own, ...(await sheetsIn(db, year, book))] : own;
}

/** Sheets that were posted, with whether the books say something else of their period by now. */
async function sheetsIn(db: Database, year: number, book: Rulebook): Promise<Done[]> {
  const sheets = await db
    .selectFrom('disclosure_posting as posting')
    .innerJoin('disclosure_version as version', 'version.id', 'posting.version_id')
    .select(['version.period', 'version.content', 'posting.from_day as day'])
    .where('version.period', 'like', `${year}%`)
    .where('version.voided', 'is', null)
    .where('posting.voided', 'is', null)
    .where('posting.facts', 'not like', '%"what":"answers"%')
    .execute();
  const found: Done[] = [];
  for (const { period, content, day } of sheets) {
    const span = periodWritten(period);
    const then = (JSON.parse(content) as { accounts: Accounts }).accounts;
    const now = span === null ? then : await readAccounts(db, span);
    const stale = (['opening', 'receipts', 'payments'] as const).some((key) => now[key] !== then[key]);
    found.push({ kind: 'posting', period, day, stale, early: isEarly(book, period, day) });
  }
  return found;
}
