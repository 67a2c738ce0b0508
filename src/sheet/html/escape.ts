import { printable } from '../cell.ts';

/** A text as it may stand in a page: nothing in it is read as markup, nothing steers what shows it. */
export function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/g, (sign) => signs[sign] as string);
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
