import { Refusal } from '../base/refusal.ts';
import type { Quarter } from '../calendar/quarter.ts';
import type { InForce, Rulebook } from '../rules/book.ts';

/** The place's list of what is published. @throws Refusal kind `no_rule` that says how the office enters its own. */
export function requireItems(book: Rulebook, { from, to }: Quarter): InForce<'disclosure.items'> {
  const rule = book.find('disclosure.items', to);
  if (rule !== undefined) return rule;
  const sample = JSON.stringify({
    items: [
      { code: 'duties', title: '居委会工作职责和分工' },
      { code: 'finance', title: '财务收支情况' },
      { code: 'resolutions', title: '居民代表会议决议事项' },
      { code: 'other', title: '其他' },
    ],
  });
  throw new Refusal('no_rule', 'no_rule', `${book.pack.name}没有居务公开内容的清单，居委会可以自己登记。`, {
    hint: `照本地文件改好各项再打：jwh rules set disclosure.items '${sample}' --cite "文件名称和条款" --from ${from}`,
  });
}
