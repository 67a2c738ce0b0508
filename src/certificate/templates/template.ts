import type { Field } from './field.ts';

/** The wording of a kind: the title of the paper and its paragraphs, with fields in braces. */
export interface Template {
  /** 居住证明; null: as the request calls it. */
  title: string | null;
  /** `{姓名}` is a field; `[，{性别}]` is left out where a field in it is not known. The closing lines are not among them. */
  paragraphs: readonly string[];
}

/** What the program brings along for a kind. */
export interface KindTemplate extends Template {
  /** Fields of this kind beside those all have. */
  fields: readonly Field[];
  /** Fields without which the paper would not say what the kind is for. */
  must: readonly string[];
}
