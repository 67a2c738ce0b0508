import { type Citation, Refusal } from '../base/refusal.ts';
import { phoneDigits } from '../command/numbers.ts';
import { leakIn, type OnFile } from '../command/posted/leak.ts';
import { leaksOf, leakWords } from '../command/posted/leaks.ts';
import type { InForce } from '../rules/book.ts';
import type { Entered } from './entered.ts';

/** Headings of what the law keeps off a board, by the codes of the rule `disclosure.relief`. */
const barredHeadings: Readonly<Record<string, RegExp>> = {
  id_number: /身份证|证件号|公民身份/,
  phone: /电话|手机|联系方式/,
  address: /住址|地址|门牌|房号/,
  illness: /疾病|病情|病种|残疾|健康/,
  bank_account: /银行|账号|帐号|卡号|账户/,
};

/**
 * Refuses what may not be published, naming the place and the reason; nothing is stored of it. Telephones that are the
 * public's own a list may have.
 * @throws Refusal kind `forbidden`.
 */
export function refusePrivate(
  { lines, columns, rows }: Entered,
  rule: InForce<'disclosure.relief'> | undefined,
  onFile: OnFile,
): void {
  const isOpen = (key: string) =>
    rows.every((row) => row[key] === null || onFile.open.has(phoneDigits(String(row[key]))));
  for (const { code, title } of rule?.value.items ?? []) {
    const column = columns.find(({ label }) => barredHeadings[code]?.test(label));
    if (column !== undefined && !(code === 'phone' && isOpen(column.key)))
      refuse(`“${column.label}”一列是${title}`, rule?.cite);
  }
  const [found] = leaksOf({ lines, columns, rows }, (text, named) => leakIn(text, onFile, named), 2);
  if (found !== undefined) refuse(leakWords([found]), rule?.cite);
}

function refuse(where: string, cite: Citation | undefined): never {
  throw new Refusal('forbidden', 'private_data', `${where}，不得公开。没有写入任何内容。`, {
    hint: '请删去后再登记；公开名单只需姓名（公开时隐去一字）、人数、金额和时段；孩子写“某某之子”或不写。',
    ...(cite === undefined ? {} : { cite }),
  });
}
