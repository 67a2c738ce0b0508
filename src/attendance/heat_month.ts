import { weekdayWord } from '../calendar/workday.ts';
import type { HeatBlock, HeatCell, Shade } from '../sheet/sheet.ts';
import type { Legend } from './legend_store.ts';
import type { MonthReport } from './month_store.ts';
import { type State, states } from './state.ts';

/** From the weightiest: of a divided day the weightier half is shown. */
const shades: readonly (readonly [Shade, readonly State[]])[] = [
  ['hot', ['unexcused']],
  ['warm', ['late_early', 'late', 'early']],
  ['mild', ['unmarked']],
  [
    'cool',
    [
      'leave_personal',
      'leave_sick',
      'leave_annual',
      'leave_marriage',
      'leave_maternity',
      'leave_paternity',
      'leave_bereavement',
      'leave_in_lieu',
    ],
  ],
  ['plain', ['out', 'duty', 'rest_work', 'present']],
  ['faint', ['holiday', 'make_up_rest', 'off']],
];
const order = shades.flatMap(([shade, all]) => all.map((state) => ({ state, shade })));

/** The month as a picture: people by days, in the office's own symbols; days that are still to come stay empty. */
export function monthHeat({ days, people, legend }: MonthReport): HeatBlock {
  const used = new Set<State>();
  const rows = people.map(({ member, days: judged }) => ({
    label: member.name,
    cells: days.map((day) => {
      const found = weightiest(judged.get(day)?.code ?? '');
      if (found === undefined) return null;
      used.add(found.state);
      return cellOf(found, legend);
    }),
  }));
  return {
    kind: 'heat',
    head: '姓名',
    columns: days.map((day) => ({ key: day, label: String(Number(day.slice(8))), under: weekdayWord(day) })),
    rows,
    legend: order
      .filter(({ state }) => used.has(state))
      .map((one) => ({ ...cellOf(one, legend), label: states[one.state].label })),
    empty: '这个月没有在任的工作人员。登记：jwh staff add 姓名 --post 职务',
  };
}

function weightiest(code: string): (typeof order)[number] | undefined {
  const parts = code.split('/');
  return order.find(({ state }) => parts.includes(state));
}

/** Days of rest are most of what there is and least of what is looked for: a dot. */
function cellOf({ state, shade }: (typeof order)[number], legend: Legend): HeatCell {
  return { text: state === 'off' ? '·' : legend[state], shade };
}
