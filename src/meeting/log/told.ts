import { Refusal } from '../../base/refusal.ts';
import type { Day } from '../../calendar/day.ts';
import { minuteIn } from '../../calendar/time_of_day.ts';
import type { Rulebook } from '../../rules/book.ts';
import type { Item, Post, Values } from '../../rules/value.ts';
import { postWords } from '../../rules/words.ts';
import { namesIn } from '../count/head_count.ts';
import { kindInfo, type MeetingKind } from '../kinds/kind.ts';
import { formOf } from '../kinds/local_name.ts';
import { absencesIn, itemNamed, pairIn, partsOf, presentIn, refuseTwice, tasksIn } from './draft.ts';
import type { LogFacts, Seat } from './facts.ts';
import type { LogFlags } from './flags.ts';
import { enteredOn, refuseImpossible } from './impossible.ts';
import { actsAs, type Named, named } from './people.ts';
import type { LogSaid } from './said.ts';

/** A regular meeting as it was typed, its people looked up. `facts` still lack what the judgement adds. */
export interface LogTold {
  said: LogSaid;
  observers: readonly Named[];
  facts: Omit<LogFacts, 'unchecked'>;
}

/** Looks up everybody and everything the flags name. @throws Refusal kind `usage` for what cannot be. */
export function toldBy(
  book: Rulebook,
  kind: MeetingKind,
  day: Day,
  today: Day,
  staff: readonly Named[],
  flags: LogFlags & { present: string; items: string },
): LogTold {
  const who = (name: string) => named(staff, name.trim());
  const chairs = [...(flags.chair ?? []).flatMap(namesIn), ...namesIn(flags.chair2 ?? '')].map(who);
  const seats = seatsOf(book, kind, day, flags, staff);
  const typed = presentIn(flags.present);
  const sat = seats.flatMap(({ name }) => (name === null ? [] : [who(name)]));
  const presentNamed = Array.isArray(typed) ? everyone(typed.map(who), chairs, sat) : null;
  const present = presentNamed?.length ?? (typed as number);
  const absent = [...absencesIn(flags.absent)].map(([name, reason]) => ({ who: who(name), reason }));
  const observers = namesIn(flags.observers ?? '').map(who);
  const tasks = tasksIn(flags.tasks);
  refuseImpossible({ day, present, presentNamed, chairs, absent, observers, tasks });
  const keeper = flags.keeper?.trim() ?? staff.find(({ posts }) => posts.includes('archivist'))?.name ?? null;
  const entered = flags.entered === undefined ? null : enteredOn(flags.entered, day, today);
  const delegated = flags.delegated?.trim() || null;
  const items = kindInfo(kind).items;
  const topics = items === undefined ? [] : listed(book.find(items, day, formOf(kind))?.value);
  return {
    said: {
      kind,
      day,
      time: timeOf(flags.time),
      staff,
      chairs,
      convener: flags.convener === undefined ? null : who(flags.convener),
      present,
      presentNamed,
      absent,
      delegated,
      special: kind === 'joint' && flags.title !== undefined,
      seats,
      keeper,
      entered,
      choices: book.choices(day),
    },
    observers,
    facts: {
      items: itemsOf(flags.items),
      topics: (flags.topic ?? []).map((word) => itemNamed(topics, word, '规定的内容').title),
      tasks,
      problems: flags.problems?.trim() || null,
      chairs: chairs.map(({ name }) => name),
      delegated,
      keeper,
      seats,
      entered,
    },
  };
}

function itemsOf(text: string): string[] {
  const items = partsOf(text);
  if (items.length > 0) return items;
  throw new Refusal('usage', 'no_items', '没有写会上的事。', { hint: '加上 --items "布置今日工作；传达通知"。' });
}

function timeOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const minute = minuteIn(text);
  if (minute !== null) return minute;
  throw new Refusal('usage', 'bad_time', `“${text}”不是时间。`, { hint: '写成 时:分，如 8:20。' });
}

/** The seats of the kind as the rule lists them, each with who sat there or why it was empty; none where nobody told. */
function seatsOf(book: Rulebook, kind: MeetingKind, day: Day, flags: LogFlags, staff: readonly Named[]): Seat[] {
  const key = kindInfo(kind).seats;
  const fields = key === undefined ? [] : required(book.find(key, day)?.value);
  const pairs = (texts: readonly string[] | undefined) =>
    (texts ?? []).flatMap(partsOf).map((text) => [seatNamed(fields, pairIn(text)[0]), pairIn(text)[1]] as const);
  const all = [...pairs(flags.seat), ...pairs(flags.vacant)];
  const titleOf = (code: string) => fields.find((field) => field.code === code)?.title ?? code;
  refuseTwice(
    all.map(([code]) => titleOf(code)),
    '席位',
  );
  const [taken, vacant] = [new Map(pairs(flags.seat)), new Map(pairs(flags.vacant))];
  if (taken.size + vacant.size === 0) return [];
  const there = new Set([...namesIn(flags.present ?? ''), ...(flags.chair ?? []), flags.chair2 ?? '']);
  const fromFile = (code: string) =>
    staff.find(({ name, posts }) => there.has(name) && actsAs(code as 'secretary', posts))?.name ?? null;
  return fields.map(({ code, title }) => {
    const name = taken.get(code) ?? (vacant.has(code) ? null : fromFile(code));
    return { code, title, name, reason: name === null ? (vacant.get(code) ?? null) : null };
  });
}

/** A seat by its title, or by the post that has it: 主任 is the director of the committee, not of the owners'. */
function seatNamed(fields: readonly Item[], word: string): string {
  const post = fields.find(({ code }) => postWords[code as Post] === word.trim());
  return (post ?? itemNamed(fields, word, '席位')).code;
}

function required(value: unknown): readonly Item[] {
  return (value as Values['required'] | undefined)?.fields ?? [];
}

function listed(value: unknown): readonly Item[] {
  return (value as Values['list'] | undefined)?.items ?? [];
}

/** Who chairs or holds a seat is there, whether or not the list of those present has the name. */
function everyone(...groups: readonly Named[][]): Named[] {
  return [...new Map(groups.flat().map((one) => [one.name, one])).values()];
}
