import { spanWords } from '../attendance/schedule.ts';
import { readHours } from '../attendance/schedule_store.ts';
import type { Day } from '../calendar/day.ts';
import type { Quarter } from '../calendar/quarter.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { Database } from '../database/open.ts';
import { kindStates } from '../finance/entry.ts';
import { readBooked } from '../finance/quarter_store.ts';
import { readPublicPhones } from '../office/public_phone.ts';
import { resolutionStates } from '../resolution/progress_state.ts';
import { resolutionsMoved } from '../resolution/store.ts';
import { publicTitle } from '../resolution/wording_store.ts';
import type { Rulebook } from '../rules/book.ts';
import { postWords } from '../rules/words.ts';
import type { HeldPost } from '../staff/post.ts';
import type { DisclosedItem } from './disclosed.ts';
import type { Publish } from './names.ts';

/** What the records themselves say about an item. */
export type Content = Pick<DisclosedItem, 'lines' | 'columns' | 'rows' | 'total'>;

/** What the sources read from. */
export interface Files {
  db: Database;
  book: Rulebook;
  /** The codes of the place's items, whichever of them are wanted. */
  codes: readonly string[];
  office: string;
  posts: readonly HeldPost[];
  quarter: Quarter;
  today: Day;
  publish: Publish;
  /** The place's whole list is looked at, not the sheet of one period. */
  whole: boolean;
}

/** Who does what, and when the office is open. Private telephones of the staff are nobody's business. */
export async function duties({ db, book, office, posts, today }: Files): Promise<Content> {
  const hours = (await readHours(db, book)).on(today);
  const phones = (await readPublicPhones(db)).map(({ label, number }) => `${label} ${number}`);
  const people = new Map<string, { name: string; posts: string[] }>();
  for (const { person_id, name, post } of posts.filter((one) => isHeldOn(one, today))) {
    const held = people.get(person_id)?.posts ?? [];
    people.set(person_id, { name, posts: [...held, postWords[post]] });
  }
  return {
    lines: [
      `名称：${office}`,
      ...(hours === null ? [] : [`办公时间：${spanWords(hours.spans)}`]),
      ...(phones.length === 0 ? [] : [`联系电话：${phones.join('、')}`]),
    ],
    columns: [
      { key: 'name', label: '姓名', type: 'text' },
      { key: 'posts', label: '职务（分工）', type: 'text', wide: true },
    ],
    rows: [...people.values()].map((one) => ({ name: one.name, posts: one.posts.join('、') })),
  };
}

/** Every receipt and payment of the quarter, by heading. Who paid and who was paid is not published. */
export async function accountRows({ db, quarter, publish }: Files): Promise<Content> {
  const booked = await readBooked(db, quarter);
  return {
    lines: [],
    columns: [
      { key: 'kind', label: '收支', type: 'state', states: kindStates },
      { key: 'category', label: '类别', type: 'text' },
      { key: 'day', label: '入账日期', type: 'day' },
      { key: 'purpose', label: '摘要', type: 'text', wide: true },
      { key: 'amount', label: '金额（元）', type: 'money' },
    ],
    rows: booked.map(({ kind, category, booked_on, purpose, amount }) => ({
      kind,
      category: publish(category ?? '未分类'),
      day: booked_on,
      purpose: publish(purpose),
      amount,
    })),
  };
}

/** The resolutions of the quarter, with earlier ones that went on in it, and how far they are carried out by now. */
export async function resolutionRows({ db, quarter, publish }: Files): Promise<Content> {
  const found = await resolutionsMoved(db, quarter.from, quarter.to);
  return {
    lines: [],
    columns: [
      { key: 'number', label: '编号', type: 'text', whole: true },
      { key: 'day', label: '日期', type: 'day' },
      { key: 'title', label: '决议', type: 'text', wide: true },
      { key: 'state', label: '落实', type: 'state', states: resolutionStates },
      { key: 'due_day', label: '期限', type: 'day' },
    ],
    rows: found.map(({ number, day, state, due_day, ...words }) => ({
      number,
      day,
      title: publish(publicTitle(words)),
      state,
      due_day,
    })),
  };
}
