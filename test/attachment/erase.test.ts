import { expect, test } from 'vitest';
import { attachmentsOf, removeAttachmentsOf } from '../../src/attachment/store.ts';
import { openOffice } from '../../src/database/open.ts';
import { inTransaction } from '../../src/database/writing.ts';
import { openCounter } from '../counter.ts';

test('what is attached to a record is taken away for erasing: names go, digests stay, shared papers are not given up', async () => {
  const counter = await openCounter({ today: '2026-09-18' });
  counter.write('甲.txt', '甲');
  counter.write('乙.txt', '乙');
  for (const line of [
    'staff add 孙秀英 --post 社工',
    'matter add --title 路灯 --class 环境',
    'attachment add 居民:孙秀英 甲.txt 乙.txt --note 证明',
    'attachment add 事1 乙.txt',
  ])
    expect((await counter.jwh(line)).code).toBe(0);
  const { rows } = (await counter.jwh('attachment list 居民:孙秀英 --json')).json();
  const file = await openOffice(counter.path, 'test');
  const { id } = await file.db.selectFrom('person').select('id').executeTakeFirstOrThrow();
  const person = { record_type: 'person', record_id: id };
  const author = { operator: '李敏', command: 'resident erase', businessDay: '2026-09-18', at: '2026-09-18T09:00:00Z' };
  const unneeded = await inTransaction(
    file,
    async () => author,
    false,
    (writing) => removeAttachmentsOf(writing, person, '本人要求'),
  );
  expect(unneeded).toEqual([rows[0].digest]);
  expect(await attachmentsOf(file.db, person)).toMatchObject([
    { name: '（已删除）', note: null, digest: rows[0].digest, voided: '文件已删去：本人要求' },
    { name: '（已删除）', note: null, digest: rows[1].digest },
  ]);
  file.raw.close();
  expect((await counter.jwh('attachment list 事1 --json')).json().rows).toMatchObject([
    { name: '乙.txt', state: 'standing' },
  ]);
});
