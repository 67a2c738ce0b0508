import { birthDayIn, checkCharacter, isIdNumber } from '../base/id_number.ts';
import { isDay } from '../calendar/day.ts';

/**
 * What is wrong with an ID number as a list has it; null when nothing is. The number itself is never repeated. Fifteen
 * digits are an old number, of cards that are no longer valid: it is not turned into a new one by guess.
 */
export function idNumberFault(text: string): { code: string; says: string } | null {
  const wrong = (code: string, says: string) => ({ code, says });
  if (isSpoiled(text)) return spoiledFault;
  if (/^\d{15}$/.test(text)) return wrong('old_id_number', '身份证号是15位的旧号码：请照现在的证件写18位');
  if (text.length !== 18) return wrong('bad_id_number', `身份证号有${[...text].length}位，应为18位`);
  if (!/^[1-9]\d{16}[\dX]$/.test(text)) return wrong('bad_id_number', '身份证号里有不该有的字符');
  if (!isDay(birthDayIn(text))) return wrong('bad_id_number', '身份证号里的出生日期不存在');
  if (checkCharacter(text.slice(0, 17)) !== text[17]) return wrong('bad_id_number', '身份证号的校验码不符');
  return isIdNumber(text) ? null : wrong('bad_id_number', '身份证号不对');
}

export const spoiledFault = {
  code: 'spoiled_id_number',
  says: '身份证号被电子表格改坏了：把该列设为文本格式，再重新填写',
};

/** The same for one that checks, in a list where others of the kind do not. */
export const doubtfulFault = {
  code: 'doubtful_id_number',
  says: '身份证号以000结尾，同一名单里有这样改坏的号码，请核对（其余的改好后，对的可以导入）',
};

/** A spreadsheet keeps fifteen digits: it writes 1.1E+17, or noughts for the rest. */
function isSpoiled(text: string): boolean {
  if (endsInNoughts(text)) return checkCharacter(text.slice(0, 17)) !== text[17];
  return /^\d(?:\.\d+)?E\+?\d+$/.test(text) || /^\d{16,18}\.\d+$/.test(text);
}

/** One number in ten thousand ends so by right; of those a spreadsheet has spoiled, one in eleven still checks. */
export function endsInNoughts(text: string): boolean {
  return /^\d{15}000$/.test(text);
}

/** As it is compared: plain letters, no blanks, a capital X. */
export function plainIdNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/^'/, '')
    .toUpperCase();
}
