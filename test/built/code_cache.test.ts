import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { expect, it } from 'vitest';
import { folder, jwh, newOffice, root } from './bin.ts';

const names = readdirSync(join(root, 'dist'));
const caches = names.filter((name) => name.endsWith('.cache'));

it('the build leaves compiled code that this Node takes, for what a list of meetings loads', () => {
  for (const name of ['main', 'front-', 'back-']) expect(caches.some((cache) => cache.startsWith(name))).toBe(true);
  const refused = caches.filter((name) => {
    const source = readFileSync(join(root, 'dist', name.replace('.cache', '')));
    const cache = readFileSync(join(root, 'dist', name));
    const script = new Script(
      `(function (exports, require, module, __filename, __dirname) {${source.toString('latin1')}\n})`,
      {
        cachedData: cache.subarray(0, cache.length - source.length),
      },
    );
    return script.cachedDataRejected;
  });
  expect(refused).toEqual([]);
});

it('compiled code that does not fit is passed over in silence', async () => {
  const db = await newOffice();
  const expected = await jwh(db, ['office', 'show']);
  const copy = program();
  const at = join(copy, 'bin', 'jwh.cjs');
  const spoil = async (change: (cache: Buffer) => Buffer) => {
    for (const name of caches) writeFileSync(join(copy, 'dist', name), change(readFileSync(join(root, 'dist', name))));
    expect(await jwh(db, ['office', 'show'], { at })).toEqual(expected);
  };
  await spoil(() => Buffer.alloc(0));
  await spoil(() => Buffer.from('garbage'));
  await spoil((cache) => cache.subarray(0, cache.length >> 1));
  // As another version of V8 would have written it: the first four bytes name the version.
  await spoil((cache) => Buffer.concat([Buffer.from([1, 2, 3, 4]), cache.subarray(4)]));
});

it('a chunk that was changed afterwards is what runs, even when its length is the same', async () => {
  const copy = program();
  const chunk = names.find((name) => /^front-.*\.cjs$/.test(name)) as string;
  const text = readFileSync(join(copy, 'dist', chunk), 'latin1');
  const [name, other] = ['jwh', 'JWH'];
  expect(text).toContain(`(\`${name}\`)`);
  writeFileSync(join(copy, 'dist', chunk), text.replace(`(\`${name}\`)`, `(\`${other}\`)`), 'latin1');
  expect((await jwh('', ['--help'], { at: join(copy, 'bin', 'jwh.cjs') })).out).toContain(other);
});

it('the built program is plain ASCII, as bin/chunks.cjs reads it', () => {
  const other = names.filter(
    (name) => name.endsWith('.cjs') && /[^\0-\x7f]/.test(readFileSync(join(root, 'dist', name), 'latin1')),
  );
  expect(other).toEqual([]);
});

/** A copy of what is needed to run, to be spoiled. */
function program(): string {
  const copy = join(folder(), 'program');
  mkdirSync(copy);
  for (const part of ['bin', 'dist', 'package.json']) cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}
