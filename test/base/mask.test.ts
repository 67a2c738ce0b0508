import { expect, it } from 'vitest';
import { maskIdNumber, maskName, maskPhone } from '../../src/base/mask.ts';

it('hides one character of a name and leaves the surname', () => {
  expect(maskName('张三')).toBe('张*');
  expect(maskName('张小三')).toBe('张*三');
  expect(maskName('欧阳小三')).toBe('欧阳*三');
  expect(maskName('欧阳三')).toBe('欧阳*');
  expect(maskName('司马')).toBe('司*');
  expect(maskName('阿依古丽')).toBe('阿*古丽');
  expect(maskName('王𬎆')).toBe('王*');
  expect(maskName('王𬎆三')).toBe('王*三');
});

it('leaves of a long name the first and the last character', () => {
  expect(maskName('阿依古丽')).toBe('阿*古丽');
  expect(maskName('买买提吐尔逊')).toBe('买****逊');
  expect(maskName('𬭎䶮𫟼·阿卜杜热合曼')).toBe('𬭎********曼');
});

it('leaves nothing of a single character, and nothing is nothing', () => {
  expect(maskName('张')).toBe('*');
  expect(maskName('')).toBe('');
});

it('hides the middle of numbers, and all of one that is too short', () => {
  expect(maskPhone('13812345678')).toBe('138****5678');
  expect(maskIdNumber('11010519491231002X')).toBe('110***********002X');
  expect(maskPhone('1234567')).toBe('*******');
  expect(maskPhone('')).toBe('');
});
