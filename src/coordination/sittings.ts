import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Assess, Assessment } from '../proceeding/assessment.ts';
import { listProceedings } from '../proceeding/store.ts';
import { chosen } from '../rules/reading.ts';
import type { Judged } from '../verdict/verdict.ts';
import { type Coordination, type CoordinationFacts, type Sat, type StepOf, stepsOf } from './coordination.ts';

/** Earlier sittings on the same content, as the two readings of D-49 count them. */
export interface Earlier {
  /** a: same parties and same focus as recorded, wherever they were recorded. */
  recorded: number;
  /** b: this coordination and those that somebody has said are the same. */
  said: number;
  /** Other coordinations with the same parties and focus that nobody has said are the same. */
  suggested: string[];
}

interface Content {
  parties: readonly string[];
  focus: string;
}

/** Counts the sittings up to a day on the content of `one`. */
export async function earlierSittings(
  db: Database,
  one: Pick<Coordination, 'number'> & { facts: Pick<CoordinationFacts, 'same_as'> },
  content: Content,
  until: Day,
): Promise<Earlier> {
  return count(await standing(db), one, content, ({ day }) => day <= until);
}

/** The coordination with its sittings counted anew: what was voided since they were entered is counted no more. */
export async function recounted(db: Database, one: Coordination, assess: Assess): Promise<Coordination> {
  const sat = stepsOf(one, 'sat');
  const all = sat.length === 0 ? [] : await standing(db);
  const steps = [...one.steps];
  for (const sitting of sat) {
    const content = { parties: one.facts.parties, focus: sitting.content.focus };
    const earlier = count(all, one, content, (other, number) => isBefore(other, number, sitting, one.number));
    const assessment = await assess(sitting.day);
    const judged = judgeSittings(assessment, earlier);
    const sitting_no = numberBy(chosen('D-49', assessment.choices), earlier);
    const kept = { ...(sitting.content as Sat & Record<string, unknown>), sitting_no };
    const verdicts = sitting.verdicts.map((verdict) =>
      verdict.subject === 'sittings' && judged !== null ? judged : verdict,
    );
    steps[steps.findIndex(({ id }) => id === sitting.id)] = { ...sitting, content: kept, verdicts };
  }
  const entered = one.entered.map((step) => steps.find(({ id }) => id === step.id) ?? step);
  return { ...one, steps, entered };
}

/** By day; on the same day by the step, or between coordinations by number. */
function isBefore(other: StepOf<'sat'>, otherNumber: string, sitting: StepOf<'sat'>, number: string): boolean {
  if (other.day !== sitting.day) return other.day < sitting.day;
  if (otherNumber === number) return other.no < sitting.no;
  return otherNumber.localeCompare(number, 'zh', { numeric: true }) < 0;
}

async function standing(db: Database): Promise<Coordination[]> {
  const all = await listProceedings<CoordinationFacts>(db, ['coordination']);
  return all.filter(({ voided }) => voided === null);
}

function count(
  all: readonly Coordination[],
  one: Parameters<typeof earlierSittings>[1],
  content: Content,
  isEarlier: (sat: StepOf<'sat'>, number: string) => boolean,
): Earlier {
  const chain = sameChain(one, all);
  const before = all.map((other) => ({
    number: other.number,
    facts: other.facts,
    sat: stepsOf(other, 'sat').filter((sat) => isEarlier(sat, other.number)),
  }));
  const focuses = ({ facts, sat }: (typeof before)[number]) =>
    sat.filter((sitting) => isSame({ parties: facts.parties, focus: sitting.content.focus }, content));
  const alike = before.filter(({ facts }) => isSame(facts, content));
  return {
    recorded: before.reduce((sum, other) => sum + focuses(other).length, 0),
    said: before.filter(({ number }) => chain.has(number)).reduce((sum, { sat }) => sum + sat.length, 0),
    suggested: alike.map(({ number }) => number).filter((number) => !chain.has(number)),
  };
}

/** Everything that is said to be the same content, by links in either direction. */
function sameChain(one: Parameters<typeof earlierSittings>[1], all: readonly Coordination[]): Set<string> {
  const chain = new Set([one.number, ...(one.facts.same_as === null ? [] : [one.facts.same_as])]);
  for (let grown = 0; grown !== chain.size; ) {
    grown = chain.size;
    for (const { number, facts } of all) {
      if (facts.same_as === null) continue;
      if (chain.has(number) || chain.has(facts.same_as)) chain.add(number).add(facts.same_as);
    }
  }
  return chain;
}

/** D-49 a: the same parties in any order, and the same focus whatever the spaces and stops. */
function isSame(one: Content, other: Content): boolean {
  const people = ({ parties }: Content) => [...parties].sort().join('、');
  const plain = ({ focus }: Content) => focus.replace(/[\s\p{P}]/gu, '');
  return people(one) === people(other) && plain(one) === plain(other);
}

/** The number of a further sitting, counted as a letter of D-49 has it. */
export function numberBy(letter: string, earlier: Earlier): number {
  return (letter === 'a' ? earlier.recorded : earlier.said) + 1;
}

/** R-XF3-18: three sittings on the same content, the first among them (D-48 a), or three after it (b). */
export function judgeSittings(assessment: Assessment, earlier: Earlier): Judged | null {
  return assessment.weigh(
    'coordination.sittings',
    { subject: 'sittings', label: '同一内容的次数' },
    ({ value }, letter) => {
      const number = numberBy(letter('D-49'), earlier);
      const most = value.max === undefined ? null : value.max + (letter('D-48') === 'b' ? 1 : 0);
      const holds = most === null || number <= most;
      return { holds, arithmetic: `第${number}次 ${holds ? '≤' : '>'} ${most ?? number}次` };
    },
  );
}
