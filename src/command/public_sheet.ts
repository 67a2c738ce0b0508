import { type Citation, Refusal } from '../base/refusal.ts';
import { isPrivate } from '../sheet/cell.ts';
import type { CellType, Column, Sheet } from '../sheet/sheet.ts';

/** What a list for the public may not even have masked. A name may stand with a character hidden (D-133a). */
const barred: Readonly<Partial<Record<CellType, string>>> = {
  id_number: '身份证号',
  phone: '电话',
  room: '门牌',
  private_text: '健康、家庭等情况',
};

/** What a paper for the public may tell of people. */
export const privacyLaw: Citation = {
  place: 'national',
  document: '中华人民共和国个人信息保护法',
  article: '第六条、第二十五条',
  status: 'reconstructed',
};

/**
 * A sheet that is `public` has no column of private data, masked or not: a list on a board names only what it must
 * (个人信息保护法 6, 25; LAW-11, D-133). @throws Refusal kind `forbidden` that names the columns.
 */
export function refusePublic(sheet: Sheet): void {
  if (!sheet.public) return;
  const found = sheet.blocks.flatMap((block): Pick<Column, 'label' | 'type'>[] => {
    if (block.kind === 'table') return block.columns.filter(isBarred);
    return block.kind === 'fields' ? block.fields.filter(isBarred) : [];
  });
  if (found.length === 0) return;
  const names = found.map(({ label, type }) => `“${label}”（${barred[type]}）`).join('、');
  throw new Refusal('forbidden', 'private_column', `${names}不得出现在对外公开的“${sheet.title}”里。`, {
    hint: '公开的名单只列必要的内容：姓名（隐去一字）、人数、金额和时段。没有写出任何内容。',
    cite: privacyLaw,
  });
}

function isBarred(column: Pick<Column, 'type'>): boolean {
  return isPrivate(column) && barred[column.type] !== undefined;
}
