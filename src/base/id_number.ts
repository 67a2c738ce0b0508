/** 18 characters: six of region, eight of birth day, three of order, one check character (GB 11643, ISO 7064 MOD 11-2). */
const shape = /^[1-9]\d{5}\d{8}\d{3}[\dX]$/;

/** Whether the text is a citizen's ID number: shape, a birth day that exists and may be, and the check character. */
export function isIdNumber(text: string): boolean {
  if (!shape.test(text)) return false;
  const birth = birthDayIn(text);
  const time = Date.parse(`${birth}T00:00:00Z`);
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(birth);
  // Nobody born before 1900 is alive, and no day before is taken anywhere else.
  return exists && birth >= '1900-01-01' && checkCharacter(text.slice(0, 17)) === text[17];
}

/** The birth day that an ID number carries, `YYYY-MM-DD`. */
export function birthDayIn(idNumber: string): string {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
}

/** The gender that an ID number carries: the last digit of its order number is odd for men. */
export function genderIn(idNumber: string): 'male' | 'female' {
  return Number(idNumber[16]) % 2 === 1 ? 'male' : 'female';
}

/** The check character of the first seventeen digits: the sum of all with their weights leaves 1 modulo 11. */
export function checkCharacter(digits: string): string {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0);
  return '10X98765432'[sum % 11] as string;
}
