import { yearOf } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { creditLieu } from '../leave/lieu_store.ts';
import { readName } from '../person/details.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { type Given, type GivenOptions, givenOptions, readGiven } from './given.ts';
import { logAnswer } from './log_answer.ts';
import { type LogOptions, readCount, readFacts, readOnDuty, readTimes, refuseTwice } from './log_input.ts';
import { insertLog, type Log, readLogs } from './log_store.ts';
import { type Slot, slots, slotWords } from './slot.ts';

interface Options extends LogOptions, GivenOptions {
  slot: Slot;
}

export const log = verb<Options>({
  writes: true,
  arguments: [{ name: '<日期>', text: '哪一天的班；跨过零点的写开始的那天' }],
  options: [
    { flags: '--slot <班别>', text: '哪一班', choices: slotWords, required: true },
    { flags: '--who <姓名>', text: '谁值的班', required: true },
    { flags: '--volunteer', text: '是志愿者' },
    { flags: '--lead', text: '是带班人' },
    { flags: '--arrived <钟点>', text: '几点到岗', required: true },
    { flags: '--left <钟点>', text: '几点离岗' },
    { flags: '--away <起止>', text: '中途离开，如 19:00-19:20；可写多次', repeat: true },
    { flags: '--visits <件>', text: '来访几件，没有写 0' },
    { flags: '--calls <件>', text: '来电几件，没有写 0' },
    { flags: '--event <事件>', text: '突发的事；可写多次', repeat: true },
    { flags: '--handled <处理>', text: '上面的事怎样处理，次序相同', repeat: true },
    { flags: '--cleaned', text: '已清洁整理（卫生值日）' },
    { flags: '--note <备注>', text: '备注' },
    ...givenOptions,
  ],
  examples: [
    'jwh duty log 2026-10-15 --slot evening --who 李敏 --arrived 18:25 --left 20:30 --visits 2 --calls 1 --rest',
    'jwh duty log 2026-10-15 --slot 晚间 --who 林文斌 --arrived 18:35 --left 20:30 --visits 0 --calls 0 --event 水管爆裂 --handled 通知物业，21时修好',
    'jwh duty log 2026-10-15 --slot cleaning --who 李敏 --arrived 8:00 --cleaned',
  ],
  async run(context, [text], options) {
    const day = pastDay(text, context.today, '日期');
    const { slot, volunteer = false, lead = false } = options;
    const called = readName(options.who);
    const { away, ...times } = readTimes(options, slot);
    const facts = { ...readFacts(options), away };
    const counts = { visits: readCount(options.visits, '来访'), calls: readCount(options.calls, '来电') };
    return context.write(async (writing) => {
      const { db } = writing;
      const who = await readOnDuty(db, called, { day, isVolunteer: volunteer });
      refuseTwice(await readLogs(db, day, day), { ...who, slot, ...times });
      const given = readGiven(options, { slot, day, isVolunteer: volunteer }, await loadRulebook(db));
      const compensation = given?.compensation ?? null;
      const held = await insertLog(writing, {
        day,
        slot,
        ...who,
        lead,
        ...times,
        ...counts,
        facts: { ...facts, halves: given?.halves ?? null },
        compensation,
        amount: given?.amount ?? null,
      });
      await credit(writing, held, given);
      return logAnswer(db, held);
    });
  },
});

/** Time off in lieu goes into the ledger, with the record it came from. */
export async function credit(writing: Writing, held: Log, given: Given | null): Promise<void> {
  if (given?.halves == null || held.person_id === null) return;
  const { person_id, day, id, slot, number } = held;
  const reason = `${yearOf(day)}年${slots[slot].label}值班（${number}）${given.reason === null ? '' : `，${given.reason}`}`;
  await creditLieu(writing, { person_id, day, halves: given.halves, source: 'duty', source_id: id, reason });
}
