import { Refusal } from '../base/refusal.ts';
import { monthWritten } from '../calendar/workday.ts';
import { verb } from '../command/verb.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { staffCalled } from '../staff/store.ts';
import { readAllCorrections } from './correction_store.ts';
import { changeWords, correctionRecord, effectWords, enteredWords } from './correction_words.ts';

/** Every correction with what stood before, who approved it and where it is booked; voided ones too. */
export const corrections = verb<{ month?: string }>({
  arguments: [{ name: '[姓名]', text: '只看一人的（默认：全部）' }],
  options: [{ flags: '--month <月份>', text: '只看这个月的日子和记入这个月的调整' }],
  examples: ['jwh attendance corrections', 'jwh attendance corrections 李敏 --month 2026-10'],
  async run(context, [name], options) {
    const db = await context.read();
    const month = options.month === undefined ? undefined : (monthWritten(options.month) ?? undefined);
    if (options.month !== undefined && month === undefined) {
      throw new Refusal('usage', 'bad_month', `“${options.month}”不是月份。`, { hint: '写成 年-月，如 2026-10。' });
    }
    const called = name === undefined ? null : readName(name);
    const person = called === null ? undefined : onePerson(await staffCalled(db, called), called, '工作人员');
    const found = await readAllCorrections(db, { person_id: person?.id, month });
    const text = (key: string, label: string, wide = false) => ({ key, label, type: 'text' as const, wide });
    return {
      sheet: {
        title: '考勤更正',
        day: context.today,
        orientation: 'landscape',
        blocks: [
          {
            kind: 'table',
            columns: [
              text('person', '姓名'),
              { key: 'day', label: '日期', type: 'day', whole: true },
              text('entered', '更正为'),
              text('change', '判断'),
              text('effect', '天数'),
              text('reason', '事由', true),
              text('approver', '批准人'),
              { key: 'entered_on', label: '登记日', type: 'day', whole: true },
              text('booked', '记入'),
              text('voided', '撤销'),
            ],
            rows: found.map((one) => ({
              person: one.name,
              day: one.day,
              entered: enteredWords(one),
              change: changeWords(one),
              effect: effectWords(one.before.effect),
              reason: one.reason,
              approver: one.approver,
              entered_on: one.entered_on,
              booked: one.adjusted_month === null ? one.day.slice(0, 7) : `${one.adjusted_month}（调整）`,
              voided: one.voided ?? '',
            })),
            empty: '没有更正。',
          },
        ],
      },
      rows: found.map(correctionRecord),
    };
  },
});
