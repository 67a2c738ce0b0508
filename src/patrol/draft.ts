import * as v from 'valibot';
import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { isDay } from '../calendar/day.ts';
import { readStretch } from '../calendar/time_of_day.ts';
import { count, type DraftWords, readDraft as read, words } from '../command/draft.ts';
import { readNames } from '../proceeding/input.ts';
import { type FindingClass, findingClasses, type Stretch } from './patrol.ts';

const keyNames: Readonly<Record<string, string>> = {
  日期: 'day',
  时间: 'times',
  起止: 'times',
  参加人员: 'team',
  队伍: 'team',
  路线: 'route',
  小组: 'group',
  片区: 'area',
  发现: 'findings',
  发现的问题: 'findings',
  类别: 'class',
  地点: 'place',
  内容: 'content',
  当场解决: 'solved',
  解决: 'solved',
};

const oneOrMore = v.pipe(
  v.union(
    [
      v.pipe(
        words,
        v.transform((word) => [word]),
      ),
      v.array(words),
    ],
    '应为文字，或几项文字',
  ),
  v.minLength(1, '至少写一项'),
);

const shape = v.strictObject({
  day: v.optional(v.pipe(v.string('应写成 年-月-日'), v.check(isDay, '不是有效的日期，应写成 年-月-日'))),
  times: oneOrMore,
  team: v.optional(oneOrMore),
  route: v.optional(words),
  group: v.optional(v.pipe(count, v.minValue(1, '从1起'))),
  area: v.optional(words),
  findings: v.optional(
    v.array(v.strictObject({ class: words, place: v.optional(words), content: words, solved: v.optional(words) })),
    [],
  ),
});

/** A patrol as somebody wrote it down. */
export interface Draft {
  day: string | undefined;
  times: Stretch[];
  /** Empty where nobody was named. */
  team: string[];
  route: string | null;
  group: number | null;
  area: string | null;
  /** `how`: how it was solved on the spot; null where it was not. */
  findings: { class: FindingClass; place: string | null; content: string; how: string | null }[];
}

const about: DraftWords = { what: '巡查记录', hint: '写法见 jwh patrol log --help', keyNames };

/** A record file, or the flags of one patrol. @throws Refusal kind `usage` naming every fault. */
export function readDraft(raw: unknown): Draft {
  const { day, times, team, route, group, area, findings } = read(shape, raw, about);
  return {
    day,
    times: times.flatMap((text) => text.split(/[,，、;；]/)).map((text) => readStretch(text.trim(), '时间')),
    team: readNames(team, '参加人员').map((name) => readPublicWords(name, '参加人员', 60)),
    route: route === undefined ? null : readPublicWords(route, '路线', 200),
    group: group ?? null,
    area: area === undefined ? null : readPublicWords(area, '片区', 100),
    findings: findings.map(({ class: kind, place, content, solved }) => ({
      class: classCalled(kind),
      place: place === undefined ? null : readPublicWords(place, '地点', 100),
      content: readPublicWords(content, '内容', 300),
      how: solved === undefined ? null : readPublicWords(solved, '怎样解决', 300),
    })),
  };
}

/** A class of finding by its code or what it is called. @throws Refusal kind `usage` that lists them. */
export function classCalled(word: string): FindingClass {
  const found = Object.entries(findingClasses).find(([code, { label }]) => [code, label].includes(word.trim()));
  if (found !== undefined) return found[0] as FindingClass;
  const all = Object.entries(findingClasses).map(([code, { label }]) => `${label}（${code}）`);
  throw new Refusal('usage', 'unknown_class', `没有“${word}”这一类问题。`, { hint: `可选：${all.join('、')}` });
}

/** `隐患|3号楼|消防通道堆物` or `隐患|消防通道堆物`. @throws Refusal kind `usage`. */
export function findingTyped(text: string): { class: string; place?: string; content: string } {
  const parts = text.split(/[|｜]/).map((part) => part.trim());
  const [kind = '', first = '', second] = parts;
  if (parts.length === 2 && kind !== '' && first !== '') return { class: kind, content: first };
  if (parts.length === 3 && kind !== '' && second) {
    return { class: kind, ...(first === '' ? {} : { place: first }), content: second };
  }
  throw new Refusal('usage', 'bad_finding', `看不懂“${text}”。`, {
    hint: '写成 类别|地点|内容，如 --find "隐患|3号楼|消防通道堆物"；类别：环境、秩序、隐患、诉求。',
  });
}
