import type { Day } from '../calendar/day.ts';
import type { Rulebook } from '../rules/book.ts';
import { satisfies } from '../rules/test.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';

/** What the rule asks of a resolution: which organ made it, and when. */
export interface Made {
  number: string;
  day: Day;
  form: string;
}

const formWords: Readonly<Record<string, string>> = {
  adults: '全体居民',
  households: '户代表',
  representatives: '居民代表',
};

/**
 * Whether a resolution may be changed by another: only by a later meeting of the same organ (xingfu R-XF2-15, zizhi
 * R-ZZ-28). Null where the place has no such rule. Pure.
 */
export function judgeChange(book: Rulebook, changed: Made, by: Made): Judged | null {
  const rule = book.find('resolution.change', by.day);
  if (rule === undefined) return null;
  const [later, same] = [by.day > changed.day, by.form === changed.form];
  const given = [...(later ? ['later_meeting'] : []), ...(same ? ['same_organ'] : [])];
  const days = `${by.day} ${later ? '>' : '≤'} ${changed.day}`;
  const forms = same ? `同为${nameOf(by)}的会议` : `${nameOf(changed)}的决议，${nameOf(by)}的会议`;
  return judgeBy(
    rule,
    { subject: 'change', label: `以${by.number}改变${changed.number}` },
    book.choices(by.day),
    () => ({
      holds: satisfies('required', rule.value, { given }),
      arithmetic: `${days}；${forms}`,
    }),
  );
}

function nameOf({ form }: Made): string {
  return formWords[form] ?? form;
}
