/**
 * Roughly how wide the text prints, in characters (em): a Chinese character is one, Latin a little over a half.
 * On the generous side, so that a number given this width does not break.
 */
export function printedWidth(text: string): number {
  let width = known.get(text);
  if (width === undefined) {
    width = 0;
    for (const character of text) {
      let one = characters.get(character);
      if (one === undefined) {
        one = characterWidth(character);
        characters.set(character, one);
      }
      width += one;
    }
    known.set(text, width);
  }
  return width;
}

/** Every cell is measured for its column and for its row, and many say the same. */
const known = new Map<string, number>();
/** A paper has few different characters and many of each. */
const characters = new Map<string, number>();

function characterWidth(character: string): number {
  if (character > '\u007f') return invisible.test(character) ? 0 : 1;
  return latinWidths.find(([characters]) => characters.test(character))?.[1] ?? 0.6;
}

/** The widest of what Noto, 仿宋 and 黑体 have; 0.6 is a bold digit. */
const latinWidths: readonly (readonly [RegExp, number])[] = [
  [/[ !'(),\-./:;[\]|]/, 0.4],
  [/[*]/, 0.52],
  [/[@%MWmw]/, 1],
  [/[A-Z&]/, 0.78],
];

const invisible = /^\p{Default_Ignorable_Code_Point}$/u;

/**
 * Lets a very long run without a space, such as a digest, break across lines instead of running out of its cell.
 * Anything a person writes (an 18-digit identity number, a name, an amount) is shorter and stays in one piece.
 */
export function breakableRuns(text: string): string {
  return text.replace(/[!-~]{25,}/g, (run) => run.replace(/.{16}(?=.)/g, `$&${zeroWidthSpace}`));
}

/**
 * Lets an identity number break between region, birthday and the rest. Justified lines are short of nine characters where it
 * goes to the next line whole, and what is left on them would be spread far apart.
 */
export function breakableNumbers(text: string): string {
  return text.replace(/(?<!\d)(\d{6})([\d*]{8})(\d{3}[\dXx])(?![\dXx])/g, `$1${zeroWidthSpace}$2${zeroWidthSpace}$3`);
}

/** Lets a run that is wider than its cell break where the cell ends, instead of running over the next one; `room` in em. */
export function fittingRuns(text: string, room: number): string {
  // No character is wider than one.
  if (text.length <= room) return text;
  return text.replace(/[!-~]+/g, (run) => {
    let width = 0;
    return run.replace(/./g, (character) => {
      const one = printedWidth(character);
      width += one;
      // What fits exactly stays whole, however the sums were rounded.
      if (width <= room + 0.01) return character;
      width = one;
      return `${zeroWidthSpace}${character}`;
    });
  });
}

const zeroWidthSpace = '\u200b';
