import { expect, it } from 'vitest';
import { openOffice } from '../../src/database/open.ts';
import { inTransaction } from '../../src/database/writing.ts';
import { openCounter } from '../counter.ts';

const author = { operator: '李敏', command: 'test', businessDay: '2026-09-18', at: '2026-09-18T09:00:00.000Z' };

it('remembers many records as it would have remembered each alone', async () => {
  const counter = await openCounter();
  const file = await openOffice(counter.path, 'test');
  const people = Array.from({ length: 2500 }, (_, n) => ({
    id: `person-${n}`,
    name: `王“${n}”\n\\u0041 🏮`,
    phone: n % 2 === 0 ? null : `0${n}`,
    ...(n % 3 === 0 ? { note: '' } : {}),
  }));
  try {
    const changes: unknown[][] = [];
    for (const many of [true, false]) {
      await inTransaction(
        file,
        async () => author,
        true,
        async (writing) => {
          const rows = many ? await writing.insertMany('person', people) : [];
          if (!many) for (const person of people) rows.push(await writing.insert('person', person));
          expect(rows.map(({ id }) => id)).toEqual(people.map(({ id }) => id));
          changes.push(
            writing.changes.map(({ record_type, record_id, before_image, after_image }) => [
              record_type,
              record_id,
              before_image,
              after_image,
            ]),
          );
        },
      );
    }
    expect(changes[0]).toEqual(changes[1]);
    expect(changes[0]).toHaveLength(people.length);
    await inTransaction(
      file,
      async () => author,
      false,
      (writing) => writing.insertMany('person', people),
    );
  } finally {
    file.raw.close();
  }
  expect((await counter.jwh('audit verify')).code).toBe(0);
});
