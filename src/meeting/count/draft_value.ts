import * as v from 'valibot';
import { count, wordsUpTo } from '../../command/draft.ts';
import { codeOf } from './words.ts';

/** The shapes of single values in a record file, with what is said when one is wrong. */
export const words = wordsUpTo(2000);

export const code = v.pipe(v.string('应为文字'), v.trim(), v.transform(codeOf));

export const names = v.array(words);

/** One line, or several as a list. */
export const lines = v.union(
  [
    names,
    v.pipe(
      words,
      v.transform((one) => [one]),
    ),
  ],
  '应为一行文字或几行的列表',
);

const yes = ['是', '有', '已', 'yes', 'true'];
const no = ['否', '无', '没有', 'no', 'false'];

/** YAML's own true and false, or the office's 是 and 否. */
export const yesNo = v.union(
  [
    v.boolean(),
    v.pipe(
      v.string(),
      v.trim(),
      v.picklist([...yes, ...no]),
      v.transform((word) => yes.includes(word)),
    ),
  ],
  '应为 是 或 否',
);

/** Before which motion, counted from 1. */
export const beforeMotion = v.pipe(count, v.minValue(1, '从 1 数起'));
