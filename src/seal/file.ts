import { publicWordsOrNull } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { daysOf, monthWritten } from '../calendar/workday.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { onOption } from './act.ts';
import { subdistrictOffice } from './issuer.ts';
import { listUses, putFacts } from './use_store.ts';

interface FileOptions {
  to?: string;
  note?: string;
  on?: string;
}

export const file = verb<FileOptions>({
  writes: true,
  arguments: [{ name: '<月份>', text: '哪个月的用印，如 2026-09' }],
  options: [
    { flags: '--to <机关>', text: '备案的机关（默认：所属街道办事处）' },
    { flags: '--note <说明>', text: '回执、签收人' },
    onOption,
  ],
  examples: ['jwh seal file 2026-09 --note 赵科长签收'],
  async run(context, [word], options) {
    const month = monthWritten(word ?? '');
    if (month === null) throw new Refusal('usage', 'bad_month', `“${word}”不是月份。`, { hint: '写成 2026-09。' });
    const day = pastDay(options.on, context.today);
    const note = publicWordsOrNull(options.note, '说明');
    const given = publicWordsOrNull(options.to, '机关');
    const days = daysOf(month);
    const last = days.at(-1) as Day;
    return context.write(async (writing) => {
      const { db } = writing;
      const to = given ?? subdistrictOffice(await readOffice(db)) ?? '街道办事处';
      const until = last < day ? last : day;
      const { uses } = await listUses(db, { from: days[0] as Day, to: until, rising: true });
      const open = uses.filter(({ voided, facts }) => voided === null && !facts.filed);
      if (open.length === 0) {
        throw new Refusal('usage', 'nothing_to_file', `${month}没有还没备案的用印。`, {
          hint: `登记簿：jwh seal register ${month}`,
        });
      }
      for (const one of open) await putFacts(writing, one, { filed: { to, day, note } });
      const numbers = open.map(({ number }) => number);
      return {
        sheet: {
          title: `${month} 用印备案`,
          day,
          blocks: [
            { kind: 'text', lines: [`${day} 报${to}备案：${open.length} 次（${numbers[0]}至${numbers.at(-1)}）。`] },
          ],
        },
        record: { month, to, day, note, uses: numbers },
      };
    });
  },
});
