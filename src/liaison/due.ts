import { daysBetween } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import { type CalendarPer, type Period, periodOf } from '../calendar/period.ts';
import { verb } from '../command/verb.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { kindStates } from '../organisation/sheet.ts';
import { readOrganisations } from '../organisation/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { InForce, Rulebook } from '../rules/book.ts';
import { chosen } from '../rules/reading.ts';
import type { TableBlock } from '../sheet/sheet.ts';

/** 定期 without a number (R-XF1-24, D-65): whom nobody was in touch with in this period of the office's own choice. */
export const due = verb({
  examples: ['jwh liaison due', 'jwh liaison due --csv 未联系.csv'],
  async run(context) {
    const db = await context.read();
    const { today } = context;
    const book = await loadRulebook(db);
    const pace = paceOn(book, today);
    const duty = book.find('liaison.duty', today);
    const rows = pace === null ? [] : silentSince(await readOrganisations(db), pace.period, today);
    return {
      rows: rows.map((row) => ({ ...row, from: pace?.period.from ?? null, to: pace?.period.to ?? null })),
      sheet: {
        title: '还没有联系的组织和单位',
        ...(pace === null ? {} : { subtitle: `${pace.period.from} 至 ${pace.period.to}` }),
        day: today,
        blocks: [tableOf(rows, pace !== null), { kind: 'text', tone: 'quiet', lines: wordsOf(pace, duty) }],
      },
      basis: [
        ...(duty === undefined ? [] : [duty.cite]),
        ...(pace === null ? [] : [{ ...pace.rule.cite, status: 'office' as const }]),
      ],
    };
  },
});

interface Pace {
  rule: InForce<'liaison.per'>;
  period: Period;
}

/** The period the office takes for 定期, and its span around a day; null under D-65b. */
function paceOn(book: Rulebook, today: Day): Pace | null {
  const rule = book.find('liaison.per', today);
  if (rule === undefined || rule.value.per === 'term' || chosen('D-65', book.choices(today)) === 'b') return null;
  return { rule, period: periodOf(rule.value.per as CalendarPer, today) };
}

/** Those without any contact since the period began. Pure. */
function silentSince(all: readonly Organisation[], { from }: Period, today: Day) {
  return all
    .filter(({ last_contact }) => last_contact === null || last_contact < from)
    .map(({ name, kind, contact, last_contact, since }) => ({
      name,
      kind,
      contact,
      last_contact,
      days: daysBetween(last_contact ?? since, today),
    }));
}

function tableOf(rows: TableBlock['rows'], reminded: boolean): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'name', label: '名称', type: 'text', wide: true },
      { key: 'kind', label: '种类', type: 'state', states: kindStates },
      { key: 'contact', label: '联系人', type: 'text' },
      { key: 'last_contact', label: '最近联系', type: 'day', whole: true },
      { key: 'days', label: '已过（天）', type: 'count' },
    ],
    rows,
    empty: reminded ? '这一期都联系过了，或没有登记组织和单位。' : '不提醒（读法 D-65b）。',
  };
}

function wordsOf(pace: Pace | null, duty: InForce<'liaison.duty'> | undefined): string[] {
  return [
    duty === undefined
      ? '本地没有定期联系组织和单位的规定。'
      : `应当定期走访和联系（${duty.citeWords}）；“定期”没有写多久。`,
    ...(pace === null ? [] : [`按办公室自定的一期提醒（${pace.rule.citeWords}），不是规定的数字。`]),
  ];
}
