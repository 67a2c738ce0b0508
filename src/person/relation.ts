import { Refusal } from '../base/refusal.ts';

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
  '直系亲属 父亲 母亲 父母 父 母 爸爸 妈妈 爸 妈 爹 娘 儿子 女儿 子女 子 女 儿 闺女 养父 养母 养父母 养子 养女 养子女 继父 继母 继父母 继子 继女 继子女 祖父 祖母 祖父母 爷爷 奶奶 外祖父 外祖母 外祖父母 外公 外婆 姥姥 姥爷 曾祖父 曾祖母 孙子 孙女 孙子女 外孙 外孙子 外孙女 外孙子女 曾孙 曾孙女';
const inLaw =
  '姻亲 岳父 岳母 岳父母 丈人 丈母娘 公公 婆婆 公婆 配偶的父母 女婿 儿媳 儿媳妇 姐夫 妹夫 嫂子 弟媳 弟妹 大舅子 小舅子 大姨子 小姨子 大伯子 小叔子 大姑子 小姑子 亲家 连襟 妯娌 配偶的兄弟姐妹';
const sibling = '兄弟姐妹 哥哥 弟弟 姐姐 妹妹 兄 弟 姐 妹 哥 兄弟 姐妹 兄妹 姐弟';
const spouse = '配偶 丈夫 妻子 夫 妻 夫妻 老公 老婆 爱人 先生 太太 老伴';
/** No rule asks about these; named so that they need not be taken for a slip of the pen. */
const other =
  '其他 其他亲属 无 伯父 叔叔 姑姑 舅舅 姨 姨妈 侄子 侄女 外甥 外甥女 堂兄弟 堂姐妹 表兄弟 表姐妹 堂哥 堂弟 堂姐 堂妹 表哥 表弟 表姐 表妹 邻居 同事 同学 朋友 战友';

const codes = new Map<string, RelationCode>(
  (
    [
      ['lineal_relative', lineal],
      ['in_law', inLaw],
      ['sibling', sibling],
      ['spouse', spouse],
      ['other', other],
    ] as const
  ).flatMap(([code, words]) => words.split(' ').map((word) => [word, code] as const)),
);

/** The code of a relation by its code or one of its names; null where it is none of them. */
export function relationCalled(word: string): RelationCode | null {
  const plain = word.trim().replace(/^亲(?=[父母爸妈哥弟姐妹兄儿女])/, '');
  return Object.hasOwn(relationWords, plain) ? (plain as RelationCode) : (codes.get(plain) ?? null);
}

/** What may be written, a few of each. 媳妇 may be a wife or a son's wife: it is asked for again. */
export const relationChoices =
  '配偶（丈夫、妻子）、父母、子女（含养子女、继子女）、祖父母、孙子女、兄弟姐妹、姻亲（岳父母、公婆、女婿、儿媳、嫂子、妹夫……）、其他亲属、其他';

/** @throws Refusal kind `usage` that lists what may be written: of a word nobody knows nothing could be judged. */
export function readRelation(word: string): RelationCode {
  const code = relationCalled(word);
  if (code !== null) return code;
  throw new Refusal('usage', 'unknown_relation', `不知道“${word.trim()}”是什么关系，没有办法判断。`, {
    hint: `请写：${relationChoices}。没有写入任何内容。`,
  });
}

/** 近亲属: spouse, parents, children, brothers and sisters, grandparents, grandchildren (民法典第一千零四十五条). */
export function isNearRelative(code: RelationCode): boolean {
  return code === 'spouse' || code === 'lineal_relative' || code === 'sibling';
}

/** `王建国的妹妹`, `妹妹`. */
export function relationSaid({ words, of }: Relation): string {
  return of === null ? words : `${of}的${words}`;
}
