import { wholeNumber } from '../base/number.ts';
import { defaultRows, limitOf, moreNote } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import { kindStates, readKind } from './kind.ts';
import { type Report, readReports } from './store.ts';

interface ListOptions {
  kind?: string;
  year?: string;
  limit?: string;
}

export const list = verb<ListOptions>({
  options: [
    { flags: '--kind <种类>', text: '只列 assembly、party、superior 或 supervision' },
    { flags: '--year <年>', text: '只列报告这一年工作的' },
    { flags: '--limit <条数>', text: `最多列几条（屏幕上默认 ${defaultRows} 条）` },
  ],
  examples: ['jwh report list --kind party --year 2026'],
  async run(context, _args, options) {
    const kind = options.kind === undefined ? undefined : readKind(options.kind);
    const year = options.year === undefined ? undefined : String(wholeNumber(options.year, '年份'));
    const wanted = (await readReports(await context.read()))
      .filter((one) => kind === undefined || one.kind === kind)
      .filter(({ period }) => year === undefined || period.code.startsWith(year));
    const shown = wanted.slice(0, limitOf(options));
    return {
      sheet: {
        title: '工作报告',
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'day', label: '日期', type: 'day' },
              { key: 'kind', label: '种类', type: 'state', states: kindStates },
              { key: 'period', label: '周期', type: 'text', whole: true },
              { key: 'meeting', label: '会议', type: 'text' },
              { key: 'by', label: '报告人', type: 'text', wide: true },
              { key: 'state', label: '状态', type: 'state', states },
            ],
            rows: shown.map(rowOf),
            empty: '没有报告。',
          },
          ...moreNote(shown.length, wanted.length),
        ],
      },
    };
  },
});

const states = {
  given: { label: '已作' },
  fallen: { label: '会议已作废', tone: 'bad' },
  incomplete: { label: '内容不全', tone: 'warn' },
  voided: { label: '已撤销', tone: 'quiet' },
} as const;

function rowOf({ day, kind, period, meeting, by, voided, fallen, verdicts }: Report) {
  const whole = verdicts.every(({ subject, holds }) => subject !== 'contents' || holds);
  const state = voided !== null ? 'voided' : fallen !== null ? 'fallen' : whole ? 'given' : 'incomplete';
  return { day, kind, period: period.code, meeting, by, state };
}
