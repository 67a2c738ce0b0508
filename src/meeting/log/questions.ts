import type { Day } from '../../calendar/day.ts';
import type { Context } from '../../command/context.ts';
import type { Rulebook } from '../../rules/book.ts';
import { kindRows } from '../kinds/kind_rows.ts';
import { kindNamed } from '../kinds/local_name.ts';
import type { LogFlags } from './flags.ts';

/** Asks for what the command line leaves open, the place's own kinds first. @throws Refusal when nobody sits at a terminal. */
export async function askLog(context: Context, book: Rulebook, day: Day, word: string | undefined, flags: LogFlags) {
  const ask = await context.ask('会议的种类、到会（--present）或会上的事（--items）');
  const optional = async (given: string | undefined, message: string) => {
    const text = given ?? (await ask.text(`${message}（可留空）`, { optional: true }));
    return text === '' ? undefined : text;
  };
  const kinds = kindRows(book, day, false).map(({ kind, name }) => ({ value: kind, name }));
  const kind = word === undefined ? await ask.choice('会议的种类', kinds) : kindNamed(book, word, day);
  const present = flags.present ?? (await ask.text('到会：人数，或用顿号隔开的姓名'));
  const absent = await optional(flags.absent, '缺席，如 张三=请假');
  const chair = await optional(flags.chair?.join('、'), '主持人，两人用顿号隔开');
  const recorder = await optional(flags.recorder, '记录人');
  const items = flags.items ?? (await ask.text('会上的事，用分号隔开'));
  const tasks = await optional(flags.tasks, '布置的事，如 更换楼道灯=李敏@2026-09-30');
  const said = { absent, chair: chair === undefined ? undefined : [chair], recorder, tasks };
  const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return { kind, flags: { ...flags, ...known, present, items } };
}
