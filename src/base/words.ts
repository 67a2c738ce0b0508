import { Refusal } from './refusal.ts';

/** Text that must say something, and not more than fits. */
export function readWords(text: string, what: string, longest = 500): string {
  const words = plainWords(text);
  if (words !== '' && [...words].length <= longest) return words;
  throw new Refusal('usage', 'bad_text', words === '' ? `${what}不能是空的。` : `${what}太长（最多${longest}字）。`);
}

/** A text in one line, without characters that nobody sees: a name of such characters alone is no name. */
export function plainWords(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cf}|\u034f|[\u115f\u1160\u2800\u3164\uffa0]/gu, '')
    .trim();
}
