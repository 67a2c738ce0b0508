import { digitsOf, gap, hasBirthDay, isMobile, type Pattern, replaceIn, visible } from './private.ts';
import { mayHoldNumber } from './standing.ts';

/** Made for the few texts that need them: they are long to read. */
function patternsOf(): readonly Pattern[] {
  made ??= [
    {
      kind: 'id_number',
      is: new RegExp(`(?<!\\d)\\d(?:${gap}\\d){16}${gap}[\\dXx](?![\\dXx])`, 'g'),
      holds: hasBirthDay,
    },
    {
      kind: 'phone',
      is: new RegExp(`(?<!\\d)(?:(?:\\+|00)?86${gap})?1(?:${gap}\\d){10}(?!\\d)`, 'g'),
      holds: isMobile,
    },
  ];
  return made;
}

let made: readonly Pattern[] | undefined;

/**
 * What in a text is made like the number of a person and so is one, on file or not: an ID number, a mobile. Digits alone,
 * without the code of the country. Pure; quick for the many texts that have none.
 */
export function certainIn(text: string): string[] {
  if (!mayHoldNumber(text)) return [];
  const plain = visible(text);
  const found: string[] = [];
  for (const pattern of patternsOf())
    replaceIn(plain, pattern, (number, at) => {
      const digits = digitsOf(number).toUpperCase();
      if (pattern.kind === 'id_number') found.push(digits);
      else if (!standsInCode(plain, at)) found.push(digits.slice(-11));
      return number;
    });
  return found;
}

/** A telephone as it is dialled in its own town, where it has an area code; else null. */
export function localDigits(digits: string): string | null {
  return /^0(?:10|2\d|[3-9]\d{2})(\d{7,8})$/.exec(digits)?.[1] ?? null;
}

/** Whether eleven digits are part of a digest or an id of the file, which are of sixteen letters and more. */
function standsInCode(text: string, at: number): boolean {
  const before = /[0-9a-f-]*$/.exec(text.slice(0, at))?.[0] ?? '';
  const after = /^[0-9a-f-]*/.exec(text.slice(at))?.[0] ?? '';
  const word = before + after;
  return /[a-f]/.test(word) && word.replaceAll('-', '').length >= 12;
}
