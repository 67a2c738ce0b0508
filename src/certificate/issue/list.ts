import { isChildOn } from '../../calendar/age.ts';
import { defaultRows, limitOf, moreNote, periodOf } from '../../command/listing.ts';
import { verb } from '../../command/verb.ts';
import { nameShown } from '../../resident/card.ts';
import type { TableBlock } from '../../sheet/sheet.ts';
import { kindCalled } from '../kinds/called.ts';
import { type CertificateState, certificateStates, numberedUnder } from './issued.ts';
import { listCertificates } from './list_store.ts';

interface ListOptions {
  kind?: string;
  who?: string;
  state?: CertificateState;
  from?: string;
  until?: string;
  limit?: string;
  csv?: string | true;
  pdf?: string | true;
  xlsx?: string | true;
}

export const list = verb<ListOptions>({
  options: [
    { flags: '--kind <种类>', text: '只列这一种证明：种类的序号或名称' },
    { flags: '--who <居民>', text: '只列这位居民的' },
    {
      flags: '--state <状态>',
      text: '只列这种状态的',
      choices: Object.fromEntries(Object.entries(certificateStates).map(([code, { label }]) => [code, label])),
    },
    { flags: '--from <日期>', text: '从这一天出具的起' },
    { flags: '--until <日期>', text: '到这一天出具的止' },
    { flags: '--limit <条数>', text: `最多列几条（屏幕上默认 ${defaultRows} 条）` },
  ],
  examples: ['jwh certificate list', 'jwh certificate list --from 2026-10-01 --xlsx 证明台账.xlsx'],
  async run(context, _args, options) {
    const limit = limitOf(options);
    const db = await context.read();
    const { from, to } = periodOf({
      ...(options.from && { from: options.from }),
      ...(options.until && { to: options.until }),
    });
    const kind = options.kind === undefined ? undefined : await kindCalled(db, context.today, options.kind);
    const filter = {
      ...{ from, to, limit, state: options.state, day: context.today },
      kind: kind && numberedUnder(kind),
      person_id: options.who === undefined ? undefined : await personNamed(options.who),
    };
    const { certificates, total, copies } = await listCertificates(db, filter);
    const show = await context.shown();
    const rows = certificates.map(({ birth_day, ...row }) => ({
      ...row,
      applicant: nameShown(row.applicant, isChildOn(birth_day, context.today), show),
    }));
    const counted = `共 ${total} 件，${copies} 份。`;
    return {
      sheet: {
        title: '证明台账',
        day: context.today,
        blocks: [
          tableOf(
            rows,
            [options.csv, options.pdf, options.xlsx].some((to) => to !== undefined),
          ),
          ...moreNote(rows.length, total),
          ...(total === 0 ? [] : [{ kind: 'text' as const, tone: 'quiet' as const, lines: [counted] }]),
        ],
      },
      rows,
    };

    async function personNamed(called: string): Promise<string> {
      const { onePersonKnown } = await import('../../resident/lookup.ts');
      return (await onePersonKnown(db, called)).person_id;
    }
  },
});

/** What fits on a screen; files have the rest. */
const onScreen = ['number', 'day', 'title', 'applicant', 'purpose', 'state'];

function tableOf(rows: TableBlock['rows'], whole: boolean): TableBlock {
  const columns: TableBlock['columns'] = [
    { key: 'number', label: '编号', type: 'text', whole: true },
    { key: 'day', label: '出具日', type: 'day', whole: true },
    { key: 'title', label: '证明', type: 'text', wide: true },
    { key: 'applicant', label: '申请人', type: 'text' },
    { key: 'purpose', label: '用途', type: 'text', wide: true },
    { key: 'copies', label: '份数', type: 'count' },
    { key: 'approver', label: '批准人', type: 'text' },
    { key: 'seal_use', label: '用印', type: 'text', whole: true },
    { key: 'state', label: '状态', type: 'state', states: certificateStates },
  ];
  return {
    kind: 'table',
    columns: whole ? columns : columns.filter(({ key }) => onScreen.includes(key)),
    rows,
    empty: '没有这样的证明。',
  };
}
