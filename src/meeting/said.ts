import { Refusal } from '../base/refusal.ts';

/** Words somebody typed: trimmed, not empty, of sensible length. @throws Refusal kind `usage` that names `what`. */
export function said(text: string, what: string): string {
  const words = text.trim();
  if (words === '') throw new Refusal('usage', 'words_missing', `${what}不能是空的。`);
  if ([...words].length <= longest) return words;
  throw new Refusal('usage', 'words_too_long', `${what}太长（最多 ${longest} 字）。`);
}

const longest = 500;
