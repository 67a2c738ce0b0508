/**
 * A share of a counted body, in whole numbers. 过半数 and 超过 exclude the number itself (`moreThan`),
 * 以上 includes it (`atLeast`); see catalogue N1–N4. Never a decimal.
 */
export type Share = { moreThan: readonly [number, number] } | { atLeast: readonly [number, number] };

export interface Weighing {
  holds: boolean;
  /** e.g. `20×3 = 60 ≤ 31×2 = 62` */
  arithmetic: string;
  /** How many more are needed; 0 where it holds. */
  short: number;
}

/** Whether `count` is the wanted share of `of`, with the multiplication written out. Both are head-counts >= 0. */
export function weigh(count: number, of: number, share: Share): Weighing {
  const strict = 'moreThan' in share;
  const [part, whole] = strict ? share.moreThan : share.atLeast;
  const left = count * whole;
  const right = of * part;
  // Nobody is no share of anything, not even of nobody.
  const holds = count > 0 && (strict ? left > right : left >= right);
  const sign = strict ? (holds ? '>' : '≤') : holds ? '≥' : left === right ? '=' : '<';
  return {
    holds,
    arithmetic: `${times(count, whole)} ${sign} ${times(of, part)}`,
    short: holds ? 0 : needed(of, share) - count,
  };
}

/** The least head-count that reaches the share of `of` (N4). */
export function needed(of: number, share: Share): number {
  if ('moreThan' in share) {
    const [part, whole] = share.moreThan;
    return Math.floor((of * part) / whole) + 1;
  }
  const [part, whole] = share.atLeast;
  return Math.max(1, Math.ceil((of * part) / whole));
}

/** `过半数`, `超过三分之二`, `五分之一以上`. */
export function shareWords(share: Share): string {
  if ('moreThan' in share) {
    const [part, whole] = share.moreThan;
    return part === 1 && whole === 2 ? '过半数' : `超过${fractionWords(part, whole)}`;
  }
  return `${fractionWords(...share.atLeast)}以上（含本数）`;
}

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function fractionWords(part: number, whole: number): string {
  const word = (n: number) => digits[n] ?? String(n);
  return part === 1 && whole === 2 ? '半数' : `${word(whole)}分之${word(part)}`;
}

function times(count: number, factor: number): string {
  return factor === 1 ? String(count) : `${count}×${factor} = ${count * factor}`;
}
