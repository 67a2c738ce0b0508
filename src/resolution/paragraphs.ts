import { refusePrivate } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { plainWords } from '../base/words.ts';

/**
 * A text of several paragraphs, each in one line, without empty ones; it is printed and posted, so that it holds no private
 * number. @throws Refusal kind `usage`.
 */
export function readText(text: string, what: string, longest = 5000): string {
  const paragraphs = text
    .split(/\r?\n/)
    .map(plainWords)
    .filter((line) => line !== '');
  const all = paragraphs.join('\n');
  refusePrivate(all, what);
  if (all !== '' && [...all].length <= longest) return all;
  throw new Refusal('usage', 'bad_text', all === '' ? `${what}不能是空的。` : `${what}太长（最多${longest}字）。`);
}
