import { refuseClosed, refuseClosedFrom } from '../attendance/closed.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { type Day, readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { voidLieuOf } from '../leave/lieu_store.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { staffCalled } from '../staff/store.ts';
import { contentWords } from './content.ts';
import { readPersonSchedules, readRosterDays, voidPersonSchedule, voidRosterDay } from './store.ts';
import { workWords } from './work.ts';

interface Voided {
  kind: 'day' | 'schedule';
  words: string;
  /** Entries of time off in lieu taken back. */
  credits: number;
}

/** Takes a day's entry or a whole schedule back, with the time off in lieu it earned. */
export const voidVerb = verb<{ reason: string; set?: boolean }>({
  writes: true,
  arguments: [
    { name: '<姓名>', text: '姓名；同名时写编码' },
    { name: '<日期>', text: '单独安排的那一天，或作息的起始日' },
  ],
  options: [
    { flags: '--reason <理由>', text: '为什么作废', required: true },
    { flags: '--set', text: '作废从这一天起的作息，不是这一天的排班' },
  ],
  examples: [
    'jwh schedule void 李敏 2026-10-17 --reason 活动改期',
    'jwh schedule void 李敏 2026-10-01 --set --reason 恢复正常作息',
  ],
  async run(context, [name, written], options) {
    const called = readName(name as string);
    const day = readDay(written as string, '日期');
    const reason = readWords(options.reason, '--reason 的理由', 200);
    const { person, voided } = await context.write(async (writing) => {
      const found = onePerson(await staffCalled(writing.db, called), called, '工作人员');
      const one =
        (options.set ? null : await voidDay(writing, found.id, day, reason)) ??
        (await voidSet(writing, found.id, day, reason));
      if (one !== null) return { person: found, voided: one };
      throw new Refusal('not_found', 'no_schedule', `${found.name}在 ${day} 没有单独的排班，也没有从这一天起的作息。`, {
        hint: '全部：jwh schedule list',
      });
    });
    const text = (key: string, label: string, value: string) => ({ key, label, type: 'text' as const, value });
    return {
      sheet: {
        title: `${person.name}　${day}　${voided.kind === 'day' ? '排班' : '作息'}已作废`,
        blocks: [
          { kind: 'fields', fields: [text('words', '原安排', voided.words), text('reason', '理由', reason)] },
          ...(voided.credits === 0 ? [] : [{ kind: 'text' as const, lines: ['因此记的补休已一并收回。'] }]),
        ],
      },
      record: { person: person.name, person_id: person.id, day, ...voided, reason },
    };
  },
});

async function voidDay(writing: Writing, person_id: string, day: Day, reason: string): Promise<Voided | null> {
  const held = (await readRosterDays(writing.db, { from: day, to: day })).find((one) => one.person_id === person_id);
  if (held === undefined) return null;
  await refuseClosed(writing.db, [day]);
  await voidRosterDay(writing, held.id, reason);
  const credits = await voidLieuOf(writing, held.id, reason);
  return { kind: 'day', words: `${workWords[held.work]}${held.lead ? '，带班' : ''}`, credits };
}

async function voidSet(writing: Writing, person_id: string, day: Day, reason: string): Promise<Voided | null> {
  const all = await readPersonSchedules(writing.db, { from: day, to: day });
  const held = all.find((one) => one.person_id === person_id && one.from_day === day);
  if (held === undefined) return null;
  await refuseClosedFrom(writing.db, day, held.until_day);
  await voidPersonSchedule(writing, held.id, reason);
  return { kind: 'schedule', words: contentWords(held.content), credits: 0 };
}
