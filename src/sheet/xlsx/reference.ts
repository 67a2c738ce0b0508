/** `A`, `Z`, `AA`: the name of the column with this index. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  const last = String.fromCharCode(65 + (index % 26));
  return rest === 0 ? last : columnName(rest - 1) + last;
}
