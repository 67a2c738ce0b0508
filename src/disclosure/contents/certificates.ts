import { spanWords } from '../../attendance/schedule.ts';
import { readHours } from '../../attendance/schedule_store.ts';
import { kindsOf } from '../../certificate/kinds/here.ts';
import { standingOf } from '../../certificate/kinds/standing.ts';
import { readOfficeItems } from '../../certificate/kinds/store.ts';
import type { Content, Files } from '../sources.ts';

/** Which certificates can be had here and which not, and when the office is open; services are entered by hand. */
export async function certificatesToBeHad(files: Files): Promise<Content> {
  const { db, book, today } = files;
  const hours = (await readHours(db, book)).on(today);
  const { lines, columns, rows } = await certificatesHere(files, true);
  return { lines: [...(hours === null ? [] : [`接待时间：${spanWords(hours.spans)}`]), ...lines], columns, rows };
}

/** Only what the office itself has added to its place's list, or taken from it. */
export async function ownCertificates(files: Files): Promise<Content> {
  return certificatesHere(files, false);
}

/** The same in words, where the item has another table. */
export async function certificateLines(files: Files): Promise<string[]> {
  const { lines, rows } = await certificatesHere(files, true);
  return [...(rows.length === 0 ? [] : [`可以出具的证明：${rows.map(({ title }) => title).join('、')}`]), ...lines];
}

/** What the law bars meanwhile is offered nowhere, though it stands on the place's old list. */
async function certificatesHere({ db, book, today, publish }: Files, withListed: boolean): Promise<Content> {
  const listed = book.find('certificate.scope', today);
  const own = await readOfficeItems(db, today);
  const here = { book, own, day: today };
  const kinds = new Map(kindsOf(book, own, today).map((kind) => [kind.code, kind]));
  const isBarred = (code: string) => {
    const kind = kinds.get(code);
    return kind !== undefined && standingOf(here, { kind }).outcome === 'barred';
  };
  const may = [
    ...(withListed ? (listed?.value.items ?? []) : [])
      .filter(({ code }) => !isBarred(code))
      .map(({ title }) => ({ title, basis: listed?.citeWords ?? null })),
    ...own
      .filter(({ stance, code }) => stance === 'may' && !isBarred(code))
      .map(({ title, cite }) => ({ title: publish(title), basis: publish(cite) })),
  ];
  const not = own.filter(({ stance }) => stance === 'may_not').map(({ title }) => publish(title));
  return {
    lines: not.length === 0 ? [] : [`不出具：${not.join('、')}`],
    columns: [
      { key: 'no', label: '序号', type: 'count' },
      { key: 'title', label: '可以出具的证明', type: 'text', wide: true },
      { key: 'basis', label: '依据', type: 'text' },
    ],
    rows: may.map((one, at) => ({ no: at + 1, ...one })),
  };
}
