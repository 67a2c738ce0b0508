import { daysBetween } from '../calendar/arithmetic.ts';
import { type CalendarPer, periodOf } from '../calendar/period.ts';
import { verb } from '../command/verb.ts';
import { kindStates } from '../organisation/sheet.ts';
import { readOrganisations } from '../organisation/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { chosen } from '../rules/reading.ts';
import type { Block } from '../sheet/sheet.ts';

/** 定期 without a number (R-XF1-24, D-65): whom nobody was in touch with in this period of the office's own choice. */
export const due = verb({
  examples: ['jwh liaison due', 'jwh liaison due --csv 未联系.csv'],
  async run(context) {
    const db = await context.read();
    const { today } = context;
    const book = await loadRulebook(db);
    const pace = book.find('liaison.per', today);
    const duty = book.find('liaison.duty', today);
    const silent = pace === undefined || pace.value.per === 'term' || chosen('D-65', book.choices(today)) === 'b';
    const period = silent ? null : periodOf(pace.value.per as CalendarPer, today);
    const all = period === null ? [] : await readOrganisations(db);
    const late = all.filter(({ last_contact }) => last_contact === null || last_contact < (period?.from ?? today));
    const rows = late.map(({ name, kind, contact, last_contact, since }) => ({
      name,
      kind,
      contact,
      last_contact,
      days: daysBetween(last_contact ?? since, today),
    }));
    return {
      rows: rows.map((row) => ({ ...row, from: period?.from ?? null, to: period?.to ?? null })),
      sheet: {
        title: '还没有联系的组织和单位',
        ...(period === null ? {} : { subtitle: `${period.from} 至 ${period.to}` }),
        day: today,
        blocks: [
          {
            kind: 'table' as const,
            columns: [
              { key: 'name', label: '名称', type: 'text' as const, wide: true },
              { key: 'kind', label: '种类', type: 'state' as const, states: kindStates },
              { key: 'contact', label: '联系人', type: 'text' as const },
              { key: 'last_contact', label: '最近联系', type: 'day' as const, whole: true },
              { key: 'days', label: '已过（天）', type: 'count' as const },
            ],
            rows,
            empty: silent ? '不提醒（读法 D-65b）。' : '这一期都联系过了，或没有登记组织和单位。',
          },
          ...notes(),
        ],
      },
      basis: [
        ...(duty === undefined ? [] : [duty.cite]),
        ...(period === null || pace === undefined ? [] : [{ ...pace.cite, status: 'office' as const }]),
      ],
    };

    function notes(): Block[] {
      const words = [
        duty === undefined
          ? '本地没有定期联系组织和单位的规定。'
          : `应当定期走访和联系（${duty.citeWords}）；“定期”没有写多久。`,
        ...(period === null || pace === undefined
          ? []
          : [`按办公室自定的一期提醒（${pace.citeWords}），不是规定的数字。`]),
      ];
      return [{ kind: 'text', tone: 'quiet', lines: words }];
    }
  },
});
