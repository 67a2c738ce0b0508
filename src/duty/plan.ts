import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { yearOf } from '../calendar/day.ts';
import { type Days, readDays } from '../calendar/days.ts';
import { type Answer, verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { beforeOf } from './before.ts';
import { deal } from './deal.ts';
import { readHoursTyped, readSlot } from './hours.ts';
import { type Candidate, namesIn, readCandidates } from './people.ts';
import { type Gap, planAnswer } from './plan_answer.ts';
import { insertPlan, readShifts, type Shift } from './plan_store.ts';
import { type Asked, type Duty, dutiesOf, type Ground, positionsOf, readGround } from './planning.ts';
import type { Position } from './roster.ts';
import { slots } from './slot.ts';

interface PlanOptions {
  people?: string;
  volunteers?: string;
  slots?: string;
  hours?: string[];
  persons?: string;
}

export const plan = verb<PlanOptions>({
  writes: true,
  arguments: [{ name: '<月份或起止日>', text: '2026-11，或 2026-10-01..2026-10-07' }],
  options: [
    { flags: '--people <姓名>', text: '只在这些人中排，用逗号隔开（默认：全体在任人员）' },
    { flags: '--volunteers <姓名>', text: '也排这些志愿者（只排晚间）' },
    {
      flags: '--slots <班别>',
      text: '排哪些班：evening weekend holiday cleaning emergency other（默认：本地规定要求的）',
    },
    { flags: '--hours <起止>', text: '值班时间，如 18:30-20:30，或 weekend=9:00-16:00；可写多次', repeat: true },
    { flags: '--persons <人数>', text: '每班几人（默认：按规定；紧急特殊时日两人）' },
  ],
  examples: [
    'jwh duty plan 2026-11',
    'jwh duty plan 2026-10-01..2026-10-07 --people 王建国,李敏,林文斌',
    'jwh duty plan 2026-11 --slots evening --hours 18:30-20:30',
  ],
  async run(context, [span], options) {
    const days = readDays(span as string);
    if (yearOf(days.from) !== yearOf(days.to)) {
      throw new Refusal('usage', 'two_years', `${days.words}跨两个年度，次数按年计，请分两次排。`);
    }
    const asked = readAsked(options);
    return context.write((writing) => planned(writing, days, asked, options));
  },
});

async function planned(writing: Writing, days: Days, asked: Asked, options: PlanOptions): Promise<Answer> {
  const { db } = writing;
  const ground = await readGround(db, days);
  const duties = dutiesOf(ground, asked);
  if (duties.length === 0) throw nothingToPlan(ground);
  await refusePlanned(db, duties);
  const people = await readCandidates(db, days, {
    people: options.people === undefined ? null : namesIn(options.people),
    volunteers: options.volunteers === undefined ? [] : namesIn(options.volunteers),
  });
  const year = yearOf(days.from);
  const others = await readShifts(db, `${year}-01-01`, `${year}-12-31`);
  const positions = positionsOf(duties, people, ground, asked.persons);
  const taken = deal(
    positions,
    people.map(({ key }) => key),
    beforeOf(others, people, ground.calendar),
  );
  const content = { slots: asked.slots, people: people.map(({ name }) => name), basis: basisOf(duties) };
  const held = await insertPlan(writing, { ...days, content }, shiftsOf(positions, taken, people));
  const shifts = (await readShifts(db, days.from, days.to)).filter(({ plan_id }) => plan_id === held.id);
  const named = asked.slots !== null;
  return planAnswer({
    plan: held,
    days,
    ground,
    duties,
    people,
    shifts,
    others,
    gaps: gapsOf(positions, taken),
    named,
  });
}

function readAsked({ slots: typed, hours, persons }: PlanOptions): Asked {
  const number = persons === undefined ? null : wholeNumber(persons, '人数');
  if (number === 0) throw new Refusal('usage', 'bad_number', '每班至少一人。', { hint: '不排的班不写进 --slots。' });
  return {
    slots:
      typed === undefined
        ? null
        : [
            ...new Set(
              typed
                .split(/[,，、\s]+/)
                .filter(Boolean)
                .map(readSlot),
            ),
          ],
    hours: readHoursTyped(hours ?? []),
    persons: number,
  };
}

function shiftsOf(positions: readonly Position[], taken: readonly (string | null)[], people: readonly Candidate[]) {
  return positions.flatMap(({ day, slot, lead, start, finish }, at) => {
    const who = people.find(({ key }) => key === taken[at]);
    return who === undefined ? [] : [{ day, slot, lead, start, finish, person_id: who.person_id, name: who.name }];
  });
}

/** Duties that nobody was free for, with how many are wanting. */
function gapsOf(positions: readonly Position[], taken: readonly (string | null)[]): Gap[] {
  const open = positions.filter((_, at) => taken[at] === null);
  return open.map(({ day, slot, lead }) => ({ day, slot, lead }));
}

/** Every rule a roster rests on, each once. */
function basisOf(duties: readonly Duty[]): string[] {
  return [...new Set(duties.flatMap(({ need }) => (need === undefined ? [] : [need.rule.citeWords])))];
}

/** A duty stands on one roster only. @throws Refusal kind `usage`, code `already_planned`. */
async function refusePlanned(db: Database, duties: readonly Duty[]): Promise<void> {
  const [first, last] = [duties[0]?.day as string, duties.at(-1)?.day as string];
  const wanted = new Set(duties.map(({ day, slot }) => `${day}|${slot}`));
  const held = (await readShifts(db, first, last)).filter(({ day, slot }) => wanted.has(`${day}|${slot}`));
  const [one] = held;
  if (one === undefined) return;
  throw new Refusal('usage', 'already_planned', `${alreadyWords(one)}，不能再排一次。`, {
    hint: `要重排，先撤销：jwh duty void ${one.plan} --plan --from ${one.day} --reason 重排`,
  });
}

function alreadyWords({ day, slot, plan: number }: Shift): string {
  return `${day} 的${slots[slot].label}已经排在${number}`;
}

/** A place without a rule of duty, or days that need none. */
function nothingToPlan({ book, days }: Ground): Refusal {
  const rule = book.find('duty.days', days.from) ?? book.find('duty.cleaning', days.from);
  const hint = '要自行安排，写明班别和时间：--slots evening --hours 18:30-20:30';
  if (rule === undefined) {
    return new Refusal('no_rule', 'no_duty_rule', `${book.pack.name}没有值班的规定，不知道该排哪些班。`, { hint });
  }
  return new Refusal('usage', 'no_duty', `${days.words}没有要排的班（${rule.citeWords}）。`, { hint });
}
