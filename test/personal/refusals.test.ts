import { expect, test } from 'vitest';
import { openCounter } from '../counter.ts';

test('a refusal tells neither the name of a child nor a door; who is grown up is named', async () => {
  const counter = await openCounter({ today: '2026-11-22' });
  for (const line of [
    'building add 3号楼 --units 2',
    'building add 5号楼',
    'resident add 张桂兰 --at 3号楼-2-501 --id-number 220102195003071229',
    'resident add 张小明 --at 3号楼-2-501 --id-number 220102201806010014',
    'resident add 刘志强 --at 5号楼-1203',
  ])
    expect((await counter.jwh(line)).err, line).toBe('');
  for (const line of [
    'resident add 李四 --id-number 220102201806010014 --at 5号楼-1203',
    'resident amend 刘志强 --id-number 220102201806010014',
  ])
    for (const form of ['', ' --json']) {
      const { code, err, out } = await counter.jwh(line + form);
      expect(code, line).toBeGreaterThan(0);
      expect(err + out, line).toContain('张*明');
      expect(err + out, line).not.toContain('张小明');
    }
  const grown = await counter.jwh('resident add 李四 --id-number 220102195003071229 --at 5号楼-1203');
  expect(grown.err).toContain('张桂兰');
  const again = await counter.run('resident', 'show', '3号楼-2-501的人');
  expect([again.code, again.err]).toEqual([3, expect.not.stringContaining('501')]);
  expect(again.err).toContain('3号楼-***');
});
