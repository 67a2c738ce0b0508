import { Refusal } from '../../base/refusal.ts';
import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import { readOffice } from '../../office/store.ts';
import type { RepresentativeRoll, RollMember } from '../../representative/roll.ts';
import { readRoll } from '../../representative/store.ts';
import type { InForce } from '../../rules/book.ts';
import { type Counted, type conveneKeys, proposerWords, type WrittenProposer } from './proposer.ts';
import { refuseMoreThanClass, refuseOtherClass, refuseTwice, refuseUnknown } from './proposer_names.ts';

type ConveneRule = InForce<(typeof conveneKeys)[Counted]>;

/** How many of a class asked, of how many there are. */
export interface Part {
  count: number;
  of: number;
}

/** One counted class against its base, with what the readings would change; null where that is not known. */
export interface CountedProposer extends Part {
  by: Counted;
  names: readonly string[];
  /** Elected and ex officio apart (D-08b); also what a rule of elected representatives alone is weighed by. */
  elected: Part | null;
  exOfficio: Part | null;
  /** Vacant seats (D-05b) and memberships beyond one a person (D-06b). */
  vacancies: number;
  duplicates: number;
  /** Households that have named a representative (D-09b). */
  named: number | null;
  notes: string[];
}

/**
 * Counts the proposers of one class and finds what they are a share of: `--of`, or the people on file. Names are held
 * against the roll of the day. @throws Refusal kind `usage` naming every unknown or double name, or the missing base.
 */
export async function countedProposer(
  db: Database,
  by: Counted,
  written: readonly WrittenProposer[],
  rule: ConveneRule,
  day: Day,
  given: { of: number | null; named: number | null },
): Promise<CountedProposer> {
  const names = written.flatMap((one) => one.names);
  refuseTwice(names);
  const counted =
    by === 'representatives' ? await ofRoll(db, written, rule, day, given.of) : await ofOffice(db, by, written);
  const of = given.of ?? counted.of;
  if (of === null) throw baseMissing(by);
  const notes = [...counted.notes];
  if (given.of !== null && counted.of !== null && given.of !== counted.of) {
    notes.push(`总数按所报的 ${given.of} 计算；在册 ${counted.of}，请核对。`);
  }
  const known = given.of === null || given.of === counted.of;
  const count = written.reduce((sum, one) => sum + (one.count ?? 0), 0);
  if (count > of) {
    throw new Refusal('usage', 'impossible_counts', `提议的${proposerWords[by]} ${count} 多于总数 ${of}。`, {
      hint: '请核对提议人名单和总数（--of）；没有写入任何内容。',
    });
  }
  const { elected, exOfficio, vacancies, duplicates } = counted;
  return {
    ...{ by, names, count, of, named: by === 'households' ? given.named : null, notes },
    ...(known ? { elected, exOfficio, vacancies, duplicates } : noRoll),
  };
}

const noRoll = { elected: null, exOfficio: null, vacancies: 0, duplicates: 0 };

interface OnFileCount {
  of: number | null;
  elected: Part | null;
  exOfficio: Part | null;
  vacancies: number;
  duplicates: number;
  notes: string[];
}

async function ofOffice(db: Database, by: Counted, written: readonly WrittenProposer[]): Promise<OnFileCount> {
  const { adults, households, resident_groups } = await readOffice(db);
  const of = { adults, households, groups: resident_groups, representatives: null }[by];
  const named = written.some(({ names }) => names.length > 0);
  const notes = named ? [`${proposerWords[by]}的名册还没有建档，姓名只查了有无重复，请另行核对。`] : [];
  return { of, ...noRoll, notes };
}

async function ofRoll(
  db: Database,
  written: readonly WrittenProposer[],
  rule: ConveneRule,
  day: Day,
  given: number | null,
): Promise<OnFileCount> {
  const roll = await readRoll(db, day);
  const withExOfficio = rule.value.of === 'entitled';
  if (!withExOfficio && written.some(({ by }) => by === 'ex_officio')) {
    throw new Refusal(
      'usage',
      'ex_officio_not_counted',
      `这里的提议只数居民代表，不数当然代表（${rule.citeWords}）。`,
      {
        hint: '请只写 --by 居民代表=人数或姓名。',
      },
    );
  }
  if (roll.elected === 0) return { of: null, ...noRoll, notes: [] };
  const isElected = ({ bases }: RollMember) => bases.includes('elected') || bases.includes('unit');
  const body = roll.members.filter((member) => withExOfficio || isElected(member));
  const beside = body.length - body.filter(isElected).length;
  if (given === null || given === body.length) refuseMoreThanClass(written, body.length - beside, beside);
  refuseUnknown(
    written.flatMap(({ names }) => names),
    body,
    day,
  );
  refuseOtherClass(written, body, isElected);
  const [elected, exOfficio] = partsOf(written, body, isElected);
  return {
    of: body.length,
    elected: elected === null ? null : { count: elected, of: body.length - beside },
    exOfficio: exOfficio === null ? null : { count: exOfficio, of: beside },
    vacancies: roll.vacancies,
    duplicates: withExOfficio ? roll.duplicates : duplicatesAmong(roll, isElected),
    notes: [],
  };
}

/** Elected and ex-officio proposers apart, as far as names or separate counts tell. */
function partsOf(
  written: readonly WrittenProposer[],
  body: readonly RollMember[],
  isElected: (member: RollMember) => boolean,
): [number | null, number | null] {
  const byName = written.every(({ names }) => names.length > 0);
  if (byName) {
    const asked = new Set(written.flatMap(({ names }) => names));
    const members = body.filter(({ name }) => asked.has(name));
    const elected = members.filter(isElected).length;
    return [elected, members.length - elected];
  }
  const total = (by: string) => written.filter((one) => one.by === by).reduce((sum, one) => sum + (one.count ?? 0), 0);
  // A bare number of “representatives” may hold ex-officio members too; only beside a number of these it is the elected.
  const apart = written.some(({ by }) => by === 'ex_officio') || body.every(isElected);
  return apart ? [total('representatives'), total('ex_officio')] : [null, null];
}

function duplicatesAmong({ members }: RepresentativeRoll, isElected: (member: RollMember) => boolean): number {
  const bases = members.filter(isElected).flatMap((one) => one.bases.filter((b) => b === 'elected' || b === 'unit'));
  return bases.length - members.filter(isElected).length;
}

function baseMissing(by: Counted): Refusal {
  const where = {
    representatives: '先登记居民代表：jwh rep import 名册.csv',
    adults: '先登记人数：jwh office set --adults 人数',
    households: '先登记户数：jwh office set --households 户数',
    groups: '先登记小组数：jwh office set --groups 个数',
  }[by];
  return new Refusal('usage', 'base_missing', `不知道${proposerWords[by]}一共有多少，档案里也没有。`, {
    hint: `写上 --of 总数，或${where}`,
  });
}
