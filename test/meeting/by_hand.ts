/**
 * The rule counted out by hand: people are taken away in the proportion of the share until one side runs out.
 * Knows nothing of the program's multiplication.
 */
export function isMoreThan(supporters: number, everybody: number, [part, whole]: readonly [number, number]): boolean {
  let [yes, others] = [supporters, everybody - supporters];
  while (yes >= part && others >= whole - part) {
    yes -= part;
    others -= whole - part;
  }
  return others === 0 ? yes > 0 : yes / (yes + others) > part / whole;
}

/** 以上 includes the number: those who are not in it are not more than what is left over. Nobody is never enough. */
export function isAtLeast(supporters: number, everybody: number, [part, whole]: readonly [number, number]): boolean {
  return supporters > 0 && !isMoreThan(everybody - supporters, everybody, [whole - part, whole]);
}
