import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { Database } from '../database/open.ts';
import type { Block } from '../sheet/sheet.ts';
import { readPosts } from '../staff/store.ts';

/** What is said of somebody who posts and holds no post of the office that day; nothing where one is held. */
export async function posterNotes(
  db: Database,
  name: string,
  day: Day,
): Promise<{ blocks: Block[]; findings?: object[] }> {
  if ((await readPosts(db)).some((one) => one.name === name && isHeldOn(one, day))) return { blocks: [] };
  const sentence = `请核对：${name}不在本居委会登记的任职中，没有核对是不是本居委会的人。`;
  return {
    blocks: [{ kind: 'text', tone: 'warn', lines: [sentence] }],
    findings: [{ code: 'poster_unknown', sentence }],
  };
}
