/** Characters a computer made up for itself, or pictures: hardly ever part of a name, hardly ever printed as they look. */
const odd = /\p{Co}|\p{Emoji_Presentation}/gu;

/** What is to be looked at in a name before it goes on a paper; nothing where it is of usual characters. */
export function oddCharacterLines(name: string): string[] {
  const found = [...new Set(name.match(odd) ?? [])];
  if (found.length === 0) return [];
  const codes = found.map((one) => `U+${(one.codePointAt(0) as number).toString(16).toUpperCase()}`).join('、');
  return [`姓名中有造字区的字或图形符号（${codes}），证明上可能印不出来：请对照证件核对，能用标准字的改用标准字。`];
}
