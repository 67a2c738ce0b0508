import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnWidths } from '../../src/sheet/pdf/columns.ts';
import { checkCoverage } from '../../src/sheet/pdf/coverage.ts';
import { systemFontFolders } from '../../src/sheet/pdf/folders.ts';
import { breakableRuns, fittingRuns, printedWidth } from '../../src/sheet/pdf/measure.ts';

const wish = fc
  .record({ natural: fc.integer({ min: 2, max: 80 }), part: fc.integer({ min: 1, max: 10 }), wide: fc.boolean() })
  .map(({ natural, part, wide }) => ({ natural, least: Math.max(2, (natural * part) / 10), wide }));

it('fits any columns into the room, none below its least', () => {
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 12 }), fc.integer({ min: 10, max: 90 }), (wishes, room) => {
      const widths = columnWidths(wishes, room, true);
      if (!widths) return wishes.reduce((sum, { least }) => sum + least, 0) > room;
      const total = widths.reduce((sum, width) => sum + width, 0);
      return Math.abs(total - room) < 1e-6 && widths.every((width, at) => width > (wishes[at]?.least ?? 0) - 1e-6);
    }),
  );
});

it('gives wide columns the rest, and leaves an unruled table narrow', () => {
  const name = { natural: 3, least: 3, wide: false };
  const address = { natural: 10, least: 4, wide: true };
  expect(columnWidths([name, address], 40, true)).toEqual([4, 36]);
  expect(columnWidths([name, name], 40, false)).toEqual([4, 4]);
  expect(columnWidths([name, name], 40, true)).toEqual([20, 20]);
});

it('stands in for what is missing, lone surrogates too, and lets joiners and variation selectors be', () => {
  const coverage = checkCoverage((codePoint) => codePoint < 0x20000 && (codePoint < 0xd800 || codePoint > 0xdfff));
  expect(coverage.prepare('甲𬎆乙', '甲处')).toBe('甲〔U+2C386〕乙');
  expect(coverage.prepare('𬎆\ud800', '乙处')).toBe('〔U+2C386〕〔U+D800〕');
  expect(coverage.prepare('葛\u{e0100}\u200d', '丙处')).toBe('葛\u{e0100}\u200d');
  expect(coverage.missing()).toEqual([
    { character: '𬎆', codePoint: 'U+2C386', where: '甲处', count: 2 },
    { character: '\ud800', codePoint: 'U+D800', where: '乙处', count: 1 },
  ]);
});

it('breaks long runs only, and measures them as before', () => {
  const run = '9f2c41d7a03be581'.repeat(4);
  expect(breakableRuns('11010519491231002X')).toBe('11010519491231002X');
  expect(breakableRuns(run).split('\u200b')).toHaveLength(4);
  expect(breakableRuns(run).replaceAll('\u200b', '')).toBe(run);
  expect(printedWidth(breakableRuns(run))).toBeCloseTo(printedWidth(run));
});

it('breaks a run where its cell ends, and nothing that fits', () => {
  const name = 'Alexandrina-Konstantinopolitanskaya';
  const pieces = fittingRuns(`艾山${name}`, 5).split('\u200b');
  for (const piece of pieces) expect(printedWidth(piece.replace('艾山', ''))).toBeLessThanOrEqual(5);
  expect(pieces.join('')).toBe(`艾山${name}`);
  for (const text of ['95.68%', name, '欧阳阿卜杜热合曼']) expect(fittingRuns(text, printedWidth(text))).toBe(text);
});

it('knows where each system keeps fonts, the user first', () => {
  expect(systemFontFolders('linux', { HOME: '/home/a' })).toEqual([
    '/home/a/.local/share/fonts',
    '/home/a/.fonts',
    '/usr/local/share/fonts',
    '/usr/share/fonts',
  ]);
  expect(systemFontFolders('linux', {})).toEqual(['/usr/local/share/fonts', '/usr/share/fonts']);
  expect(systemFontFolders('darwin', { HOME: '/Users/a' })[0]).toBe('/Users/a/Library/Fonts');
  expect(
    systemFontFolders('win32', { LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local', SystemRoot: 'C:\\Windows' }),
  ).toEqual(['C:\\Users\\a\\AppData\\Local\\Microsoft\\Windows\\Fonts', 'C:\\Windows\\Fonts']);
});
