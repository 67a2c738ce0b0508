import { illnessIn, sentencesOf } from '../base/illness.ts';
import type { Identity } from './identity.ts';
import { erasedText } from './policy.ts';

/** A text, or the texts of a JSON column, without the sentences that tell of the person's health. Pure. */
export function withoutHealth(text: string, { names }: Pick<Identity, 'names'>): string {
  if (!names.some((name) => text.includes(name)) && !text.includes('\\')) return text;
  return /^[[{]/.test(text) ? inJson(text) : inWords(text);

  function inJson(json: string): string {
    try {
      const walked = walk(JSON.parse(json));
      return walked.changed ? JSON.stringify(walked.value) : json;
    } catch {
      return inWords(json);
    }
  }

  function walk(value: unknown): { value: unknown; changed: boolean } {
    if (typeof value === 'string') {
      const without = inWords(value);
      return { value: without, changed: without !== value };
    }
    if (typeof value !== 'object' || value === null) return { value, changed: false };
    const entries = Object.entries(value).map(([key, one]) => [key, walk(one)] as const);
    const changed = entries.some(([, one]) => one.changed);
    const values = entries.map(([key, one]) => [key, one.value] as const);
    return { value: Array.isArray(value) ? values.map(([, one]) => one) : Object.fromEntries(values), changed };
  }

  function inWords(words: string): string {
    const tells = (sentence: string) =>
      names.some((name) => sentence.includes(name)) && illnessIn(sentence, true) !== null;
    return sentencesOf(words)
      .map((sentence) => (tells(sentence) ? `${erasedText}${/[。；;！!？?\n]+$/.exec(sentence)?.[0] ?? ''}` : sentence))
      .join('');
  }
}
