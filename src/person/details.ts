import { birthDayIn, genderIn, isIdNumber } from '../base/id_number.ts';
import { maskNumber } from '../base/mask.ts';
import { type MaskNumber, Refusal } from '../base/refusal.ts';
import { readDay } from '../calendar/day.ts';
import type { OptionSpec } from '../command/verb.ts';
import type { Gender, Person } from './person.ts';

/** What every verb that enters a person takes. */
export const detailOptions: readonly OptionSpec[] = [
  { flags: '--gender <性别>', text: '男、女（male、female）' },
  { flags: '--birth-day <日期>', text: '出生日期' },
  { flags: '--phone <电话>', text: '手机，或带区号的固定电话（0431-85551234）' },
  { flags: '--id-number <号码>', text: '身份证号；也用来区分同名的人' },
];

export const newOption: OptionSpec = { flags: '--new', text: '与档案中同名的人不是同一人，另建一人' };

export interface DetailOptions {
  gender?: string;
  birthDay?: string;
  phone?: string;
  idNumber?: string;
}

/** Only what is known, checked. */
export type Details = Partial<{ [K in 'gender' | 'birth_day' | 'phone' | 'id_number']: NonNullable<Person[K]> }>;

/**
 * The details given, checked; birth day and gender also as the ID number has them.
 * @throws Refusal kind `usage` on a detail that cannot be, or that contradicts the ID number.
 */
export function detailsFrom({ gender, birthDay, phone, idNumber }: DetailOptions): Details {
  const given: Details = {
    ...(gender === undefined ? {} : { gender: readGender(gender) }),
    ...(birthDay === undefined ? {} : { birth_day: readDay(birthDay, '出生日期') }),
    ...(phone === undefined ? {} : { phone: readPhone(phone) }),
  };
  if (idNumber === undefined) return given;
  const id_number = readIdNumber(idNumber);
  const carried = { gender: genderIn(id_number), birth_day: birthDayIn(id_number) };
  if (
    (given.gender ?? carried.gender) !== carried.gender ||
    (given.birth_day ?? carried.birth_day) !== carried.birth_day
  ) {
    const contradiction = (mask: MaskNumber) => `身份证号${mask('id_number', id_number)}与所写的性别或出生日期不符。`;
    throw new Refusal('usage', 'id_number_contradicts', contradiction(maskNumber), {
      worded: contradiction,
      hint: '请核对；性别和出生日期可以不写，会从身份证号取得。',
    });
  }
  return { ...given, ...carried, id_number };
}

/** Names of minorities and foreigners are long; what is longer is no name. */
const longestName = 60;

/** A name as kept: no spaces between Chinese characters, single ones elsewhere. @throws Refusal kind `usage` when empty. */
export function readName(text: string): string {
  const name = text
    .normalize('NFC')
    // Invisible characters would make two people of one.
    .replace(/[\p{Cc}\p{Cf}]/gu, (letter) => (/\s/.test(letter) ? ' ' : ''))
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
  if (name === '') throw new Refusal('usage', 'name_missing', '姓名不能是空的。');
  const { length } = [...name];
  if (length <= longestName) return name;
  throw new Refusal('usage', 'name_too_long', `姓名有 ${length} 个字，最多 ${longestName} 个。`, {
    hint: '请只写姓名，其他内容写在备注里。',
  });
}

const genders: Readonly<Record<string, Gender>> = { 男: 'male', 女: 'female', male: 'male', female: 'female' };

function readGender(text: string): Gender {
  const gender = genders[text.trim()];
  if (gender !== undefined) return gender;
  throw new Refusal('usage', 'bad_gender', `性别“${text}”看不懂。`, { hint: '请写 男 或 女。' });
}

function readPhone(text: string): string {
  const phone = text.normalize('NFKC').replace(/\s/g, '');
  if (/^1\d{10}$/.test(phone) || /^0\d{2,3}-\d{7,8}(-\d{1,6})?$/.test(phone)) return phone;
  throw new Refusal('usage', 'bad_phone', '电话不是11位手机号，也不是带区号的固定电话。', {
    hint: '手机写11位数字；固定电话写 区号-号码，如 0431-85551234。',
  });
}

function readIdNumber(text: string): string {
  const idNumber = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (isIdNumber(idNumber)) return idNumber;
  throw new Refusal('usage', 'bad_id_number', '身份证号不对：应为18位，出生日期存在，校验码相符。', {
    hint: '请对照证件核对；从电子表格复制时，应把该列设为文本格式。',
  });
}
