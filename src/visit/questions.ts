import { Refusal } from '../base/refusal.ts';
import type { Context } from '../command/context.ts';
import { pastDay } from '../command/past_day.ts';
import type { Database } from '../database/open.ts';
import type { Rulebook } from '../rules/book.ts';
import type { LogOptions } from './log_options.ts';
import { dueOf } from './request.ts';
import { readStaff } from './staff.ts';
import { type VisitClass, visitClasses } from './visit.ts';
import { whereVisited } from './where.ts';

/** A whole visit as the questions leave it. */
export interface Asked {
  whom: string;
  options: LogOptions;
}

/**
 * Asks for what the command line leaves open: who, whom or where, why, what was seen, what was asked and by when it is to be
 * answered. A name nobody has is asked for again. @throws Refusal kind `usage` when nobody sits at a terminal.
 */
export async function askVisit(
  context: Context,
  { db, book }: { db: Database; book: Rulebook },
  whom: string | undefined,
  options: LogOptions,
): Promise<Asked> {
  const missing = [whom === undefined ? '走访谁、哪一户' : null, options.by === undefined ? '谁去走访（--by）' : null];
  const ask = await context.ask(missing.filter((one) => one !== null).join('、'));
  const optional = async (given: string | undefined, message: string) =>
    given ?? ((await ask.text(`${message}（可留空）`, { optional: true })) || undefined);
  const by = options.by ?? [
    await until('谁去走访，几个人用顿号隔开', (text) => readStaff(db, [text], pastDay(options.on, context.today))),
  ];
  const where = whom ?? (await until('走访谁，或哪一户（如 3号楼-2-501）、哪一片', (text) => whereVisited(db, text)));
  const known: LogOptions = { ...options, by };
  if (options.answer === false) return { whom: where, options: known };
  const why = await optional(options.why, '为什么去');
  const seen = await optional(options.seen, '看到的情况');
  const asked = options.asked ?? (await requests());
  const said = { ...(why !== undefined && { why }), ...(seen !== undefined && { seen }), asked };
  if (asked.length === 0) return { whom: where, options: { ...known, ...said } };
  const kinds = Object.entries(visitClasses).map(([value, name]) => ({ value: value as VisitClass, name }));
  const kind = options.class ?? (await ask.choice('属于哪一类', kinds));
  const day = options.on ?? context.today;
  const preset = dueOf(book, undefined, day).due_day;
  const due = options.due ?? (await ask.text('解决时限', preset === null ? {} : { default: preset }));
  return { whom: where, options: { ...known, ...said, class: kind, ...(due !== preset && { due }) } };

  async function until(message: string, read: (text: string) => Promise<unknown>): Promise<string> {
    for (let said = message; ; ) {
      const text = await ask.text(said);
      try {
        await read(text);
        return text;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        said = `${error.message}请再写一次`;
      }
    }
  }

  async function requests(): Promise<string[]> {
    const all: string[] = [];
    for (;;) {
      const text = await ask.text(all.length === 0 ? '居民提出了什么（没有就留空）' : '还提出了什么（没有就留空）', {
        optional: true,
      });
      if (text === '') return all;
      all.push(text);
    }
  }
}
