import type { Values } from '../rules/value.ts';

const signs: Readonly<Record<string, 'min' | 'max' | 'above' | 'below'>> = {
  '>=': 'min',
  '≥': 'min',
  不少于: 'min',
  '<=': 'max',
  '≤': 'max',
  不超过: 'max',
  '>': 'above',
  '＞': 'above',
  超过: 'above',
  '<': 'below',
  '＜': 'below',
  少于: 'below',
};

/** Bounds as typed, e.g. `<=300元`, `5-9`, `不少于5`, `>=5,<9`; a number alone is exact. Undefined where the text is none. */
export function rangeIn(text: string, unit: string): object | undefined {
  const suffix = unit === '分' ? '元' : unit;
  const parts = text.split(/[,，]|(?<=\d)\s*[-–至]\s*(?=\d)/).map((part) => part.trim());
  const spans = text.search(/\d\s*[-–至]\s*\d/) >= 0;
  const bounds: Record<string, number> = {};
  for (const [at, part] of parts.entries()) {
    const [, sign, digits, named] = /^(>=|<=|[≥≤>＞<＜]|不少于|不超过|超过|少于)?\s*([\d.]+)\s*(.*)$/.exec(part) ?? [];
    const number = digits === undefined ? undefined : wholeIn(digits, unit);
    if (number === undefined || (named !== '' && named !== suffix)) return undefined;
    const names = sign !== undefined ? [signs[sign]] : spans ? [at === 0 ? 'min' : 'max'] : ['min', 'max'];
    for (const name of names) bounds[name as string] = number;
  }
  return { unit, ...bounds };
}

/** Money is typed in yuan with at most two decimals and kept in 分; everything else is whole. */
function wholeIn(digits: string, unit: string): number | undefined {
  if (unit !== '分') return /^\d+$/.test(digits) ? Number(digits) : undefined;
  const [, yuan, decimals = ''] = /^(\d+)(?:\.(\d{1,2}))?$/.exec(digits) ?? [];
  return yuan === undefined ? undefined : Number(yuan + decimals.padEnd(2, '0'));
}

/** The text that `rangeIn` reads as this range. */
export function rangeText({ unit, min, max, above, below }: Values['range']): string {
  const suffix = unit === '分' ? '元' : unit;
  const plain = (n: number) =>
    unit === '分' ? `${Math.floor(n / 100)}${n % 100 ? `.${String(n % 100).padStart(2, '0')}` : ''}` : n;
  const parts = [
    min === undefined ? '' : `>=${plain(min)}${suffix}`,
    above === undefined ? '' : `>${plain(above)}${suffix}`,
    max === undefined ? '' : `<=${plain(max)}${suffix}`,
    below === undefined ? '' : `<${plain(below)}${suffix}`,
  ];
  return parts.filter(Boolean).join(',');
}
