import * as v from 'valibot';
import { count, type DraftWords, readDraft as read, wordsUpTo, yesNo } from '../command/draft.ts';

const about: DraftWords = {
  what: '培训记录',
  hint: '写法见 jwh training log --help',
  keyNames: {
    日期: 'days',
    时间: 'days',
    种类: 'kind',
    级别: 'level',
    题目: 'title',
    内容: 'title',
    组织单位: 'organiser',
    地点: 'place',
    学时: 'hours',
    应到人数: 'required',
    要求人数: 'required',
    要求学时: 'required_hours',
    参加: 'attend',
    缺席: 'absent',
    姓名: 'name',
    原因: 'reason',
    成绩: 'score',
    笔记: 'note',
    考试: 'exam',
    学习材料: 'materials',
    材料: 'materials',
    讨论: 'discussion',
    专题讨论: 'discussion',
    备注: 'remark',
  },
};

const name = wordsUpTo(60);
const text = wordsUpTo(2000);
/** Numbers stand in a file as numbers, on a command line as text. */
const figure = v.union([v.pipe(v.number(), v.transform(String)), wordsUpTo(20)], '应为数，如 3.5');
const score = v.union([v.pipe(v.number(), v.transform(String)), wordsUpTo(20)], '应为成绩，如 92 或 合格');

const attendee = v.union(
  [
    v.pipe(
      name,
      v.transform((called): AttendeeDraft => ({ name: called })),
    ),
    v.strictObject({
      name,
      hours: v.optional(figure),
      score: v.optional(score),
      note: v.optional(yesNo),
    }),
  ],
  '应为姓名，或 { 姓名, 学时, 成绩, 笔记 }',
);

const away = v.union(
  [
    v.pipe(
      name,
      v.transform((called): { name: string; reason?: string | undefined } => ({ name: called })),
    ),
    v.strictObject({ name, reason: v.optional(wordsUpTo(200)) }),
  ],
  '应为姓名，或 { 姓名, 原因 }',
);

const everybody = v.pipe(
  v.picklist(['全体', 'all']),
  v.transform(() => 'all' as const),
);

const shape = v.strictObject({
  days: wordsUpTo(30),
  kind: wordsUpTo(20),
  level: v.optional(wordsUpTo(20)),
  title: wordsUpTo(200),
  organiser: v.optional(wordsUpTo(100)),
  place: v.optional(wordsUpTo(100)),
  hours: v.optional(figure),
  required: v.optional(count),
  required_hours: v.optional(figure),
  attend: v.union([everybody, v.pipe(v.array(attendee), v.nonEmpty('没有写谁参加'))], '应为 全体，或姓名的列表'),
  absent: v.optional(v.array(away), []),
  exam: v.optional(yesNo, false),
  materials: v.optional(text),
  discussion: v.optional(text),
  remark: v.optional(text),
});

export interface AttendeeDraft {
  name: string;
  hours?: string | undefined;
  score?: string | undefined;
  note?: boolean | undefined;
}

/** A training as it was written down, its shape checked and nothing looked up yet. */
export type TrainingDraft = v.InferOutput<typeof shape>;

/** A record file's content. @throws Refusal kind `usage` naming every fault. */
export function readDraft(raw: unknown): TrainingDraft {
  return read(shape, raw, about);
}
