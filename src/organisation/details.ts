import { publicWordsOrNull } from '../base/public_words.ts';
import { pastDay } from '../command/past_day.ts';
import type { OptionSpec } from '../command/verb.ts';
import type { Organisation } from './organisation.ts';

export interface DetailOptions {
  contact?: string;
  address?: string;
  facilities?: string;
  filingNo?: string;
  filedOn?: string;
}

/** What is known of an organisation besides its name; its telephone is asked of the person who speaks for it. */
export const detailOptions: readonly OptionSpec[] = [
  { flags: '--contact <姓名>', text: '联系人（不写电话）' },
  { flags: '--address <地址>', text: '在哪里' },
  { flags: '--facilities <设施>', text: '向居民开放的设施，如 篮球场、阅览室' },
  { flags: '--filing-no <编号>', text: '备案的编号' },
  { flags: '--filed-on <日期>', text: '备案的日期' },
];

/** What is written now, and for the rest what stood before. */
export function detailsFrom(
  options: DetailOptions,
  today: string,
  before: Pick<Organisation, 'contact' | 'address' | 'facilities' | 'filing'> = {
    contact: null,
    address: null,
    facilities: null,
    filing: null,
  },
): Pick<Organisation, 'contact' | 'address' | 'facilities' | 'filing'> {
  const number = publicWordsOrNull(options.filingNo, '备案编号');
  const day = options.filedOn === undefined ? null : pastDay(options.filedOn, today, '--filed-on');
  const filed = number !== null || day !== null;
  return {
    contact: publicWordsOrNull(options.contact, '联系人') ?? before.contact,
    address: publicWordsOrNull(options.address, '地址') ?? before.address,
    facilities: publicWordsOrNull(options.facilities, '设施') ?? before.facilities,
    filing: filed
      ? { number: number ?? before.filing?.number ?? null, day: day ?? before.filing?.day ?? today }
      : before.filing,
  };
}
