/** A character that no font could print, and where the paper has it. */
export interface MissingGlyph {
  character: string;
  /** `U+2CF8E` */
  codePoint: string;
  /** The first place, in words: `表“居民名册”第 3 行“姓名”`. */
  where: string;
  /** How many times the paper has it. */
  count: number;
}

/** Makes a text fit for the fonts, and keeps account of what they lack. */
export interface Coverage {
  /** The text with a visible stand-in, `〔U+2CF8E〕`, for every character that no font has: nothing is dropped silently. */
  prepare(text: string, where: string): string;
  missing(): MissingGlyph[];
}

/** The typesetter leaves out missing glyphs without a word, hence the check of every text before it gets there. */
export function checkCoverage(has: (codePoint: number) => boolean): Coverage {
  const covered = new Map<string, boolean>();
  const missing = new Map<string, MissingGlyph>();
  const isCovered = (character: string) => {
    const known = covered.get(character);
    if (known !== undefined) return known;
    const answer = invisible.test(character) || has(character.codePointAt(0) as number);
    covered.set(character, answer);
    return answer;
  };
  const standIn = (character: string, where: string) => {
    const codePoint = codePointName(character);
    const entry = missing.get(codePoint) ?? { character, codePoint, where, count: 0 };
    entry.count += 1;
    missing.set(codePoint, entry);
    return `〔${codePoint}〕`;
  };
  return {
    // By code points, lone surrogates included: they come out as stand-ins too instead of spoiling the JSON.
    prepare: (text, where) => {
      for (const character of text) {
        if (isCovered(character)) continue;
        return Array.from(text, (one) => (isCovered(one) ? one : standIn(one, where))).join('');
      }
      return text;
    },
    missing: () => [...missing.values()],
  };
}

/** Joiners, variation selectors and the like have no picture of their own; where a font lacks a variant, its base prints. */
const invisible = /^\p{Default_Ignorable_Code_Point}$/u;

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
}
