import { publicWordsOrNull } from '../../base/public_words.ts';
import type { Context } from '../../command/context.ts';
import type { Writing } from '../../database/writing.ts';
import { staffNamed } from '../../staff/in_post.ts';
import { handlerNamed } from '../request/act.ts';
import { readFields } from '../request/said.ts';
import type { Issuing } from './issue.ts';
import { refuseUnprintable } from './printable.ts';

/** What every verb that puts a paper out may be told. */
export interface GivenOptions {
  stamper?: string;
  reviewer?: string;
  address?: string;
  field?: string[];
}

export const givenOptions = [
  { flags: '--stamper <姓名>', text: '盖章人（默认：印章保管人，没有登记的是经办人）' },
  { flags: '--reviewer <姓名>', text: '用印前看过内容的人（默认：批准人）' },
  { flags: '--address <地址>', text: '申请人的地址（档案和申请中没有的）' },
  { flags: '--field <字段=内容>', text: '证明上由经办人填的一项内容，可写几次；已批准的不能另写', repeat: true },
];

export const pdfOption = { flags: '--pdf [文件]', text: '写成 PDF（不写文件名：以编号和名称为名）' };

/** Reads them within the caller's transaction. @throws Refusal kind `usage`. */
export async function issuingOf(
  context: Context,
  writing: Pick<Writing, 'db'>,
  { stamper, reviewer, address, field }: GivenOptions,
): Promise<Omit<Issuing, 'replaces'>> {
  return {
    day: context.today,
    stamper: stamper ?? null,
    operator: await handlerNamed(writing, undefined, context, context.today),
    reviewer: reviewer === undefined ? null : (await staffNamed(writing.db, reviewer, context.today)).name,
    address: publicWordsOrNull(address, '地址'),
    fields: readFields(field ?? []),
    refuseUnprintable: (content) => refuseUnprintable(context, content),
  };
}
