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

/** Before which motion, counted from 1. */
export const beforeMotion = v.pipe(count, v.minValue(1, '从 1 数起'));
