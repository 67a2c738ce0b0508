import { refusePrivate } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { readText } from '../resolution/paragraphs.ts';
import type { InForce } from '../rules/book.ts';
import type { Content } from './store.ts';

/**
 * The contents as given on the command line, `内容` or `内容=正文`: by code or title where the place names what a report must
 * hold, in any words elsewhere. @throws Refusal kind `usage` for one that is none, or given twice.
 */
export function readContents(rule: InForce<'report.contents'> | undefined, given: readonly string[]): Content[] {
  const contents = given.map((words) => {
    const at = words.indexOf('=');
    const name = (at === -1 ? words : words.slice(0, at)).trim();
    const text = at === -1 ? null : readText(words.slice(at + 1), `“${name}”`, 3000);
    return { ...named(rule, name), text };
  });
  const twice = contents.find(({ code }, at) => contents.findIndex((one) => one.code === code) < at);
  if (twice === undefined) return contents;
  throw new Refusal('usage', 'twice', `“${twice.title}”写了两次。`, { hint: '每项内容只写一个 --content。' });
}

function named(rule: InForce<'report.contents'> | undefined, name: string): { code: string; title: string } {
  const fields = rule?.value.fields ?? [];
  const exact = fields.find(({ code, title }) => code === name || title === name);
  const like = name === '' ? [] : fields.filter(({ title }) => title.includes(name));
  const found = exact ?? (like.length === 1 ? like[0] : undefined);
  if (found !== undefined) return found;
  refusePrivate(name, '内容');
  if (rule === undefined && name !== '') return { code: name, title: name };
  throw new Refusal('usage', 'unknown_content', `报告的内容里没有“${name}”，或不止一项。`, {
    hint: `各项：${fields.map(({ code, title }) => `${title}（${code}）`).join('、')}`,
  });
}
