import { findPrivate, privateWords } from './private.ts';
import { Refusal } from './refusal.ts';
import { plainWords, readWords } from './words.ts';

/**
 * Refuses a private number in words that are printed and posted: nobody masks them there, and a record that stands for good
 * would keep them for good. @throws Refusal kind `usage`; the sentence shows the number masked.
 */
export function refusePrivate(text: string, what: string): void {
  const found = findPrivate(text);
  if (found === null) return;
  const kind = privateWords[found.kind];
  throw new Refusal('usage', 'private_number', `${what}里有${kind}（${found.masked}），不能写入。`, {
    hint: `这里的文字会印出、张贴，请去掉${kind}再写；没有写入任何内容。`,
  });
}

/** `readWords` for what is printed and posted. @throws Refusal kind `usage`. */
export function readPublicWords(text: string, what: string, longest = 500): string {
  const words = readWords(text, what, longest);
  refusePrivate(words, what);
  return words;
}

/** The same for words that may be left out; null where nothing is said. @throws Refusal kind `usage`. */
export function publicWordsOrNull(text: string | undefined, what: string, longest = 500): string | null {
  const words = plainWords(text ?? '');
  return words === '' ? null : readPublicWords(words, what, longest);
}
