import type { Day } from '../calendar/day.ts';
import { type Days, eachDay } from '../calendar/days.ts';
import type { Answer } from '../command/verb.ts';
import type { Block } from '../sheet/sheet.ts';
import { countsTable, personCounts } from './counts.ts';
import { linesOf, rosterTable, trimmed } from './line.ts';
import { neededOn } from './need.ts';
import type { Candidate } from './people.ts';
import type { Plan, Shift } from './plan_store.ts';
import type { Duty, Ground } from './planning.ts';
import { dutyRules, letterOf } from './rules.ts';
import { type Slot, slots } from './slot.ts';
import { isUrgentOn } from './urgent_store.ts';

/** A place on the roster that nobody was free for. */
export interface Gap {
  day: Day;
  slot: Slot;
  lead: boolean;
}

interface Planned {
  plan: Plan;
  days: Days;
  ground: Ground;
  duties: readonly Duty[];
  people: readonly Candidate[];
  shifts: readonly Shift[];
  /** The year's shifts on other rosters. */
  others: readonly Shift[];
  gaps: readonly Gap[];
  /** The duties were asked for by name. */
  named: boolean;
}

/** A roster just made: its lines, how often each is on, what is wanting, and what it rests on. */
export function planAnswer(planned: Planned): Answer {
  const { plan, days, ground, duties, people, shifts, others, gaps } = planned;
  const lines = linesOf(shifts, [], {
    kindOf: (day) => ground.calendar.kindOf(day),
    isUrgentOn: (day) => isUrgentOn(ground.urgent, day),
    spansOn: (day, slot) => duties.find((duty) => duty.day === day && duty.slot === slot)?.spans ?? null,
  });
  const counts = personCounts(people, shifts, others, ground.calendar);
  const notes = notesOn(planned);
  const wanting = wantingWords(gaps, shifts);
  const blocks: Block[] = [
    trimmed(rosterTable(lines, false, '没有要排的班。')),
    countsTable(counts),
    ...(wanting.length === 0 ? [] : [{ kind: 'text', tone: 'warn', lines: wanting } satisfies Block]),
    ...(notes.length === 0 ? [] : [{ kind: 'text', tone: 'quiet', lines: notes } satisfies Block]),
  ];
  return {
    sheet: { title: '值班表', subtitle: `${plan.number}　${days.words}`, reference: plan.number, blocks },
    record: { number: plan.number, from: days.from, to: days.to, shifts: shifts.map(shiftJson), counts, gaps, notes },
    basis: basisOf(duties),
  };
}

/** One line for each duty that is short, with how many are wanted and how many there are. */
function wantingWords(gaps: readonly Gap[], shifts: readonly Shift[]): string[] {
  const alike = (one: Gap) => (other: Gap) =>
    one.day === other.day && one.slot === other.slot && one.lead === other.lead;
  const firsts = gaps.filter((gap, at) => gaps.findIndex(alike(gap)) === at);
  return firsts.map((gap) => {
    const what = `${gap.day} ${slots[gap.slot].label}${gap.lead ? '带班' : ''}`;
    const [short, found] = [gaps.filter(alike(gap)).length, shifts.filter(alike(gap)).length];
    if (found === 0 && short === 1) return `${what}没有人可排（请假或不在任）。`;
    return `${what}要${short + found}人，只排得${found}人（其余没有人可排）。`;
  });
}

/** A shift as data; minutes as they are kept. */
export function shiftJson({ day, slot, start, finish, name, person_id, lead, swapped_from }: Shift): object {
  return { day, slot, start, finish, person: name, volunteer: person_id === null, lead, swapped_from };
}

function basisOf(duties: readonly Duty[]) {
  const used = duties.flatMap(({ need, slot, rules }) => [
    ...(need === undefined ? [] : [need.rule]),
    ...(slot === 'cleaning' && rules.cleaning !== undefined ? [rules.cleaning] : []),
    ...(rules.persons === undefined || slot === 'cleaning' ? [] : [rules.persons]),
    ...(slot === 'weekend' && rules.lead !== undefined ? [rules.lead] : []),
  ]);
  return [...new Map(used.map(({ cite, citeWords }) => [citeWords, cite])).values()];
}

/** What a reader must know: what the place says, what it does not, and what was left out. */
function notesOn({ days, ground, duties, named }: Planned): string[] {
  const rules = dutyRules(ground.book, days.from);
  const used = [
    ...new Map(
      duties.flatMap(({ need }) => (need === undefined ? [] : [[need.rule.citeWords, need.rule] as const])),
    ).values(),
  ];
  const ownWish = [
    ...new Set(
      duties.filter(({ need, slot }) => need === undefined && slot !== 'cleaning').map(({ slot }) => slots[slot].label),
    ),
  ];
  const soft = used.filter(({ force }) => force !== 'must');
  const advised = named
    ? []
    : eachDay(days).filter((day) =>
        neededOn(day, ground.calendar.kindOf(day), dutyRules(ground.book, day)).some((need) => need.advised),
      );
  const worked =
    rules.days !== undefined && rules.hours === undefined
      ? eachDay(days).filter((day) => ground.calendar.kindOf(day) === 'make_up_work')
      : [];
  return [
    ...(used.length === 0 ? [] : [`依据：${used.map(({ citeWords }) => citeWords).join('、')}。`]),
    ...soft.map(({ citeWords, note }) => `${citeWords}：${note ?? '原则上'}，不是必须。`),
    ...(ownWish.length === 0
      ? []
      : [`${ownWish.join('、')}：${rules.placeName}没有要求值这个班，按本办公室的安排排出。`]),
    ...(duties.some(({ slot }) => slot === 'cleaning') && rules.cleaning !== undefined
      ? [`卫生值日“可采取”轮流负责，采用时提前${rules.cleaning.value.min}分钟到岗（${rules.cleaning.citeWords}）。`]
      : []),
    ...(advised.length === 0
      ? []
      : [
          `${advised.map((day) => day.slice(5)).join('、')} 是法定节假日：日间必须，晚间是建议，没有排（读法 D-55${letterOf(rules, 'D-55')}）；要排，就这几天另排一次：--slots evening。`,
        ]),
    ...(worked.length === 0
      ? []
      : [`${worked.map((day) => day.slice(5)).join('、')} 调休上班，全体在岗，不另排值班。`]),
  ];
}
