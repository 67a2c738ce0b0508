import { publicWordsOrNull } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { dayWords } from '../calendar/day.ts';
import { periodWritten } from '../calendar/period.ts';
import { defaultRows, limitOf, periodOf } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import type { TextBlock } from '../sheet/sheet.ts';
import { diaryPaper, entryTable } from './sheet.ts';
import { listEntries } from './store.ts';

interface ListOptions {
  period?: string;
  from?: string;
  to?: string;
  by?: string;
  place?: string;
  limit?: string;
  pdf?: string | true;
}

export const list = verb<ListOptions>({
  reveals: true,
  options: [
    { flags: '--period <周期>', text: '哪个月、季度或年，如 2026-09' },
    { flags: '--from <日期>', text: '从这一天起' },
    { flags: '--to <日期>', text: '到这一天止' },
    { flags: '--by <姓名>', text: '只列这位联络员的' },
    { flags: '--place <院落>', text: '只列这个院落的' },
    { flags: '--limit <篇数>', text: `最多列几篇（屏幕上默认 ${defaultRows} 篇）` },
  ],
  examples: ['jwh diary list --period 2026-09', 'jwh diary list --period 2026-09 --by 李敏 --pdf 民情日记.pdf'],
  async run(context, _args, options) {
    const limit = limitOf(options);
    const db = await context.read();
    const { words, ...days } = daysAsked(options);
    const { entries, more } = await listEntries(db, {
      ...days,
      name: publicWordsOrNull(options.by, '联络员') ?? undefined,
      place: publicWordsOrNull(options.place, '院落') ?? undefined,
      limit,
    });
    if (options.pdf !== undefined) {
      const sheet = diaryPaper(entries, (await readOffice(db)).name, words);
      return { sheet: { ...sheet, day: context.today } };
    }
    return {
      sheet: { title: '民情日记', day: context.today, blocks: [entryTable(entries), ...rest(entries.length, more)] },
    };
  },
});

function daysAsked({ period, ...options }: ListOptions) {
  const { from, to } = periodOf(options);
  if (period === undefined)
    return { from, to, words: [from, to].flatMap((day) => (day ? [dayWords(day)] : [])).join('至') };
  const found = periodWritten(period);
  if (found === null || from !== undefined || to !== undefined) {
    throw new Refusal(
      'usage',
      'bad_period',
      found === null ? `“${period}”不是周期。` : '--period 与 --from、--to 不能一起写。',
      {
        hint: '写成 --period 2026-09，或 --from、--to。',
      },
    );
  }
  return { from: found.from, to: found.to, words: found.words };
}

function rest(shown: number, more: boolean): TextBlock[] {
  if (!more) return [];
  return [{ kind: 'text', tone: 'quiet', lines: [`这里是最近的 ${shown} 篇，还有更早的；要更多请用 --limit。`] }];
}
