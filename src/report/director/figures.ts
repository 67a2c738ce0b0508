import type { Day } from '../../calendar/day.ts';
import { type Moment, momentOf } from '../../calendar/moment.ts';
import type { Period } from '../../calendar/period.ts';
import { minutesOfDay } from '../../calendar/time_of_day.ts';
import type { Database } from '../../database/open.ts';
import { countEmergencies, type EmergencyCount } from '../../emergency/count.ts';
import { countAnswered } from './answered_store.ts';
import type { ContactCount } from './contact.ts';
import { countContacts } from './contact_store.ts';
import { countRegistered, countStanding, countSteps } from './matter_store.ts';
import { periodBefore } from './period.ts';
import { type Shares, sharesOf } from './share.ts';
import { readTopics, type Topic } from './topic_store.ts';

/** How the matters of a period went: counts only. */
export interface MatterFigures {
  registered: number;
  closed: number;
  reopened: number;
  /** At the end of the period, or today while it lasts. */
  open: number;
  paused: number;
  overdue: number;
  /** Whose due day lay in the period and is over or answered, and how many of them were answered by it. */
  due: number;
  in_time: number;
  satisfied: number;
  partly: number;
  dissatisfied: number;
}

/** Everything the director is told of one period, beside the period before it. */
export interface Figures {
  period: Period;
  before: Period;
  /** The day the open matters are counted on. */
  as_of: Day;
  contacts: { now: ContactCount[]; before: ContactCount[] };
  classes: { now: ReadonlyMap<string, number>; before: ReadonlyMap<string, number> };
  matters: { now: MatterFigures; before: MatterFigures };
  emergencies: { now: EmergencyCount; before: EmergencyCount };
  topics: Topic[];
  withheld: number;
  shares: Shares;
}

/** @param minute of today. */
export async function readFigures(db: Database, period: Period, today: Day, minute: Moment): Promise<Figures> {
  const before = periodBefore(period);
  const now = await readOne(db, period, today, minute);
  const then = await readOne(db, before, today, minute);
  return {
    period,
    before,
    as_of: now.as_of,
    contacts: { now: now.contacts, before: then.contacts },
    classes: { now: now.classes, before: then.classes },
    matters: { now: now.matters, before: then.matters },
    emergencies: { now: now.emergencies, before: then.emergencies },
    ...(await readTopics(db, period.from, period.to)),
    shares: await sharesOf(db, period, now),
  };
}

export type OnePeriod = Awaited<ReturnType<typeof readOne>>;

async function readOne(db: Database, { from, to }: Period, today: Day, minute: Moment) {
  const past = to < today;
  const as_of = past ? to : today;
  const now = past ? momentOf(to, minutesOfDay - 1) : minute;
  const emergencies = await countEmergencies(db, { from, to }, { now, past });
  const registered = await countRegistered(db, from, to, as_of);
  const standing = await countStanding(db, as_of, today);
  const classes = new Map<string, number>();
  for (const row of registered) classes.set(row.class, (classes.get(row.class) ?? 0) + row.count);
  const sum = (key: 'open' | 'paused' | 'overdue') => standing.reduce((all, row) => all + Number(row[key]), 0);
  const matters: MatterFigures = {
    registered: registered.reduce((all, { count }) => all + count, 0),
    ...(await countSteps(db, from, to)),
    open: sum('open'),
    paused: sum('paused'),
    overdue: sum('overdue'),
    ...(await countAnswered(db, { from, to, as_of }, today)),
  };
  return { as_of, contacts: await countContacts(db, from, to), classes, matters, emergencies, registered, standing };
}

/** A share in whole per cent, rounded down; null of nothing. */
export function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((100 * part) / whole);
}
