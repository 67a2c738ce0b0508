/** Year and number meant by `会〔2026〕3号`, `2026-3`, or `3` of `thisYear`; null where the text holds neither. */
export function recordNumberIn(text: string, thisYear: number): { year: number; no: number } | null {
  // A number below nothing is none, and not the same one above it.
  if (/^\s*[-−－]/.test(text)) return null;
  const numbers = text.match(/\d+/g)?.map(Number) ?? [];
  const [first, second] = numbers;
  if (numbers.length === 2) return { year: first as number, no: second as number };
  return numbers.length === 1 ? { year: thisYear, no: first as number } : null;
}
