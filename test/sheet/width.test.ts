import measured from 'fast-string-width';
import { expect, test } from 'vitest';
import { width } from '../../src/sheet/terminal/width.ts';

test('a text that is measured by its letters alone is as wide as the table of Unicode says', () => {
  const letters = Array.from({ length: 0xffff }, (_, code) => `甲${String.fromCharCode(code)}z`);
  expect(letters.filter((text) => width(text) !== measured(text))).toEqual([]);
  expect(width('⊕年△фX')).toBe(6);
});
