import { wholeNumber } from '../base/number.ts';
import { refusePrivate } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { readDay } from '../calendar/day.ts';
import type { OptionSpec } from '../command/verb.ts';
import type { Office } from './office.ts';

/** The facts about the office that `init` and `office set` both take. */
export const profileOptions: readonly OptionSpec[] = [
  { flags: '--name <名称>', text: '居委会的名称' },
  { flags: '--subdistrict <街道>', text: '所属街道（镇）' },
  { flags: '--households <户数>', text: '户数' },
  { flags: '--residents <人数>', text: '居民人数' },
  { flags: '--adults <人数>', text: '十八周岁以上居民人数' },
  { flags: '--groups <个数>', text: '居民小组个数' },
  { flags: '--seats <名额>', text: '居民代表名额' },
  { flags: '--operator <姓名>', text: '默认经办人' },
  { flags: '--rules-from <日期>', text: '本地规定从哪一天起适用（规定本身没有日期时）' },
  { flags: '--fonts <文件夹>', text: '放有仿宋、小标宋等字体的文件夹' },
];

export interface ProfileOptions {
  name?: string;
  subdistrict?: string;
  households?: string;
  residents?: string;
  adults?: string;
  groups?: string;
  seats?: string;
  operator?: string;
  rulesFrom?: string;
  fonts?: string;
}

export type Profile = Omit<Office, 'id' | 'place'>;

/** Only what was given, checked. @throws Refusal kind `usage` on a number or day that is none. */
export function profileFrom(options: ProfileOptions): Partial<Profile> {
  const all: { [K in keyof Profile]: Profile[K] | undefined } = {
    name: options.name,
    subdistrict: options.subdistrict,
    households: count(options.households, '户数'),
    residents: count(options.residents, '居民人数'),
    adults: count(options.adults, '十八周岁以上居民人数'),
    resident_groups: count(options.groups, '居民小组个数'),
    representative_seats: count(options.seats, '居民代表名额'),
    default_operator: options.operator,
    rules_from: options.rulesFrom === undefined ? undefined : readDay(options.rulesFrom, '规定适用起始日'),
    font_folder: options.fonts,
  };
  const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Partial<Profile>;
  for (const [key, what] of [
    ['name', '居委会的名称'],
    ['default_operator', '默认经办人'],
  ] as const) {
    if (given[key]?.trim() === '') throw new Refusal('usage', 'empty', `${what}不能是空的。`);
  }
  // Both head the papers.
  refusePrivate(given.name ?? '', '居委会的名称');
  refusePrivate(given.subdistrict ?? '', '所属街道（镇）');
  return given;
}

/** Figures that contradict each other. @throws Refusal kind `usage` with the numbers. */
export function refuseContradiction({ residents, adults }: Pick<Profile, 'residents' | 'adults'>): void {
  if (residents === null || adults === null || adults <= residents) return;
  throw new Refusal('usage', 'impossible_counts', `十八周岁以上居民 ${adults} 人，多于居民 ${residents} 人。`, {
    hint: '请核对两个数字；没有写入任何内容。',
  });
}

function count(text: string | undefined, what: string): number | undefined {
  return text === undefined ? undefined : wholeNumber(text, what);
}
