/** A part of a text that is put otherwise. */
export interface Edit {
  from: number;
  to: number;
  by: string;
}

/**
 * A text with parts of its plain form put otherwise: what is in no part stays as it was written, its full-width signs too.
 * `plainOf`: makes the plain form, sign by sign. Parts in their order, none within another. Pure.
 */
export function putOtherwise(text: string, plainOf: (text: string) => string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  const plain = plainOf(text);
  const places = plain === text ? null : placesOf(text, plainOf, plain);
  // Where signs change by what stands beside them nobody can say which was which.
  const [source, place] =
    places === null ? [plain, { from: (at: number) => at, to: (at: number) => at }] : [text, places];
  let [out, at] = ['', 0];
  for (const { from, to, by } of edits) {
    out += source.slice(at, Math.max(at, place.from(from))) + by;
    at = Math.max(at, place.to(to));
  }
  return out + source.slice(at);
}

/** Where the signs of a plain form stand in its text, of which it may have left blanks out; null where it is not made sign by sign. */
function placesOf(text: string, plainOf: (text: string) => string, plain: string) {
  const [begins, ends]: [number[], number[]] = [[], []];
  let at = 0;
  for (const sign of text.match(/\P{M}\p{M}*|\p{M}+/gsu) ?? []) {
    const one = plainOf(sign);
    const [from, to] = [at, at + sign.length];
    at = to;
    if (!plain.startsWith(one, begins.length)) {
      if (one.trim() === '') continue;
      return null;
    }
    for (let unit = 0; unit < one.length; unit += 1) {
      begins.push(from);
      ends.push(to);
    }
  }
  if (begins.length !== plain.length) return null;
  return { from: (index: number) => begins[index] ?? text.length, to: (index: number) => ends[index - 1] ?? 0 };
}

/** Traditional letters of what doors, figures and accounts are written with, and the commonest of illnesses. */
const pairs =
  '號号樓楼單单棟栋層层戶户門门間间區区兩两貳贰參叁陸陆賬账帳帐開开銀银電电話话證证確确診诊壓压腦脑腫肿殘残聾聋啞哑結结貧贫腎肾風风濕湿綜综凍冻瘓痪壞坏頭头體体懷怀慮虑鬱郁';
const simple: ReadonlyMap<string, string> = new Map(
  (pairs.match(/../g) ?? []).map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
const traditional = new RegExp(`[${[...simple.keys()].join('')}]`, 'g');

/** Whether letters of a text have to be read as others. */
export function isTraditional(text: string): boolean {
  return text.search(traditional) >= 0;
}

/** A text with those letters in the writing of the file. */
export function simplified(text: string): string {
  return text.replace(traditional, (letter) => simple.get(letter) ?? letter);
}
