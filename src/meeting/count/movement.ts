import type { Move } from '../meeting.ts';
import type { Draft } from './draft.ts';

/** Everybody who came after the roll-call or left before the end, in the order of the motions. */
export function movesOf({ arrived, left }: Draft): Move[] {
  const all: Move[] = [
    ...arrived.map((one) => ({ ...one, move: 'arrived' as const })),
    ...left.map((one) => ({ ...one, move: 'left' as const })),
  ];
  return all.sort((one, other) => one.before - other.before);
}

/** Whether one who came at all was in the room when a motion was voted on. `moves`: those of this one person, in order. */
export function isThere(moves: readonly Move[], no: number): boolean {
  const before = moves.filter((move) => move.before <= no).at(-1);
  if (before !== undefined) return before.move === 'arrived';
  return moves[0]?.move !== 'arrived';
}

/** How many of those who came were out of the room at a motion. */
export function awayAt(moves: readonly Move[], no: number): number {
  return [...byName(moves).values()].filter((own) => !isThere(own, no)).length;
}

/** Each person's moves in order. */
export function byName(moves: readonly Move[]): Map<string, Move[]> {
  const all = new Map<string, Move[]>();
  for (const move of moves) all.set(move.name, [...(all.get(move.name) ?? []), move]);
  return all;
}

/** Coming and going that cannot be, a sentence each. `present`: who came, by name; null where they were only counted. */
export function moveFaults(
  draft: Draft,
  present: readonly string[] | null,
  onRoll: (name: string) => number,
): string[] {
  const words = { arrived: '中途到会', left: '中途离会' };
  const moves = movesOf(draft);
  return [
    ...moves
      .filter(({ name }) => present !== null && !present.includes(name))
      .map(
        ({ name, move }) =>
          `${name} ${words[move]}，却不在到会名单里${move === 'arrived' ? '（后到的人也写进实到）' : ''}`,
      ),
    ...moves
      .filter(({ before }) => before > draft.motions.length)
      .map(({ name, before, move }) => `${name} 在议题${before}前${words[move].slice(2)}，却没有这个议题`),
    ...[...byName(moves)].flatMap(([name, own]) => [
      ...own.flatMap((move, at) => {
        const next = own[at + 1];
        if (next === undefined) return [];
        if (next.before === move.before) return [`${name} 在议题${move.before}前又到又离，请只写一次`];
        return next.move === move.move
          ? [`${name} 两次${words[move.move]}，中间没有${move.move === 'left' ? '回来' : '离开'}`]
          : [];
      }),
      ...(onRoll(name) > 1 ? [`名册上有 ${onRoll(name)} 位${name}，分不清是哪一位中途到会或离会：请改报在场人数`] : []),
    ]),
  ];
}
