import { verb } from '../command/verb.ts';
import { keys, type RuleKey } from '../rules/key.ts';
import { type FormRule, inForce } from './in_force.ts';
import { bookAsked, dayAsked, onOption, placeOption, type WhereAndWhen } from './options.ts';
import { isOnScreen, ruleColumns, ruleData, ruleRow } from './rule_row.ts';

export const list = verb<WhereAndWhen & { csv?: unknown; pdf?: unknown }>({
  options: [placeOption, onOption],
  examples: [
    'jwh rules list',
    'jwh rules list --place changchun --on 2026-09-18',
    'jwh rules list --place jingan --csv 静安.csv',
  ],
  async run(context, _args, options) {
    const onScreen = isOnScreen(options);
    const day = dayAsked(context, options);
    const book = await bookAsked(context, options);
    const found = (Object.keys(keys) as RuleKey[]).flatMap((key) => {
      const all: (FormRule | undefined)[] = inForce(book, key, day);
      return (all.length === 0 ? [undefined] : all).map((one) => ({ key, found: one }));
    });
    return {
      sheet: {
        title: `${book.pack.name}的规定`,
        subtitle: `${day}适用${options.place === undefined ? '，含本居委会自定的' : ''}`,
        orientation: 'landscape',
        day: context.today,
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'key', label: '代号', type: 'text' },
              { key: 'title', label: '规定', type: 'text', wide: true },
              ...ruleColumns,
            ],
            rows: found.map((one) => ({ key: one.key, title: keys[one.key].title, ...ruleRow(one.found, onScreen) })),
          },
        ],
      },
      rows: found.map((one) => ruleData(one.key, one.found)),
    };
  },
});
