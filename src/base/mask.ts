/**
 * Masking of private numbers. No national pattern exists (a city rule is the nearest): the first three and the last
 * four characters stay readable.
 */
export function maskPhone(phone: string): string {
  return hideMiddle(phone, 3, 4);
}

export function maskIdNumber(idNumber: string): string {
  return hideMiddle(idNumber, 3, 4);
}

/** `张*`, `张*三`: one character of the name hidden (D-133a). The surname stays. */
export function maskName(name: string): string {
  const [first = '', , ...rest] = [...name];
  return `${first}*${rest.join('')}`;
}

/** Too short to leave anything readable: all of it is hidden. */
function hideMiddle(text: string, head: number, tail: number): string {
  const letters = [...text];
  if (letters.length <= head + tail) return '*'.repeat(letters.length);
  return letters.map((letter, index) => (index < head || index >= letters.length - tail ? letter : '*')).join('');
}
