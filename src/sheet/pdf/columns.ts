/** What a column asks for, in characters of the table's size. */
export interface ColumnWish {
  /** Wide enough for its longest cell on one line. */
  natural: number;
  /** The least it can do with. */
  least: number;
  /** Takes the room that is left over. */
  wide: boolean;
}

/**
 * Shares `room` among the columns: others as wide as their content, wide ones get the rest. When the room is short the wide
 * ones give way first, then the others. `undefined` when not even the least widths fit. Without `fill` a table may stay narrower.
 */
export function columnWidths(wishes: readonly ColumnWish[], room: number, fill: boolean): number[] | undefined {
  const least = wishes.map((wish) => wish.least);
  if (sum(least) > room) return undefined;
  const wanted = wishes.map((wish) => Math.min(wish.natural, wish.wide ? widest : narrow) + ease);
  const widths = wanted.map((width, index) => Math.max(width, least[index] as number));
  const isWide = wishes.map((wish) => wish.wide);
  const spare = room - sum(widths);
  if (spare >= 0) return fill || isWide.includes(true) ? stretch(widths, spare, isWide) : widths;
  const settled = squeeze(widths, least, -spare, isWide);
  return squeeze(
    settled,
    least,
    sum(settled) - room,
    isWide.map((wide) => !wide),
  );
}

/** Beyond this a column of ordinary text wraps rather than push the others aside. */
const narrow = 12;
const widest = 40;
/** A little air beside the text, where there is room for it. */
const ease = 1;

function stretch(widths: readonly number[], spare: number, isWide: readonly boolean[]): number[] {
  const takers = isWide.includes(true) ? isWide : widths.map(() => true);
  const weight = sum(widths.filter((_, index) => takers[index]));
  return widths.map((width, index) => (takers[index] ? width + (spare * width) / weight : width));
}

/** Takes up to `excess` from the chosen columns, from each according to what it can spare. */
function squeeze(widths: readonly number[], least: readonly number[], excess: number, chosen: readonly boolean[]) {
  const give = widths.map((width, index) => (chosen[index] ? width - (least[index] as number) : 0));
  const part = Math.min(1, Math.max(0, excess) / (sum(give) || 1));
  return widths.map((width, index) => width - (give[index] as number) * part);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
