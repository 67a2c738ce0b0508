import fc from 'fast-check';
import { expect, it } from 'vitest';
import { birthDayIn, checkCharacter, genderIn, isIdNumber } from '../../src/base/id_number.ts';

it('knows the example of the standard and its neighbours', () => {
  expect(isIdNumber('11010519491231002X')).toBe(true);
  expect(isIdNumber('110105194912310021')).toBe(false);
  expect(isIdNumber('11010519491331002X')).toBe(false);
  expect(isIdNumber('11010519491231002x')).toBe(false);
  expect(isIdNumber('130503670401001')).toBe(false);
});

it('is nobody’s who would be older than anybody alive', () => {
  const withCheck = (digits: string) => `${digits}${checkCharacter(digits)}`;
  expect(withCheck('44052418800101001')).toBe('440524188001010014');
  expect(isIdNumber('440524188001010014')).toBe(false);
  expect(isIdNumber(withCheck('44052418991231001'))).toBe(false);
  expect(isIdNumber(withCheck('44052419000101001'))).toBe(true);
});

it('reads the birth day and the gender', () => {
  expect(birthDayIn('11010519491231002X')).toBe('1949-12-31');
  expect(genderIn('11010519491231002X')).toBe('female');
  expect(genderIn('440524188001010014')).toBe('male');
});

it('sees every single wrong digit of the order number', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999 }),
      fc.integer({ min: 14, max: 16 }),
      fc.integer({ min: 1, max: 9 }),
      (no, at, step) => {
        const digits = `22010219850312${String(no).padStart(3, '0')}`;
        const right = digits + checkCharacter(digits);
        const wrong = right.slice(0, at) + ((Number(right[at]) + step) % 10) + right.slice(at + 1);
        return isIdNumber(right) && !isIdNumber(wrong);
      },
    ),
  );
});
