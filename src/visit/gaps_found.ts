import type { Day } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/workday.ts';
import type { Rulebook } from '../rules/book.ts';
import { chosen } from '../rules/reading.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { type Cadence, cadenceOfZone } from './cadence_rule.ts';
import { type Gap, gapOf, type Letter, nowOf, zoneGaps } from './gap.ts';
import type { LastSeen, VisitedZone } from './gaps_store.ts';

/** A gap and whom it is of. */
export interface Found extends Gap {
  kind: 'zone' | 'person' | 'household';
  person_id: string | null;
  /** The home, or that of the person. */
  household_id: string | null;
  name: string | null;
  tag: string | null;
  zone_id: string | null;
  building: string | null;
  room: string | null;
  basis: string;
  source: Cadence['source'];
}

/** What is known for looking for gaps. `first`: the day of the first visit on record. */
export interface Ground {
  span: { from: Day; on: Day; calendar: WorkCalendar };
  first: Day | null;
  cadences: readonly Cadence[];
  zones: readonly VisitedZone[];
}

/** The gaps of every area. Pure. */
export function gapsOfZones({ span, first, cadences, zones }: Ground, letter: Letter) {
  let held = 0;
  const found = zones.flatMap((zone): Found[] => {
    const cadence = cadenceOfZone(cadences, zone.id);
    if (cadence === undefined) return [];
    const since = latest([first, cadence.from, zone.from_day]);
    const facts = { per: cadence.per, since: first === null ? null : since, days: zone.days };
    const own = zoneGaps(facts, span, letter);
    held += own.held;
    const place = { zone_id: zone.id, building: null, room: null, tag: null, person_id: null, household_id: null };
    return own.gaps.map((gap) => ({ kind: 'zone', name: zone.name, ...place, ...of(cadence), ...gap }));
  });
  return { found, held };
}

/** The gaps of people with a tag, or of households. Pure. */
export function gapsOfPeople(
  kind: 'person' | 'household',
  people: readonly LastSeen[],
  { span: { on }, first }: Ground,
  cadence: Cadence,
  letter: Letter,
): Found[] {
  const now = nowOf(cadence.per, on);
  return people.flatMap(({ id, last, from_day, ...who }): Found[] => {
    const since = first === null ? null : latest([first, cadence.from, from_day]);
    const gap = gapOf(now, { last, since }, letter);
    const person_id = kind === 'person' ? id : null;
    return gap === null ? [] : [{ kind, person_id, ...who, ...of(cadence), ...gap }];
  });
}

function of({ basis, source }: Cadence): Pick<Found, 'basis' | 'source'> {
  return { basis, source };
}

function latest(days: readonly (Day | null)[]): Day | null {
  return days.reduce((one, other) => (one === null || (other !== null && other > one) ? other : one), null);
}

/** Whether every area was visited in every week that is over (R-XF1-7), where a text says how often. Pure. */
export function judgeZones(book: Rulebook, ground: Ground): Judged[] {
  const { on } = ground.span;
  const rule = book.find('visit.per', on);
  if (rule === undefined || ground.zones.length === 0) return [];
  const byRule = { ...ground, cadences: ground.cadences.filter(({ rule: own }) => own !== null) };
  return [
    judgeBy(rule, { subject: 'zones', label: '责任区走访' }, book.choices(on), (letter) => {
      const { found, held } = gapsOfZones(byRule, letter);
      const missed = found.filter(({ state }) => state === 'missed');
      const due = found.length - missed.length;
      const open = due === 0 ? '' : `，本期待访 ${due}`;
      const words = `${ground.zones.length} 区，已访 ${held} 次，缺 ${missed.length} 次${open}`;
      const first = missed[0] === undefined ? '' : `：${missed[0].name} ${missed[0].period}`;
      return { holds: missed.length === 0, arithmetic: `${words}${first}` };
    }),
  ];
}

/** Whether every household has somebody who answers for it (团结路 包片联户, R-TJ-4). Pure. */
export function judgeAssigned(book: Rulebook, { all, assigned }: { all: number; assigned: number }, on: Day): Judged[] {
  const rule = book.find('visit.assigned', on);
  if (rule === undefined || all === 0) return [];
  return [
    judgeBy(rule, { subject: 'assigned', label: '包片联户' }, book.choices(on), () => ({
      holds: assigned === all,
      arithmetic: `${all} 户，${assigned} 户在有人负责的责任区里${assigned === all ? '' : `，缺 ${all - assigned} 户`}`,
    })),
  ];
}

/** The longest unseen first, who was never seen before all; then what is missed before what is due. */
export function byUnseen(one: Found, other: Found): number {
  if (one.last !== other.last) {
    if (one.last === null || other.last === null) return one.last === null ? -1 : 1;
    return one.last < other.last ? -1 : 1;
  }
  if (one.state !== other.state) return one.state === 'missed' ? -1 : 1;
  return one.due_day < other.due_day ? -1 : one.due_day > other.due_day ? 1 : 0;
}

export function lettersOn(book: Rulebook, on: Day): Letter {
  const choices = book.choices(on);
  return (id) => chosen(id, choices);
}
