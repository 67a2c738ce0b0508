import { grades } from '../../complaint/complaint.ts';
import { complaintsBetween } from '../../complaint/store.ts';
import { opinionsOn, periodsWithOpinions } from '../opinions_store.ts';
import type { Content, Files } from '../sources.ts';

/** Answers given in the period to what residents said of earlier disclosures (四(四)(五)), and how complaints came out. */
export async function answersAndComplaints(files: Files): Promise<Content> {
  return { lines: [...(await answers(files)), ...(await complaints(files))], columns: [], rows: [] };
}

async function answers({ db, quarter: { from, to }, publish }: Files): Promise<string[]> {
  const opinions = await opinionsOn(db, await periodsWithOpinions(db));
  return opinions
    .filter(({ answered_on }) => answered_on !== null && from <= answered_on && answered_on <= to)
    .map(
      ({ number, day, title, answer, answered_on }) =>
        `居民意见（${number}，${day}）：${publish(title)}　答复（${answered_on}）：${publish(answer ?? '')}`,
    );
}

/** Numbers alone; only what the complainant could be told nowhere else was told on the board in words. */
async function complaints({ db, quarter: { from, to }, publish }: Files): Promise<string[]> {
  const all = await complaintsBetween(db, from, to);
  const received = all.filter(({ day }) => day >= from);
  const told = all.filter(({ facts }) => facts.told !== undefined && from <= facts.told.day && facts.told.day <= to);
  if (received.length + told.length === 0) return [];
  const found = Object.entries(grades).flatMap(([grade, label]) => {
    const count = told.filter(({ facts }) => facts.finding?.grade === grade).length;
    return count === 0 ? [] : [`${label} ${count} 件`];
  });
  const words = found.length === 0 ? '' : `（${found.join('、')}）`;
  return [
    `本期收到投诉 ${received.length} 件，处理后告知结果 ${told.length} 件${words}。`,
    ...told.flatMap(({ number, facts }) =>
      facts.told?.method === 'posted' ? [`投诉（${number}）的处理结果：${publish(facts.told.text)}`] : [],
    ),
  ];
}
