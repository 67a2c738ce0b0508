import { wholeNumber } from '../base/number.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { listProceedings } from '../proceeding/store.ts';
import { type Admission, type AdmissionFacts, owners, provisionOf, taskClasses } from './admission.ts';
import { admissionRoom } from './room.ts';

export const register = verb<{ year?: string }>({
  reveals: true,
  options: [{ flags: '--year <年>', text: '哪一年（默认：今年）' }],
  examples: ['jwh admission register --year 2026 --pdf 准入登记册.pdf'],
  async run(context, _args, options) {
    const db = await context.read();
    const year = options.year === undefined ? yearOf(context.today) : wholeNumber(options.year, '年份');
    const all = await listProceedings<AdmissionFacts>(db, ['admission'], { year });
    const rows = all.reverse().map(rowOf);
    return {
      sheet: {
        title: `${year}年社区事项准入登记册`,
        subtitle: (await readOffice(db)).name,
        reference: `${year}`,
        day: context.today,
        orientation: 'landscape' as const,
        blocks: [
          { kind: 'table' as const, columns, rows, empty: '没有登记的事项。' },
          { kind: 'text' as const, lines: ['报：街道办事处（镇人民政府）。'] },
        ],
      },
    };
  },
});

const columns = [
  { key: 'number', label: '编号', type: 'text', whole: true },
  { key: 'day', label: '收到', type: 'day', whole: true },
  { key: 'title', label: '事项', type: 'text', wide: true },
  { key: 'from', label: '交办单位', type: 'text' },
  { key: 'owner', label: '性质', type: 'text' },
  { key: 'class', label: '类别', type: 'text' },
  { key: 'basis', label: '依据', type: 'text' },
  { key: 'funds', label: '经费', type: 'text' },
  { key: 'conditions', label: '工作条件', type: 'text' },
  { key: 'agreement', label: '协议', type: 'text' },
  {
    key: 'state',
    label: '结果',
    type: 'state',
    states: { ...admissionRoom.states, voided: { label: '已作废', tone: 'bad' } },
  },
] as const;

/** A line of the register (F-56). */
function rowOf(one: Admission) {
  const { from, owner, class: group, basis } = one.facts;
  return {
    number: one.number,
    day: one.day,
    title: one.title,
    from,
    owner: owner === null ? null : owners[owner],
    class: group === null ? null : taskClasses[group],
    basis,
    ...provisionOf(one),
    state: one.voided === null ? admissionRoom.state(one) : 'voided',
  };
}
