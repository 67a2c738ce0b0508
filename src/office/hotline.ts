import { Refusal } from '../base/refusal.ts';
import type { Context } from '../command/context.ts';
import type { Answer } from '../command/verb.ts';
import type { Database } from '../database/open.ts';

const id = 'hotline';

/** The telephone for complaints, which the office makes public itself; null where none is on file. */
export async function readHotline(db: Database): Promise<string | null> {
  const row = await db.selectFrom('office_setting').select('value').where('id', '=', id).executeTakeFirst();
  return row?.value ?? null;
}

/** `office set hotline`: the public telephone for complaints (长春 十二(一)). @throws Refusal kind `usage`. */
export async function setHotline(context: Context, texts: readonly string[]): Promise<Answer> {
  const hotline = texts.join('').normalize('NFKC').replace(/\s/g, '');
  if (!/^\d[\d-]{2,19}$/.test(hotline)) {
    throw new Refusal('usage', 'bad_phone', `投诉热线“${hotline}”不是电话号码。`, {
      hint: '例如：jwh office set hotline 0431-85551234',
    });
  }
  await context.write(async (writing) => {
    if ((await readHotline(writing.db)) === null) await writing.insert('office_setting', { id, value: hotline });
    else await writing.update('office_setting', id, { value: hotline });
  });
  const field = { key: 'hotline', label: '投诉热线', type: 'text', value: hotline } as const;
  return {
    sheet: { title: '投诉热线已登记', blocks: [{ kind: 'fields', fields: [field] }] },
    record: { hotline },
  };
}
