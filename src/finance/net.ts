/** A sum of entries without what reversing ones among them take back: those are in it with their amounts above nothing. */
export function net(sum: { booked: number; taken_back: number | null } | undefined): number {
  return sum === undefined ? 0 : sum.booked - 2 * (sum.taken_back ?? 0);
}
