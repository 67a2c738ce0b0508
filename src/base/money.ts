/** `1234567` 分 -> `12,345.67`. Integer 分 in, text out; never a float (N10). */
export function yuan(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const digits = String(Math.abs(fen)).padStart(3, '0');
  const plain = digits.slice(0, -2);
  let whole = plain.slice(-3);
  for (let at = plain.length - 3; at > 0; at -= 3) whole = `${plain.slice(Math.max(0, at - 3), at)},${whole}`;
  return `${sign}${whole}.${digits.slice(-2)}`;
}
