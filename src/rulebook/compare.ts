import { verb } from '../command/verb.ts';
import { keys } from '../rules/key.ts';
import { type Place, places } from '../rules/place.ts';
import { inForce } from './in_force.ts';
import { bookOf } from './load.ts';
import { ruleNamed } from './named.ts';
import { dayAsked, onOption } from './options.ts';
import { ruleData, ruleRow } from './rule_row.ts';
import { statusStates } from './words.ts';

export const compare = verb<{ on?: string }>({
  arguments: [{ name: '<规定>', text: '规定的代号或名称，如 assembly.pass' }],
  options: [onOption],
  examples: ['jwh rules compare assembly.pass', 'jwh rules compare finance.tier1 --on 2026-01-01'],
  async run(context, [text = ''], options) {
    const key = await ruleNamed(text);
    const day = dayAsked(context, options);
    const found = await Promise.all(
      (Object.keys(places) as Place[]).map(async (place) => {
        const all = inForce(await bookOf(place), key, day);
        return (all.length === 0 ? [undefined] : all).map((one) => ({ place, name: places[place].name, one }));
      }),
    ).then((parts) => parts.flat());
    return {
      sheet: {
        title: `${keys[key].title}（${key}）`,
        subtitle: `各地对照，${day}适用`,
        orientation: 'landscape',
        day: context.today,
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'name', label: '地方', type: 'text' },
              { key: 'value', label: '内容', type: 'text', wide: true },
              { key: 'cite', label: '出处', type: 'text' },
              { key: 'status', label: '核对', type: 'state', states: statusStates },
              { key: 'note', label: '说明', type: 'text', wide: true },
            ],
            rows: found.map(({ name, one }) => ({ ...ruleRow(key, one), name })),
          },
        ],
      },
      rows: found.map(({ place, name, one }) => ({ ...ruleData(key, one), place, name })),
    };
  },
});
