import { verb } from '../command/verb.ts';
import { keys } from '../rules/key.ts';
import { type Place, places } from '../rules/place.ts';
import { inForce } from './in_force.ts';
import { bookOf } from './load.ts';
import { ruleNamed } from './named.ts';
import { dayAsked, onOption } from './options.ts';
import { isOnScreen, ruleColumns, ruleData, ruleRow } from './rule_row.ts';

export const compare = verb<{ on?: string; csv?: unknown; pdf?: unknown }>({
  arguments: [{ name: '<规定>', text: '规定的代号或名称，如 assembly.pass' }],
  options: [onOption],
  examples: ['jwh rules compare assembly.pass', 'jwh rules compare finance.tier1 --on 2026-01-01'],
  async run(context, [text = ''], options) {
    const key = await ruleNamed(text);
    const onScreen = isOnScreen(options);
    const day = dayAsked(context, options);
    const parts = await Promise.all(
      (Object.keys(places) as Place[]).map(async (place) => {
        const all = inForce(await bookOf(place), key, day);
        return (all.length === 0 ? [undefined] : all).map((one) => ({ place, name: places[place].name, one }));
      }),
    );
    const found = parts.flat();
    return {
      sheet: {
        title: `${keys[key].title}（${key}）`,
        subtitle: `各地对照，${day}适用`,
        orientation: 'landscape',
        day: context.today,
        blocks: [
          {
            kind: 'table',
            columns: [{ key: 'name', label: '地方', type: 'text' }, ...ruleColumns],
            rows: found.map(({ name, one }) => ({ name, ...ruleRow(one, onScreen) })),
          },
        ],
      },
      rows: found.map(({ place, name, one }) => ({ ...ruleData(key, one), place, name })),
    };
  },
});
