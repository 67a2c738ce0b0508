import { addDays } from '../calendar/arithmetic.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Rulebook } from '../rules/book.ts';
import { chosen } from '../rules/reading.ts';
import { type Posting, readPostings } from './posting_store.ts';

/** One paper of a volume, in the order in which it was made public. */
export interface Filed {
  no: number;
  from_day: Day;
  period: string;
  version: number;
  what: Posting['facts']['what'];
  channel: string;
  place: string | null;
}

/** A bound volume as it is kept. */
export interface Volume {
  id: string;
  year: number;
  bound_on: Day;
  keeper: string;
  papers: Filed[];
  destroy_from: Day;
  destroyed_on: Day | null;
  facts: VolumeFacts;
}

/** What has no column of a volume. */
export interface VolumeFacts {
  /** Why it was bound though sheets of its year were still to come. */
  bound_early?: string;
  /** When papers were added to it afterwards, by whom and how many. */
  supplements?: { on: Day; by: string; papers: number }[];
  /** Who saw it destroyed. */
  by?: string;
  /** Why it was destroyed before its time. */
  happened?: string | null;
}

/** A day no paper of this office will see: the place names no length of time. */
export const forGood: Day = '9999-12-31';

/** The year whose volume takes a posting: what January makes public of the year before belongs to that one (R-XF4-34). */
export function yearFiled({ period, from_day }: Pick<Posting, 'period' | 'from_day'>): number {
  const posted = yearOf(from_day);
  const content = contentYear(period, from_day);
  return from_day.slice(5, 7) === '01' && content === posted - 1 ? content : posted;
}

/** The year of which a period tells; a sheet of none tells of the year of its day. */
export function contentYear(period: string, day: Day): number {
  return Number(/\d{4}/.exec(period)?.[0] ?? yearOf(day));
}

/** The papers of a year's volume, in the order of their days (R-XF4-33). */
export async function papersOf(db: Database, year: number): Promise<Filed[]> {
  const found = await readPostings(db, { from: `${year}-01-01`, to: `${year + 1}-01-31` });
  const own = found.filter((one) => yearFiled(one) === year);
  return own.map(({ from_day, period, version, facts, channel, place }, at) => ({
    ...{ no: at + 1, from_day, period, version, what: facts.what, channel, place },
  }));
}

/** From when on a volume may be destroyed: six full years after the archive year (D-52 a), or after the last posting (b). */
export function keptUntil(
  book: Rulebook,
  year: number,
  papers: readonly Filed[],
): { from: Day; words: string; rule: ReturnType<Rulebook['find']> } {
  const end = `${year}-12-31`;
  const rule = book.find('archive.retention', end);
  const years = rule?.value.min;
  if (rule === undefined || years === undefined) {
    return { from: forGood, words: '本地没有规定保存多久，不设销毁日', rule };
  }
  const last = papers.at(-1)?.from_day ?? end;
  if (rule.readings.includes('D-52') && chosen('D-52', book.choices(end)) === 'b') {
    const same = `${yearOf(last) + years}${last.slice(4).replace('-02-29', '-02-28')}`;
    return { from: addDays(same, 1), words: `最后公开 ${last}，满${years}年到 ${same}（D-52b）`, rule };
  }
  return {
    from: `${year + 1 + years}-01-01`,
    words: `归档年度终了 ${end}，满${years}年到 ${year + years}-12-31（D-52a）`,
    rule,
  };
}

/** Papers of the year that are not in its volume: posted, or entered, after it was bound. */
export async function unfiledOf(db: Database, { year, papers }: Volume): Promise<Filed[]> {
  const known = papers.map(paperKey);
  return (await papersOf(db, year)).filter((one) => !known.includes(paperKey(one)));
}

function paperKey({ from_day, period, version, what, channel, place }: Filed): string {
  return [from_day, period, version, what, channel, place ?? ''].join('\n');
}

/** The volume that a posting is bound into. */
export async function volumeWith(db: Database, posting: Posting): Promise<Volume | undefined> {
  const { period, version, facts, from_day, channel, place } = posting;
  const key = paperKey({ no: 0, from_day, period, version, what: facts.what, channel, place });
  return (await readVolumes(db)).find(({ papers }) => papers.map(paperKey).includes(key));
}

/** A posting whose year is bound already is in no volume until it is added. */
export async function unboundFindings(db: Database, posting: Pick<Posting, 'period' | 'from_day'>) {
  const volume = (await readVolumes(db)).find(({ year }) => year === yearFiled(posting));
  if (volume === undefined) return [];
  const { length: papers } = await unfiledOf(db, volume);
  return [{ code: 'not_in_volume', year: volume.year, papers, sentence: supplementWords(volume, papers) }];
}

/** What is to be done with papers that came after their volume was bound. */
export function supplementWords({ year, bound_on }: Pick<Volume, 'year' | 'bound_on'>, papers: number): string {
  return `${year}年的公开档案 ${bound_on} 已装订，有 ${papers} 件没有入卷；补入：jwh disclose archive ${year} --keeper 姓名`;
}

export async function readVolumes(db: Database): Promise<Volume[]> {
  const rows = await db.selectFrom('disclosure_volume').selectAll().orderBy('year').execute();
  return rows.map(({ id, year, bound_on, keeper, content, destroy_from, destroyed_on, facts }) => ({
    ...{ id, year, bound_on, keeper, destroy_from, destroyed_on },
    papers: JSON.parse(content) as Filed[],
    facts: JSON.parse(facts) as VolumeFacts,
  }));
}
