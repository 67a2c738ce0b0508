import * as v from 'valibot';
import { Refusal } from '../../base/refusal.ts';
import { isDay } from '../../calendar/day.ts';
import { words } from '../../command/draft.ts';
import { type MatterClass, matterClasses } from '../../matter/matter.ts';

const text = v.pipe(
  words,
  v.transform((title) => ({ title })),
);

const whole = v.strictObject({
  title: words,
  content: v.optional(words),
  class: v.optional(words),
  who: v.optional(words),
  responsible: v.optional(words),
  due: v.optional(v.pipe(v.string('应写成 年-月-日'), v.check(isDay, '不是有效的日期，应写成 年-月-日'))),
});

const one = v.lazy((given) => (typeof given === 'string' ? text : whole));

/** What was put down at a meeting, in a record file: a line, a list of lines, or each with who, by whom and by when. */
export const putDown = v.lazy((given) =>
  Array.isArray(given)
    ? v.array(one)
    : v.pipe(
        one,
        v.transform((only) => [only]),
      ),
);

/** An opinion or a task of a meeting as somebody wrote it down. */
export interface PutDown {
  title: string;
  content?: string | undefined;
  /** A class of matters by its code or its word. */
  class?: string | undefined;
  /** Who brought it up. */
  who?: string | undefined;
  responsible?: string | undefined;
  due?: string | undefined;
}

/** @throws Refusal kind `usage` that lists the classes. */
export function classCalled(word: string): MatterClass {
  const said = word.trim();
  const codes = Object.keys(matterClasses) as MatterClass[];
  const found = codes.find((code) => code === said || matterClasses[code] === said);
  if (found !== undefined) return found;
  throw new Refusal('usage', 'unknown_class', `没有“${word}”这一类事项。`, {
    hint: `可选：${Object.values(matterClasses).join('、')}；没有写入任何内容。`,
  });
}
