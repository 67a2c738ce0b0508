import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import type { Rulebook } from '../rules/book.ts';
import { type ItemClass, type ItemMode, itemClasses, itemModes } from './centre.ts';

/**
 * `低保`, `elderly`, `其他=独居老人送餐`: one of the eight services, or another with its name (R-CC-05-4; 原文八项之后写“等”).
 * @throws Refusal kind `usage` for a word that is neither, and for 其他 without a name.
 */
export function readClass(text: string): { class: ItemClass; other: string | null } {
  const [word = '', ...name] = text.split(/[=＝]/);
  const code = codeIn(itemClasses, word);
  if (code === 'other' && name.join('').trim() !== '')
    return { class: code, other: readPublicWords(name.join('='), '名目', 60) };
  if (code !== undefined && code !== 'other' && name.length === 0) return { class: code, other: null };
  const named = Object.entries(itemClasses).filter(([one]) => one !== 'other');
  const all = named.map(([one, { label }]) => `${label}（${one}）`).join('、');
  const sentence = code === undefined ? `没有“${text}”这一类。` : `“${text}”没有写对。`;
  throw new Refusal('usage', 'unknown_class', sentence, { hint: `可选：${all}；八项以外的写名目：--class 其他=名目` });
}

/**
 * 受理、承办、代办、转办 and nothing else (R-CC-05-5). @throws Refusal kind `forbidden` with the article where the place has the
 * list; kind `usage` where it has none.
 */
export function readMode(text: string, book: Rulebook, day: string): ItemMode {
  const code = codeIn(itemModes, text);
  if (code !== undefined) return code;
  const rule = book.find('centre.modes', day);
  const all = Object.values(itemModes).map(({ label }) => label);
  const sentence = `没有“${text}”这种办理方式${rule === undefined ? '' : `（${rule.citeWords}）`}。`;
  throw new Refusal(rule === undefined ? 'usage' : 'forbidden', 'unknown_mode', sentence, {
    hint: `只有${all.join('、')}：--mode 受理`,
    ...(rule === undefined ? {} : { cite: rule.cite }),
  });
}

function codeIn<C extends string>(words: Readonly<Record<C, { label: string }>>, text: string): C | undefined {
  const word = text.trim();
  return (Object.keys(words) as C[]).find((code) => code === word || words[code].label === word);
}
