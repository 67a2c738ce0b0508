import { spanWords } from '../../attendance/schedule.ts';
import { readHours } from '../../attendance/schedule_store.ts';
import type { Database } from '../../database/open.ts';
import type { Content, Files } from '../sources.ts';

/** Which certificates can be had here and which not, and when the office is open; services are entered by hand. */
export async function certificatesToBeHad({ db, book, today, publish }: Files): Promise<Content> {
  const listed = book.find('certificate.scope', today);
  const own = await ownItems(db, today);
  const hours = (await readHours(db, book)).on(today);
  const may = [
    ...(listed?.value.items ?? []).map(({ title }) => ({ title, basis: listed?.citeWords ?? null })),
    ...own
      .filter(({ stance }) => stance === 'may')
      .map(({ title, cite }) => ({
        title: publish(title),
        basis: publish(cite),
      })),
  ];
  const not = own.filter(({ stance }) => stance === 'may_not').map(({ title }) => publish(title));
  return {
    lines: [
      ...(hours === null ? [] : [`接待时间：${spanWords(hours.spans)}`]),
      ...(not.length === 0 ? [] : [`不出具：${not.join('、')}`]),
    ],
    columns: [
      { key: 'no', label: '序号', type: 'count' },
      { key: 'title', label: '可以出具的证明', type: 'text', wide: true },
      { key: 'basis', label: '依据', type: 'text' },
    ],
    rows: may.map((one, at) => ({ no: at + 1, ...one })),
  };
}

/** What the office has added to the place's list, or taken from it, and stands on the day. */
async function ownItems(db: Database, day: string) {
  return db
    .selectFrom('certificate_item')
    .select(['title', 'stance', 'cite'])
    .where('from_day', '<=', day)
    .where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>=', day)]))
    .orderBy('series')
    .execute();
}
