import type { Day } from '../calendar/day.ts';
import type { EntryKind, Method } from './entry.ts';

/** Money that an account begins with, in 分. */
export interface JournalOpening {
  account: string;
  method: Method;
  day: Day;
  amount: number;
}

/** What of an account's money belonged to a fund when it was registered, in 分. */
export interface FundOpening {
  fund: string;
  day: Day;
  amount: number;
}

/** A booked receipt or payment as a journal carries it; who paid and who was paid stays in the office. */
export interface JournalEntry {
  account: string;
  number: string;
  day: Day;
  kind: EntryKind;
  method: Method;
  category: string | null;
  purpose: string;
  fund: string | null;
  amount: number;
}

const methodAccounts: Record<Method, string> = { cash: '现金', transfer: '银行存款' };

/** What the accounts of a journal are called; the same words in the file and in what is compared with it. */
export function assetAccount(account: string, method: Method): string {
  return `资产:${part(account)}:${methodAccounts[method]}`;
}

/** What a fund holds is kept beside the accounts: money lies in an account and belongs to a fund at once. */
export function fundAccount(fund: string): string {
  return `专款:${part(fund)}`;
}

const allFunds = '专款对冲';

/** What kind each top account is, so that hledger's balancesheet, incomestatement and cashflow know it. */
const types: Readonly<Record<string, string>> = { 资产: 'Cash', 权益: 'Equity', 收入: 'Revenue', 支出: 'Expense' };

interface Journal {
  office: string;
  /** The last day it tells of. */
  to: Day;
  openings: readonly JournalOpening[];
  funds: readonly FundOpening[];
  entries: readonly JournalEntry[];
}

/**
 * The journal as hledger and its kin read it: every account declared with its type, an opening a method and a fund, then
 * every entry with two postings in yuan, oldest first; what comes into a fund or out of it has two more in brackets, which
 * `hledger --real` leaves out. Amounts are written from whole 分. Pure.
 */
export function hledgerJournal({ office, to, openings, funds, entries }: Journal): string {
  const head = [`; ${line(office)}　截至 ${to}`, 'decimal-mark .', 'commodity 1000.00 CNY', ''];
  const set = funds.map(({ fund, day, amount }) => [`${day} 专款期初`, ...fundPostings(fund, amount), ''].join('\n'));
  const begun = openings.map(
    ({ account, method, day, amount }) =>
      `${day} 期初余额\n    ${assetAccount(account, method)}  ${cny(amount)}\n    权益:期初  ${cny(-amount)}\n`,
  );
  const declared = declarations({ openings, funds, entries });
  return `${[...head, ...declared, '', ...begun, ...set, ...entries.map(transaction)].join('\n')}\n`;
}

/** Every account the journal uses, so that `hledger check --strict` finds none that was mistyped. */
function declarations({ openings, funds, entries }: Pick<Journal, 'openings' | 'funds' | 'entries'>): string[] {
  const used = new Set([
    ...openings.flatMap(({ account, method }) => [assetAccount(account, method), '权益:期初']),
    ...entries.flatMap((entry) => [assetAccount(entry.account, entry.method), otherAccount(entry)]),
    ...[...funds, ...entries].flatMap(({ fund }) => (fund === null ? [] : [fundAccount(fund), allFunds])),
  ]);
  const tops = Object.entries(types).map(([top, type]) => `account ${top}  ; type: ${type}`);
  return [...tops, ...[...used].sort().map((account) => `account ${account}`)];
}

function otherAccount({ account, kind, category }: Pick<JournalEntry, 'account' | 'kind' | 'category'>): string {
  return `${kind === 'income' ? '收入' : '支出'}:${part(account)}:${part(category ?? '未分类')}`;
}

function transaction(entry: JournalEntry): string {
  const { account, number, day, kind, method, purpose, fund, amount } = entry;
  const sign = kind === 'income' ? 1 : -1;
  const tag = fund === null ? '' : `  ; 专款: ${line(fund).replaceAll(',', '，')}`;
  return [
    `${day} (${number}) ${line(purpose)}${tag}`,
    `    ${assetAccount(account, method)}  ${cny(sign * amount)}`,
    `    ${otherAccount(entry)}  ${cny(-sign * amount)}`,
    ...(fund === null ? [] : fundPostings(fund, sign * amount)),
    '',
  ].join('\n');
}

/** Its own balance, against one that stands for all funds: the journal as a whole comes to nothing. */
function fundPostings(fund: string, amount: number): string[] {
  return [`    [${fundAccount(fund)}]  ${cny(amount)}`, `    [${allFunds}]  ${cny(-amount)}`];
}

/** `-300.01 CNY` */
function cny(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)} CNY`;
}

/** A word of an account's name: the signs that divide accounts and begin comments are written wide. */
function part(text: string): string {
  return line(text).replaceAll(':', '：');
}

/** In one line, and without what begins a comment or divides the payee. */
function line(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().replaceAll(';', '；').replaceAll('|', '｜');
}
