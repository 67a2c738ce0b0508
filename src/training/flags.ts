import { Refusal } from '../base/refusal.ts';
import { plainWords } from '../base/words.ts';
import type { OptionSpec } from '../command/verb.ts';
import { headCount } from '../meeting/count/head_count.ts';
import { readNames, readPairs } from '../proceeding/input.ts';
import { type AttendeeDraft, readDraft, type TrainingDraft } from './draft.ts';

/** A training as typed on a command line. */
export interface TrainingFlags {
  file?: string;
  kind?: string;
  level?: string;
  title?: string;
  organiser?: string;
  place?: string;
  hours?: string;
  required?: string;
  requiredHours?: string;
  attend?: string;
  absent?: string;
  exam?: boolean;
  score?: string[];
  notes?: string;
  materials?: string;
  discussion?: string;
  remark?: string;
}

export const trainingFlags: readonly OptionSpec[] = [
  { flags: '--file <文件>', text: '从 YAML 或 JSON 文件读（键：日期 种类 级别 题目 组织单位 学时 要求人数 参加 …）' },
  { flags: '--kind <种类>', text: '初任培训、专业培训、集中轮训、其他培训；集中学习、学习例会、学习小结会、个人自学' },
  { flags: '--level <级别>', text: '谁组织的：市级、区（县）级、街道（镇）、社区' },
  { flags: '--title <题目>', text: '题目' },
  { flags: '--organiser <单位>', text: '组织培训的单位' },
  { flags: '--place <地点>', text: '地点' },
  { flags: '--hours <学时>', text: '学时，以组织单位核定的为准，如 3.5' },
  { flags: '--required <人数>', text: '要求参加几人' },
  { flags: '--required-hours <学时>', text: '要求每人参加多少学时（默认：全部）' },
  { flags: '--attend <姓名>', text: '参加的人，用顿号隔开；只参加一部分的写“姓名:2.5”；在任的都参加写“全体”' },
  { flags: '--absent <姓名>', text: '没有参加的人，可写“姓名=原因”' },
  { flags: '--exam', text: '组织单位进行了考试' },
  { flags: '--score <姓名=成绩>', text: '考试成绩，可写多次', repeat: true },
  { flags: '--notes <姓名>', text: '交了学习笔记的人；都交了写“全体”' },
  { flags: '--materials <内容>', text: '学习的材料和内容' },
  { flags: '--discussion <记录>', text: '专题讨论的记录' },
  { flags: '--remark <文字>', text: '备注' },
];

/** Notes and scores typed beside the names: who handed in, `all` for everybody present. */
export interface Beside {
  notes: string[] | 'all';
  scores: ReadonlyMap<string, string>;
}

/** What was typed, in the shape of a record file. @throws Refusal kind `usage` for what is missing or unreadable. */
export function draftOf(days: string | undefined, flags: TrainingFlags): TrainingDraft {
  const missing = [
    ...(days === undefined ? ['日期'] : []),
    ...(flags.kind === undefined ? ['--kind'] : []),
    ...(flags.title === undefined ? ['--title'] : []),
    ...(flags.attend === undefined ? ['--attend'] : []),
  ];
  if (missing.length > 0) {
    throw new Refusal('usage', 'missing_words', `缺少 ${missing.join('、')}。`, {
      hint: '如 jwh training log 2026-10-12 --kind 集中学习 --title 学习条例 --attend 全体；或 --file 文件',
    });
  }
  const { kind, level, title, organiser, place, hours, required, requiredHours, exam, score } = flags;
  const given = {
    days,
    kind,
    level,
    title,
    organiser,
    place,
    hours,
    required: required === undefined ? undefined : headCount(required, '--required '),
    required_hours: requiredHours,
    attend: plainWords(flags.attend ?? '') === '全体' ? '全体' : attendeesIn(flags.attend ?? ''),
    absent: [...absencesIn(flags.absent)],
    exam: exam === true || (score?.length ?? 0) > 0,
    materials: flags.materials,
    discussion: flags.discussion,
    remark: flags.remark,
  };
  return readDraft(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));
}

export function besideOf({ notes, score }: Pick<TrainingFlags, 'notes' | 'score'>): Beside {
  const typed = plainWords(notes ?? '');
  return { notes: typed === '全体' ? 'all' : readNames([typed], '姓名'), scores: readPairs(score, '--score ') };
}

function attendeesIn(text: string): AttendeeDraft[] {
  return partsOf(text).map((part) => {
    const [name = '', hours] = part.split(/[:：]/);
    return hours === undefined ? { name } : { name: name.trim(), hours: hours.trim() };
  });
}

function absencesIn(text: string | undefined) {
  return partsOf(text ?? '').map((part) => {
    const [name = '', ...reason] = part.split(/[=＝]/);
    return reason.length === 0 ? { name } : { name: name.trim(), reason: reason.join('=').trim() };
  });
}

function partsOf(text: string): string[] {
  return text
    .split(/[、,，;；]/)
    .map(plainWords)
    .filter((part) => part !== '');
}
