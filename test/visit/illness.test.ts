import { expect, test } from 'vitest';
import { community } from './community.ts';

test.each([
  ['王秀兰', '--seen 王秀兰患精神分裂症', '精神分裂'],
  ['王秀兰', '--asked 乙肝药报销', '乙肝'],
  ['3号楼-2-501', '--why 刚出院，手术后探望', '手术'],
])('illness of %s in open words (%s): kept, and pointed to --private', async (whom, words, illness) => {
  const { jwh } = await community();
  const { code, out } = await jwh(`visit log ${whom} --by 李敏 --class 需求和困难 ${words}`);
  expect(code).toBe(0);
  const said = out.replace(/\s/g, '');
  expect(said).toContain(`写有“${illness}”`);
  expect(said).toContain('--private');
});

test.each([
  ['王秀兰', '--seen 身体平稳'],
  ['王秀兰', '--private 糖尿病'],
  // Of nobody: how an area takes to the insurance for serious illness.
  ['第一责任区', '--seen 宣传大病救助'],
])('nothing is said of %s %s', async (whom, words) => {
  const { jwh } = await community();
  const { code, out } = await jwh(`visit log ${whom} --by 李敏 ${words}`);
  expect([code, out]).toEqual([0, expect.not.stringContaining('写有')]);
});

test.each([
  ['快递单 773312345678901', 0],
  ['快递单 220102501332122', 0],
  ['旧证 220102500307122', 2],
  ['旧证 220102 500307 122', 2],
])('fifteen figures are an old ID number only with a day of birth in them: %s', async (words, exit) => {
  const { jwh } = await community();
  expect((await jwh(`visit log 王秀兰 --by 李敏 --seen "${words}"`)).code).toBe(exit);
});
