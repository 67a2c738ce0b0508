import { localDigits } from '../../base/loose.ts';
import { gap } from '../../base/private.ts';

const someone = '(?:先生|女士|小姐|太太|阿姨|大[爷妈娘叔婶伯嫂哥姐]|奶奶|爷爷|叔叔?|伯伯?|家属|监护人|本人|个人|私人)';
/** A landline said to be somebody's own or of a home: 高先生电话84567890, 家里电话0431-84567890. */
const ownPhone = new RegExp(
  `(?:${someone}(?:的|家[里中]?的?|住宅)?|家[里裡裏中庭]的?|[我他她其某]家的?|(?<![\\u3400-\\u9fff])家(?=电话)|住宅|(?=宅电))[\\s:：,，、(（]{0,2}(?:(?:固定|联系|座机)?电话|座机|固话|宅电)(?:号码?)?[\\s:：是为]{0,3}(?!20\\d\\d-\\d\\d-\\d\\d(?!\\d))(\\(?(?:0\\d{2,3}\\)?${gap})?[2-9]\\d{2}(?:${gap}\\d){4,5})(?!\\d|[.,]\\d|\\s*元)`,
  'g',
);
/** One letter and eight digits, or two and seven. */
export const passport = /护照[^\dA-Za-z。；;\n\uffff]{0,8}[A-Za-z]\s?[A-Za-z\d](?:\s?\d){7}(?!\d)/;

/** The digits of the first that is not the office's or the public's. Pure. */
export function ownLandline(text: string, open: ReadonlySet<string>): string | null {
  if (!ownPhoneWord.test(text)) return null;
  const ownTowns = inTown(open);
  const found = [...text.matchAll(ownPhone)].map(([, number = '']) => number.replace(/\D/g, ''));
  return found.find((digits) => !open.has(digits) && !ownTowns.has(localDigits(digits) ?? digits)) ?? null;
}

const ownPhoneWord = /电话|座机|固话|宅电/;

/** The same telephones as they are dialled in town; made once for all texts that are held against them. */
export function inTown(phones: ReadonlySet<string>): ReadonlySet<string> {
  const known = inTowns.get(phones);
  if (known !== undefined) return known;
  const made = new Set([...phones].map((phone) => localDigits(phone) ?? phone));
  inTowns.set(phones, made);
  return made;
}

const inTowns = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();
