import * as v from 'valibot';
import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { isDay } from '../calendar/day.ts';
import { count, type DraftWords, readDraft as read, words } from '../command/draft.ts';
import { type Asked, askedWords, gradesOf, type Scale, type SubjectKind, scales, subjectWords } from './survey.ts';

const keyNames: Readonly<Record<string, string>> = {
  日期: 'day',
  对象: 'subjects',
  测评对象: 'subjects',
  种类: 'about',
  姓名: 'name',
  名称: 'name',
  等级表: 'scale',
  发出: 'issued',
  收回: 'returned',
  无效: 'invalid',
  无效票: 'invalid',
  废票: 'invalid',
  票数: 'counts',
  各等级票数: 'counts',
  认定: 'judged',
  参加测评的: 'asked',
  会议: 'meeting',
  监票人: 'counted_by',
  计票人: 'counted_by',
};

const codeOf = (all: Readonly<Record<string, string>>) => (word: string) =>
  Object.entries(all).find(([, name]) => name === word)?.[0] ?? word;

const scaleNames: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(scales).map(([code, { name }]) => [code, name])),
};

const subject = {
  about: v.optional(
    v.pipe(
      words,
      v.transform(
        (word) => ({ 成员: 'member', 居民委员会: 'committee', 机构: 'body' })[word] ?? codeOf(subjectWords)(word),
      ),
      v.picklist(
        Object.keys(subjectWords) as SubjectKind[],
        '应为 committee（居委会）、member（成员）或 body（其他机构）',
      ),
    ),
  ),
  name: v.optional(words),
  scale: v.optional(
    v.pipe(
      words,
      v.transform(codeOf(scaleNames)),
      v.picklist(Object.keys(scales) as Scale[], `应为 ${Object.keys(scales).join('、')}`),
    ),
  ),
  issued: v.optional(count),
  returned: v.optional(count),
  invalid: v.optional(count),
  counts: v.record(words, count, '应为各等级的票数，如 { 满意: 149, 不满意: 101 }'),
  judged: v.optional(words),
};

const shape = v.strictObject({
  day: v.optional(v.pipe(v.string('应写成 年-月-日'), v.check(isDay, '不是有效的日期，应写成 年-月-日'))),
  asked: v.optional(
    v.pipe(
      words,
      v.transform(
        (word) => ({ 社区成员代表: 'representatives', 代表: 'representatives' })[word] ?? codeOf(askedWords)(word),
      ),
      v.picklist(Object.keys(askedWords) as Asked[], '应为 representatives（居民代表）或 residents（居民）'),
    ),
    'representatives',
  ),
  meeting: v.optional(v.union([words, v.pipe(count, v.transform(String))])),
  counted_by: v.optional(words),
  issued: subject.issued,
  returned: subject.returned,
  invalid: subject.invalid,
  subjects: v.pipe(v.array(v.strictObject(subject)), v.minLength(1, '至少写一个对象')),
});

/** A survey as somebody wrote it down: several subjects may have been asked about on one day. */
export type Draft = v.InferOutput<typeof shape>;
export type DraftSubject = Draft['subjects'][number];

const about: DraftWords = { what: '测评记录', hint: '写法见 jwh survey record --help', keyNames };

/** A record file, or the flags of one subject. @throws Refusal kind `usage` naming every fault. */
export function readDraft(raw: unknown): Draft {
  return read(shape, raw, about);
}

/** `满意=149` -> its grade and number. @throws Refusal kind `usage`. */
export function countsIn(pairs: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const pair of pairs) {
    const [grade = '', number = '', ...more] = pair.split('=').map((part) => part.trim());
    if (grade === '' || number === '' || more.length > 0) {
      throw new Refusal('usage', 'bad_value', `看不懂“${pair}”。`, {
        hint: '写法如：--count 满意=149 --count 不满意=101',
      });
    }
    if (Object.hasOwn(counts, grade)) throw gradeTwice(grade);
    counts[grade] = wholeNumber(number, '票数');
  }
  return counts;
}

export function gradeTwice(grade: string): Refusal {
  return new Refusal('usage', 'grade_twice', `等级“${grade}”的票数写了不止一次。`, {
    hint: '请合计后只写一次；没有写入任何内容。',
  });
}

/** A scale by its code or the names of its grades. @throws Refusal kind `usage` that lists them. */
export function scaleCalled(word: string): Scale {
  const code = codeOf(scaleNames)(word.trim().replace(/[,，/\s]+/g, '、'));
  if (Object.hasOwn(scales, code)) return code as Scale;
  throw new Refusal('usage', 'unknown_scale', `没有“${word}”这个等级表。`, {
    hint: `可选：${Object.entries(scaleNames)
      .map(([one, name]) => `${one}（${name}）`)
      .join('；')}`,
  });
}

/** The scale written, or the one whose grades were written. */
export function scaleOf({ scale, counts }: DraftSubject): Scale {
  if (scale !== undefined) return scale;
  const grades = Object.keys(counts).map((word) => word.trim());
  const fits = (one: Scale) =>
    grades.every((grade) => Object.entries(gradesOf(one)).some((pair) => pair.includes(grade)));
  const found = (Object.keys(scales) as Scale[]).find(fits);
  if (found !== undefined) return found;
  throw unknownGrade(grades.join('、'));
}

/** The code of a grade of a scale. @throws Refusal kind `usage` that lists them. */
export function gradeCalled(word: string, scale: Scale): string {
  const grades = gradesOf(scale);
  const code = Object.keys(grades).find((one) => one === word || grades[one] === word);
  if (code !== undefined) return code;
  throw unknownGrade(word, scale);
}

function unknownGrade(word: string, scale?: Scale): Refusal {
  const known = (scale === undefined ? (Object.keys(scales) as Scale[]) : [scale])
    .map((one) => `${scales[one].name}（${one}）`)
    .join('；');
  return new Refusal('usage', 'unknown_grade', `等级“${word}”不在等级表里。`, { hint: `可选：${known}` });
}
