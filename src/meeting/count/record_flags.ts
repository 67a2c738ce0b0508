import { Refusal } from '../../base/refusal.ts';
import type { OptionSpec } from '../../command/verb.ts';
import { type Draft, type DraftMotion, readDraft } from './draft.ts';
import { countOrNames, headCount } from './head_count.ts';

export { namesIn } from './head_count.ts';

/** Everything of a meeting that fits on a command line. */
export const recordFlags: readonly OptionSpec[] = [
  { flags: '--called <编号>', text: '召集过的会议：种类、日子、地点、主持、议程照召集的，编号不变' },
  {
    flags: '--kind <种类>',
    text: 'adults（全体居民）、households（户代表）、representatives（居民代表）、recall（罢免）',
  },
  { flags: '--form <形式>', text: '罢免会议的形式：adults、households 或 representatives' },
  { flags: '--day <日期>', text: '开会的日子' },
  { flags: '--place <地点>', text: '地点' },
  { flags: '--chair <姓名>', text: '主持人' },
  { flags: '--recorder <姓名>', text: '记录人' },
  { flags: '--entitled <人数>', text: '应到；不写：按在册的居民代表（或户数、居民数）' },
  { flags: '--seats <名额>', text: '代表名额（有空缺时）' },
  { flags: '--present <人数或姓名>', text: '实到：人数，或用顿号、逗号隔开的姓名' },
  { flags: '--proxies <人数>', text: '委托出席的人数，另列' },
  {
    flags: '--motion <议题=票数>',
    text: '标题=赞成/反对/弃权[/废票][@表决时在场][#发出/收回选票]，可写多次',
    repeat: true,
  },
  { flags: '--secret', text: '无记名投票' },
  { flags: '--major', text: '记入大事记' },
];

export interface RecordFlags {
  called?: string;
  kind?: string;
  form?: string;
  day?: string;
  place?: string;
  chair?: string;
  recorder?: string;
  entitled?: string;
  seats?: string;
  present?: string;
  proxies?: string;
  motion?: string[];
  secret?: boolean;
  major?: boolean;
}

/** The draft that the flags describe. @throws Refusal kind `usage`. */
export function draftFromFlags(flags: RecordFlags): Draft {
  return readDraft({ ...givenBy(flags), motions: motionsGiven(flags) });
}

/** The motions among the flags. @throws Refusal kind `usage`. */
export function motionsGiven({ motion, secret }: RecordFlags): Partial<DraftMotion>[] {
  return (motion ?? []).map((text) => ({ ...motionFrom(text), ...(secret ? { ballot: 'secret' as const } : {}) }));
}

/** What the flags say of the meeting itself, by the keys of a record file. @throws Refusal kind `usage`. */
export function givenBy(flags: RecordFlags): Record<string, unknown> {
  const { called, kind, form, day, place, chair, recorder, entitled, seats, present, proxies, major } = flags;
  const count = (text: string | undefined, what: string) => (text === undefined ? undefined : headCount(text, what));
  const all = {
    called,
    kind,
    form,
    day,
    place,
    chair,
    recorder,
    entitled: count(entitled, '应到'),
    seats: count(seats, '名额'),
    present: present === undefined ? undefined : countOrNames(present, '实到'),
    proxies: count(proxies, '委托'),
    major,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

const motionShape =
  /^(?<title>.+)=(?<counts>\d+(?:\/\d+){0,3})(?:@(?<present>\d+))?(?:#(?<issued>\d+)\/(?<returned>\d+))?$/;

/** `小区停车位改造方案=21/6/4@31` -> its counts. */
export function motionFrom(text: string): Partial<DraftMotion> {
  const groups = motionShape.exec(text)?.groups;
  if (groups === undefined) {
    throw new Refusal('usage', 'bad_motion', `看不懂议题“${text}”。`, {
      hint: '写成：--motion "标题=赞成/反对/弃权"，例如 --motion "停车位改造方案=21/6/4"',
    });
  }
  const [votesFor, against = 0, abstain = 0, invalid = 0] = (groups.counts ?? '').split('/').map(Number);
  const present = groups.present === undefined ? {} : { present: Number(groups.present) };
  const { issued, returned } = groups;
  const ballots = issued === undefined ? {} : { issued: Number(issued), returned: Number(returned) };
  return { title: groups.title ?? '', for: votesFor ?? 0, against, abstain, invalid, ...present, ...ballots };
}

/** The names of the flags that were given, as typed. */
export function flagsGiven(flags: RecordFlags): string[] {
  return recordFlags
    .map(({ flags: words }) => words.split(' ')[0] as string)
    .filter((name) => flags[name.slice(2) as keyof RecordFlags] !== undefined);
}

/** What stands in the file is the record; a flag beside it would be lost or contradict it. @throws Refusal kind `usage`. */
export function refuseBesideFile(flags: RecordFlags): void {
  const names = flagsGiven(flags);
  if (names.length === 0) return;
  throw new Refusal('usage', 'file_and_flags', `已用 --file 给出记录，又写了 ${names.join('、')}。`, {
    hint: '请把它写进文件，或不用 --file 而全部写在命令行上；没有写入任何内容。',
  });
}
