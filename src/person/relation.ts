/** What one person is to another, as far as rules ask: `lineal_relative` is D-12a, `sibling` and `in_law` are what D-12b adds. */
export const relationWords = {
  committee_member: '本人',
  spouse: '配偶',
  lineal_relative: '直系亲属',
  sibling: '兄弟姐妹',
  in_law: '姻亲',
  other: '其他',
} as const;

export type RelationCode = keyof typeof relationWords;

/** A relation as it was written, with what it comes to. */
export interface Relation {
  code: RelationCode;
  /** As written: `妹妹`. */
  words: string;
  /** Whose; null where nobody was named. */
  of: string | null;
}

const lineal =
  '直系亲属 父亲 母亲 父母 父 母 儿子 女儿 子女 子 女 祖父 祖母 祖父母 爷爷 奶奶 外祖父 外祖母 外祖父母 外公 外婆 姥姥 姥爷 孙子 孙女 孙子女 外孙 外孙女 外孙子女';
const inLaw = '姻亲 岳父 岳母 岳父母 公公 婆婆 公婆 配偶的父母 女婿 儿媳 媳妇 姐夫 妹夫 嫂子 弟媳 配偶的兄弟姐妹';
const sibling = '兄弟姐妹 哥哥 弟弟 姐姐 妹妹 兄 弟 姐 妹 兄弟 姐妹';
const spouse = '配偶 丈夫 妻子 夫 妻';

const codes = new Map<string, RelationCode>(
  (
    [
      ['lineal_relative', lineal],
      ['in_law', inLaw],
      ['sibling', sibling],
      ['spouse', spouse],
    ] as const
  ).flatMap(([code, words]) => words.split(' ').map((word) => [word, code] as const)),
);

/** The code of a relation by its code or one of its names; `other` where it is none of them. */
export function relationCalled(word: string): RelationCode {
  const plain = word.trim();
  return Object.hasOwn(relationWords, plain) ? (plain as RelationCode) : (codes.get(plain) ?? 'other');
}

/** 近亲属: spouse, parents, children, brothers and sisters, grandparents, grandchildren (民法典第一千零四十五条). */
export function isNearRelative(code: RelationCode): boolean {
  return code === 'spouse' || code === 'lineal_relative' || code === 'sibling';
}

/** `王建国的妹妹`, `妹妹`. */
export function relationSaid({ words, of }: Relation): string {
  return of === null ? words : `${of}的${words}`;
}
