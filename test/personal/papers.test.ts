import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openCounter } from '../counter.ts';

test('the papers of somebody who is erased are gone from beside the file; others stay', async () => {
  const counter = await openCounter();
  for (const name of ['张三', '李四']) {
    await counter.jwh(`resident add ${name}`);
    counter.write(`${name}.txt`, `${name}的申请`);
    const added = await counter.jwh(`attachment add 居民:${name} ${name}.txt`);
    expect(added.err).toBe('');
  }
  const kept = () =>
    readdirSync(`${counter.path}.files`, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  expect(kept()).toHaveLength(2);
  await counter.jwh('resident erase 张三 --reason 本人申请 --by 王建国 --dry-run');
  expect(kept()).toHaveLength(2);
  const erased = await counter.jwh('resident erase 张三 --reason 本人申请 --by 王建国');
  expect(erased.err).toBe('');
  expect(kept()).toHaveLength(1);
  expect((await counter.jwh('attachment check')).code).toBe(0);
});
