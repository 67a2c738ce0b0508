import type { WorkCalendar } from '../../calendar/workday.ts';
import type { InForce, Rulebook } from '../../rules/book.ts';
import type { KindOf, RuleKey } from '../../rules/key.ts';
import type { Kind, Values } from '../../rules/value.ts';
import type { Judged } from '../../verdict/verdict.ts';
import { kindInfo } from '../kinds/kind.ts';
import type { KeyOf } from '../kinds/kind_rules.ts';
import { standingOf } from '../kinds/kind_standing.ts';
import { formOf } from '../kinds/local_name.ts';
import { judgeChair, judgeConvener } from './chair.ts';
import { judgeBeforeWork, judgeEntry, judgeRecords, judgeWeekday } from './keeping.ts';
import { judgePresence, judgeSeats } from './presence.ts';
import { judgeQuorum } from './quorum.ts';
import type { Asked, LogSaid } from './said.ts';

/** What is known of the office beside what was told. */
export interface LogGround {
  book: Rulebook;
  calendar: WorkCalendar;
  /** When work begins on that day, and on whose word; null where nobody has said. */
  start: { minute: number; cite: string } | null;
  /** How many belong to the counted body; null where that is not on file or nobody is counted. */
  entitled: number | null;
}

export interface LogJudged {
  judged: Judged[];
  /** What could not be judged, and what is missing for it. */
  unchecked: string[];
  notes: string[];
}

/** Judges a logged meeting by every rule its place has for the kind. It has happened: what is out of line is a finding. */
export function judgeLog(said: LogSaid, ground: LogGround): LogJudged {
  const { book, calendar, start, entitled } = ground;
  const info = kindInfo(said.kind);
  const rule = <K extends Kind>(key: KeyOf<K> | undefined) => find<K>(book, said, key);
  const asked: Asked[] = [
    judgeConvener(said, rule<'posts'>(info.convener)),
    judgeChair(said, rule<'posts'>(info.chair), rule<'posts'>(info.delegate)),
    judgePresence(said, rule<'posts'>(info.attendees), book.find('meetings.discipline', said.day)),
    judgeSeats(said, rule<'required'>(info.seats)),
    judgeQuorum(book, said, entitled),
    judgeWeekday(said, rule<'list'>(info.weekday), calendar),
    judgeBeforeWork(said, rule<'frequency'>(info.per), start),
    judgeRecords(said, rule<'required'>(info.records)),
    judgeEntry(said, rule<'deadline'>(info.entry), calendar),
  ];
  return {
    judged: asked.flatMap((one) => (one !== null && 'judged' in one ? [one.judged] : [])),
    unchecked: asked.flatMap((one) => (one !== null && 'unchecked' in one ? [one.unchecked] : [])),
    notes: [...asked.flatMap(remarkOf), ...standingNotes(book, said)],
  };
}

function remarkOf(asked: Asked): string[] {
  if (asked === null || 'unchecked' in asked) return [];
  if ('note' in asked) return [asked.note];
  return asked.hint === undefined ? [] : [asked.hint];
}

function standingNotes(book: Rulebook, { kind, day }: LogSaid): string[] {
  if (kind === 'family_planning') return ['这是计划生育旧制度的会议，依后来的法律不再照办；只为记下旧时的会。'];
  return standingOf(book, kind, day) === 'none' ? [`${book.pack.name}的规定里没有这种会议；照记。`] : [];
}

function find<K extends Kind>(book: Rulebook, { day, kind }: LogSaid, key: KeyOf<K> | undefined) {
  // The union of all rules is too wide for the compiler to narrow by itself.
  const found: unknown = key === undefined ? undefined : book.find(key as RuleKey, day, formOf(kind));
  return found as (InForce & { kind: KindOf<RuleKey>; value: Values[K] }) | undefined;
}
