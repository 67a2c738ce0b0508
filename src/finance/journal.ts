import type { Day } from '../calendar/day.ts';
import type { EntryKind, Method } from './entry.ts';

/** Money that an account begins with, in 分. */
export interface JournalOpening {
  account: string;
  method: Method;
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

/**
 * The journal as hledger and its kin read it: an opening a method, then every entry with two postings in yuan, oldest first.
 * Amounts are written from whole 分. Pure.
 */
export function hledgerJournal(
  office: string,
  to: Day,
  openings: readonly JournalOpening[],
  entries: readonly JournalEntry[],
): string {
  const head = [`; ${line(office)}　截至 ${to}`, 'decimal-mark .', 'commodity 1000.00 CNY', ''];
  const begun = openings.map(
    ({ account, method, day, amount }) =>
      `${day} 期初余额\n    ${assetAccount(account, method)}  ${cny(amount)}\n    权益:期初  ${cny(-amount)}\n`,
  );
  return `${[...head, ...begun, ...entries.map(transaction)].join('\n')}\n`;
}

function transaction({ account, number, day, kind, method, category, purpose, fund, amount }: JournalEntry): string {
  const [name, sign] = kind === 'income' ? ['收入', 1] : ['支出', -1];
  const other = `${name}:${part(account)}:${part(category ?? '未分类')}`;
  const tag = fund === null ? '' : `  ; 专款: ${line(fund).replaceAll(',', '，')}`;
  return [
    `${day} (${number}) ${line(purpose)}${tag}`,
    `    ${assetAccount(account, method)}  ${cny(sign * amount)}`,
    `    ${other}  ${cny(-sign * amount)}`,
    '',
  ].join('\n');
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
