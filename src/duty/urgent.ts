import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { readDays } from '../calendar/days.ts';
import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { dutyRules, personsNeeded } from './rules.ts';
import { insertUrgent, readUrgent, voidUrgent } from './urgent_store.ts';

interface UrgentOptions {
  reason: string;
  void?: boolean;
}

export const urgent = verb<UrgentOptions>({
  writes: true,
  arguments: [{ name: '<起止日>', text: '一天，或 2026-10-01..2026-10-07' }],
  options: [
    { flags: '--reason <事由>', text: '为什么要加强值班；撤销时写撤销的理由', required: true },
    { flags: '--void', text: '撤销这几天的加强值班' },
  ],
  examples: [
    'jwh duty urgent 2026-10-01..2026-10-03 --reason 防汛',
    'jwh duty urgent 2026-10-01..2026-10-03 --void --reason 预警解除',
  ],
  async run(context, [span], { reason, void: isVoid = false }) {
    const { from, to, words } = readDays(span as string);
    const why = readPublicWords(reason, '事由', 200);
    return context.write(async (writing) => {
      const held = await readUrgent(writing.db, from, to);
      const same = held.find(({ from_day, to_day }) => from_day === from && to_day === to);
      const rules = dutyRules(await loadRulebook(writing.db), from);
      if (isVoid) {
        if (same === undefined) throw notUrgent(words);
        await voidUrgent(writing, same.id, why);
      } else {
        const [other] = held;
        if (other !== undefined) throw already(other.from_day, other.to_day);
        await insertUrgent(writing, { from_day: from, to_day: to, reason: why });
      }
      const rule = rules.emergencyPersons;
      const persons = rule === undefined ? null : personsNeeded(rules, true);
      const says =
        persons === null
          ? `${rules.placeName}没有规定紧急时值班几人；排班时可写 --persons。`
          : `值班不少于${persons}人（${rule?.citeWords}）。已排的班不变，要加人请撤销重排。`;
      return {
        sheet: {
          title: isVoid ? '撤销紧急特殊时日' : '紧急特殊时日',
          subtitle: words,
          blocks: [{ kind: 'text', lines: [`${isVoid ? '理由' : '事由'}：${why}。`, ...(isVoid ? [] : [says])] }],
        },
        record: { from, to, reason: why, persons, voided: isVoid },
        basis: rule === undefined ? [] : [rule.cite],
      };
    });
  },
});

function already(from: string, to: string): Refusal {
  return new Refusal('usage', 'already_urgent', `${from}至${to}已经登记为紧急特殊时日。`, {
    hint: `要改，先撤销：jwh duty urgent ${from}..${to} --void --reason 事由`,
  });
}

function notUrgent(words: string): Refusal {
  return new Refusal('not_found', 'not_urgent', `${words}没有登记为紧急特殊时日（起止须与登记时相同）。`);
}
