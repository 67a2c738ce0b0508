import { verb } from '../command/verb.ts';
import { keys } from '../rules/key.ts';
import { differingLaw, historyOf, inForce } from './in_force.ts';
import { ruleNamed } from './named.ts';
import { bookAsked, dayAsked, onOption, placeOption, type WhereAndWhen } from './options.ts';
import { formRuleJson, lawJson, readingJson } from './rule_json.ts';
import { ruleSheet } from './rule_sheet.ts';

export const show = verb<WhereAndWhen>({
  arguments: [{ name: '<规定>', text: '规定的代号或名称，如 assembly.pass' }],
  options: [placeOption, onOption],
  examples: ['jwh rules show assembly.pass', 'jwh rules show assembly.pass --place changchun --on 2026-09-18 --json'],
  async run(context, [text = ''], options) {
    const key = await ruleNamed(text);
    const day = dayAsked(context, options);
    const book = await bookAsked(context, options);
    const [main = { rule: book.require(key, day), forms: null }, ...others] = inForce(book, key, day);
    const law = differingLaw(book, main, day);
    const history = historyOf(book, key);
    const readings = [...new Set([main, ...others].flatMap(({ rule }) => rule.readings))].map((id) =>
      readingJson(id, book.choices(day)),
    );
    return {
      sheet: { ...ruleSheet({ book, day, main, others, law, history, readings }), day: context.today },
      record: {
        key,
        title: keys[key].title,
        place: book.pack.place,
        ...formRuleJson(main),
        other_forms: others.map(formRuleJson),
        history: history.map(formRuleJson),
        readings,
        law: lawJson(law),
      },
    };
  },
});
