import { readReports, standing } from '../../report/store.ts';
import type { Content, Files } from '../sources.ts';

/** What the supervision group reported in the period, as it was entered. */
export async function supervisionReports({ db, quarter, publish }: Files): Promise<Content> {
  const { from, to } = quarter;
  const given = standing(await readReports(db)).filter(
    ({ kind, day }) => kind === 'supervision' && from <= day && day <= to,
  );
  return {
    lines: given
      .reverse()
      .flatMap(({ day, period, title, text, contents }) => [
        `${title === null ? `${period.words}工作报告` : publish(title)}（${day}报告）`,
        ...(text === null ? [] : text.split(/\r?\n/).map(publish)),
        ...contents.flatMap((one) => (one.text === null ? [] : [publish(`${one.title}：${one.text}`)])),
      ]),
    columns: [],
    rows: [],
  };
}
