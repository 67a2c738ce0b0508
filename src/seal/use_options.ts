import type { OptionSpec } from '../command/verb.ts';
import { recordHelp } from './record.ts';
import { type SealScope, sealScopes } from './use.ts';

/** What `jwh seal use` takes. */
export interface UseOptions {
  scope?: SealScope;
  reason: string;
  record?: string;
  applicant?: string;
  address?: string;
  copies?: string;
  reviewedBy?: string;
  approvedBy?: string;
  stampedBy?: string;
  streetApproval?: string;
  kept?: string;
  note?: string;
  seal?: string;
  on?: string;
  happened?: string;
}

export const options: readonly OptionSpec[] = [
  {
    flags: '--scope <范围>',
    text: `盖的是哪一类：${Object.entries(sealScopes)
      .map(([code, word]) => `${word}（${code}）`)
      .join('；')}。写开头几个字也可以；写了 --record 的可以不写`,
    choices: sealScopes,
  },
  { flags: '--reason <事由>', text: '用章事由', required: true },
  { flags: '--record <编号>', text: recordHelp },
  { flags: '--applicant <姓名>', text: '用印人（申请人）' },
  { flags: '--address <地址>', text: '用印人的地址' },
  { flags: '--copies <份数>', text: '盖几份（默认：1）' },
  { flags: '--reviewed-by <姓名>', text: '盖章前审阅文书内容的人' },
  { flags: '--approved-by <姓名>', text: '批准人' },
  { flags: '--stamped-by <姓名>', text: '盖章人（默认：印章保管人）' },
  { flags: '--street-approval <文号>', text: '超出规定范围的：街道办事处的批准，文号、日期' },
  { flags: '--kept <存处>', text: '留存的一份在哪里' },
  { flags: '--note <说明>', text: '备注' },
  { flags: '--seal <名称>', text: '用的是哪一枚（默认：居委会印章）' },
  { flags: '--on <日期>', text: '哪天盖的（默认：今天）' },
  { flags: '--happened <理由>', text: '不合规定但已经盖了：如实记录的理由' },
];
