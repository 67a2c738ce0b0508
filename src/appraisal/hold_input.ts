import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import type { OptionSpec } from '../command/verb.ts';
import type { Assessment } from '../proceeding/assessment.ts';
import { peopleOf } from '../proceeding/group.ts';
import { optionalWords, readNames, readPairs } from '../proceeding/input.ts';
import { type Appraisal, type HeadingName, type Held, headings, type PartName, parts, plannedOf } from './appraisal.ts';
import { gradeCalled, judgeGrade, votesFrom } from './grade.ts';

export interface HoldOptions extends Partial<Record<PartName, string>> {
  day?: string;
  place?: string;
  leader?: string;
  recorder?: string;
  reps?: string[];
  community?: string[];
  others?: string[];
  group?: string;
  present?: string;
  targets?: string;
  functions?: string;
  coBuilding?: string;
  specialTasks?: string;
  discussion?: string;
  vote?: string[];
  grade?: string;
  opinion?: string;
}

export const holdFlags: readonly OptionSpec[] = [
  { flags: '--day <日期>', text: '哪天开的（默认：定好的日子）' },
  { flags: '--place <地点>', text: '在哪里开的' },
  { flags: '--leader <姓名>', text: '评议小组组长' },
  { flags: '--reps <姓名>', text: '居民会议代表；用“、”分开，可写多次', repeat: true },
  { flags: '--community <姓名>', text: '社区成员代表', repeat: true },
  { flags: '--others <姓名>', text: '小组的其他成员', repeat: true },
  { flags: '--group <人数>', text: '小组人数（不写姓名时）' },
  { flags: '--present <人数>', text: '小组到会人数（默认：全部）' },
  { flags: '--recorder <姓名>', text: '记录人' },
  { flags: '--performance <内容>', text: `汇报：${parts.performance}` },
  { flags: '--problems <内容>', text: `汇报：${parts.problems}` },
  { flags: '--measures <内容>', text: `汇报：${parts.measures}` },
  { flags: '--targets <内容>', text: `评议一：${headings.targets}` },
  { flags: '--functions <内容>', text: `评议二：${headings.functions}` },
  { flags: '--co-building <内容>', text: `评议三：${headings.co_building}` },
  { flags: '--special-tasks <内容>', text: `评议四：${headings.special_tasks}` },
  { flags: '--discussion <内容>', text: '小组讨论的情况' },
  { flags: '--vote <等级=票数>', text: '小组成员给每个等级的票数，如 优秀=5，可写多次', repeat: true },
  { flags: '--grade <等级>', text: '没有计票时：小组定的等级' },
  { flags: '--opinion <意见>', text: '评定意见的文字' },
];

/** The meeting as it was typed, its grade judged. @throws Refusal kind `usage`, or `forbidden` for a grade not on the list. */
export function heldFrom(options: HoldOptions, one: Appraisal, assessment: Assessment): Held {
  const representatives = readNames(options.reps, '--reps ');
  const community = readNames(options.community, '--community ');
  const others = readNames(options.others, '--others ');
  const leader = optionalWords(options.leader, '--leader ', 60);
  const people = peopleOf({ leader, members: { representatives, community, others } }).length;
  const { group, present } = countsOf(options, people);
  const votes = votesFrom(assessment, readPairs(options.vote, '--vote '));
  refuseTooMany(votes, present ?? group);
  const graded = gradeOf(options, votes, group, assessment);
  return {
    place: optionalWords(options.place, '--place ', 100) ?? plannedOf(one).place,
    leader,
    recorder: optionalWords(options.recorder, '--recorder ', 60),
    representatives,
    community,
    others,
    group,
    present,
    parts: said(parts, (name) => options[name]),
    headings: said(headings, (name) => options[headingOptions[name]]),
    discussion: optionalWords(options.discussion, '--discussion '),
    votes,
    grade: graded?.code ?? null,
    grade_label: graded?.title ?? null,
    opinion: optionalWords(options.opinion, '--opinion '),
  };
}

const headingOptions = {
  targets: 'targets',
  functions: 'functions',
  co_building: 'coBuilding',
  special_tasks: 'specialTasks',
} as const satisfies Record<HeadingName, keyof HoldOptions>;

function said<Name extends string>(
  words: Readonly<Record<Name, string>>,
  given: (name: Name) => string | undefined,
): Partial<Record<Name, string>> {
  const kept: Partial<Record<Name, string>> = {};
  for (const name of Object.keys(words) as Name[]) {
    const text = optionalWords(given(name), words[name]);
    if (text !== null) kept[name] = text;
  }
  return kept;
}

function countsOf(options: HoldOptions, people: number): { group: number | null; present: number | null } {
  const named = people > 1 ? people : null;
  const counted = options.group === undefined ? null : wholeNumber(options.group, '--group ');
  if (counted !== null && named !== null && counted !== named) {
    throw new Refusal('usage', 'group_contradicts', `--group 写 ${counted} 人，按姓名数是 ${named} 人（含组长）。`);
  }
  const group = counted ?? named;
  const present = options.present === undefined ? group : wholeNumber(options.present, '--present ');
  if (group !== null && present !== null && present > group) {
    throw new Refusal('usage', 'impossible_counts', `到会 ${present} 人，多于小组 ${group} 人。`);
  }
  return { group, present };
}

function refuseTooMany(votes: Held['votes'], voters: number | null): void {
  const cast = votes.reduce((sum, one) => sum + one.votes, 0);
  if (votes.length > 0 && voters === null) {
    throw new Refusal('usage', 'group_missing', '写了票数，没有写评议小组有多少人。', {
      hint: '加上 --group 人数，或写成员姓名。',
    });
  }
  if (voters === null || cast <= voters) return;
  throw new Refusal('usage', 'impossible_counts', `各等级的票数共 ${cast}，多于到会的 ${voters} 人。`, {
    hint: '没有写入任何内容。请核对计票单。',
  });
}

function gradeOf(options: HoldOptions, votes: Held['votes'], group: number | null, assessment: Assessment) {
  const word = options.grade?.trim();
  const stated = word === undefined || word === '' ? null : gradeCalled(assessment, word);
  if (votes.length === 0 || group === null) {
    if (stated === null) {
      throw new Refusal('usage', 'grade_missing', '没有写评议的等级，也没有各等级的票数。', {
        hint: '写 --vote 优秀=5 --vote 合格=4，或 --grade 优秀。',
      });
    }
    const about = { subject: 'grade', label: '评议等级' };
    assessment.listed('appraisal.grades', about, stated.code, stated.title);
    return stated;
  }
  const judged = judgeGrade(assessment, votes, group);
  if (judged === undefined) return stated;
  if (stated === null || stated.code === judged?.code) return judged;
  throw new Refusal(
    'usage',
    'grade_contradicts',
    `写的等级是${stated.title}，按票数却${judged === null ? '没有形成等级' : `是${judged.title}`}。`,
    {
      hint: '没有写入任何内容。只写票数即可；请核对计票单。',
    },
  );
}
