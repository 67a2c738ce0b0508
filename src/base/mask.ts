/** How many characters stay readable at the head and at the tail of a private number. */
export type MaskEnds = readonly [head: number, tail: number];

/** No national pattern exists (a city rule is the nearest): the first three and the last four characters stay readable. */
export const usualEnds: MaskEnds = [3, 4];

/** Masking of private numbers; an office may have ends of its own. */
export function maskPhone(phone: string, [head, tail]: MaskEnds = usualEnds): string {
  return hideMiddle(phone, head, tail);
}

export function maskIdNumber(idNumber: string, [head, tail]: MaskEnds = usualEnds): string {
  return hideMiddle(idNumber, Math.min(head, idNumberEnds[0]), Math.min(tail, idNumberEnds[1]));
}

/** The most of an ID number that may stay readable: between the place and the running number is the day of birth. */
export const idNumberEnds: MaskEnds = [6, 4];

/** The usual way, where no file is at hand that could say another. */
export function maskNumber(kind: 'phone' | 'id_number', value: string): string {
  return kind === 'phone' ? maskPhone(value) : maskIdNumber(value);
}

/** Stands for what nothing of may be read: a door, an illness. */
export const hidden = '***';

/** A name of more characters than this has no surname of one or two, and one hidden character would hide nothing. */
const longestUsual = 4;

/**
 * `张*`, `张*三`, `欧阳*三`: one character of the given name hidden (D-133a), the surname stays; of a long name, such as those
 * of other peoples, the first and the last character.
 */
export function maskName(name: string): string {
  const letters = [...name];
  if (letters.length < 2) return '*'.repeat(letters.length);
  if (letters.length > longestUsual) return hideMiddle(name, 1, 1, 1);
  const surname = letters.length > 2 && doubleSurnames.has(letters.slice(0, 2).join('')) ? 2 : 1;
  return letters.with(surname, '*').join('');
}

/** Surnames of two characters that are borne today. */
const doubleSurnames = new Set(
  (
    '欧阳 上官 司马 司徒 司空 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 夏侯 轩辕 端木 独孤 南宫 申屠 钟离 闻人 淳于 ' +
    '单于 太史 呼延 赫连 澹台 公冶 宗政 濮阳 鲜于 拓跋 完颜 西门 东郭 南门 百里 第五 左丘 即墨 亓官 万俟 公羊 公西 仲孙'
  ).split(' '),
);

/** Fewer hidden characters could be tried out: `138****1234` leaves ten thousand numbers. */
export const leastHidden = 4;

/** Too short to leave anything readable: all of it is hidden. */
function hideMiddle(text: string, head: number, tail: number, least = leastHidden): string {
  const letters = [...text];
  if (letters.length < head + tail + least) return '*'.repeat(letters.length);
  return letters.map((letter, index) => (index < head || index >= letters.length - tail ? letter : '*')).join('');
}
