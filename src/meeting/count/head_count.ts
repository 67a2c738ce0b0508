import { Refusal } from '../../base/refusal.ts';

/** As in a record file (src/command/draft.ts): whoever types more has slipped on the keys. */
const mostPeople = 100_000_000;

/**
 * How many people: `8`, `８` or `8人`.
 * @param what names the number in the sentence that refuses it. @throws Refusal kind `usage`.
 */
export function headCount(text: string, what: string): number {
  const number = peopleIn(text);
  if (number !== null && number <= mostPeople) return number;
  const fault = number === null ? '不是人数' : `太大（最多 ${mostPeople}）`;
  throw new Refusal('usage', 'bad_number', `${what}“${text.trim()}”${fault}。`, {
    hint: '请写不小于 0 的整数，如 8；没有写入任何内容。',
  });
}

/** A number of people, or their names as they were typed. @throws Refusal kind `usage` for what looks like a number and is none. */
export function countOrNames(text: string, what: string): number | string[] {
  if (peopleIn(text) !== null) return headCount(text, what);
  const names = namesIn(text);
  const number = names.find(isNumberLike);
  if (number === undefined) return names;
  throw new Refusal('usage', 'bad_number', `${what}“${number}”既不是人数，也不是姓名。`, {
    hint: '写人数（整数，如 8），或用顿号隔开的姓名：--present 8，--present 张三、李四；没有写入任何内容。',
  });
}

/** What is wrong with a number of people typed at a question; null where nothing is. */
export function headCountFault(text: string): string | null {
  const number = peopleIn(text);
  if (number === null) return '请写整数；没有就留空。';
  return number <= mostPeople ? null : `太大了，最多 ${mostPeople}。`;
}

export function namesIn(text: string): string[] {
  return text
    .split(/[、，,]/)
    .map((name) => name.trim())
    .filter(Boolean);
}

function peopleIn(text: string): number | null {
  const digits = /^(\d+)\s*人?$/.exec(text.normalize('NFKC').trim())?.[1];
  return digits === undefined ? null : Number(digits);
}

/** `-1`, `8.5`, `1e3`, `约30人`: nobody is called so. */
function isNumberLike(name: string): boolean {
  return /^[-+.]?\d|\d\s*人$|^[^\p{L}]+$/u.test(name.normalize('NFKC'));
}
