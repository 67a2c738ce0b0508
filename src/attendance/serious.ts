import { readPublicWords } from '../base/public_words.ts';
import { type Citation, Refusal } from '../base/refusal.ts';
import { monthOf } from '../calendar/workday.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { chosen } from '../rules/reading.ts';
import { staffCalled } from '../staff/store.ts';
import { refuseClosed } from './closed.ts';
import { decisionNumber, refuseOwnCase } from './decision.ts';
import { insertDecision } from './decision_store.ts';
import type { Finding } from './finding.ts';
import { reckonMonth } from './month_store.ts';
import { readSerious, seriousRule } from './serious_store.ts';

interface SeriousOptions {
  on: string;
  reason: string;
  by: string;
}

export const serious = verb<SeriousOptions>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '姓名；同名时写编码' }],
  options: [
    { flags: '--on <日期>', text: '哪一天的迟到、早退', required: true },
    { flags: '--reason <理由>', text: '为什么认定情节严重', required: true },
    { flags: '--by <姓名>', text: '谁认定', required: true },
  ],
  examples: ['jwh attendance serious 马庆丰 --on 2026-10-20 --reason 窗口无人，居民空等半天 --by 王建国'],
  async run(context, [name], options) {
    const called = readName(name as string);
    const day = pastDay(options.on, context.today);
    const by = readPublicWords(options.by, '--by（谁认定）', 40);
    const reason = readPublicWords(options.reason, '--reason（理由）', 300);
    const month = monthOf(day);
    return context.write(async (writing) => {
      const { db } = writing;
      const person = onePerson(await staffCalled(db, called), called, '工作人员');
      refuseOwnCase(person.name, by);
      await refuseClosed(db, [day]);
      const { people, withoutRules } = await reckonMonth(db, month, context.today);
      const judged = people.find(({ member }) => member.person_id === person.id)?.days.get(day);
      if (judged === undefined || (!judged.late && !judged.early)) throw notLate(person.name, day);
      if ((await readSerious(db, month)).some((one) => one.person_id === person.id && one.day === day)) {
        throw new Refusal('usage', 'already_serious', `${person.name} ${day} 已经认定过情节严重。`, {
          hint: `查看：jwh attendance decisions ${month}`,
        });
      }
      const book = await loadRulebook(db);
      const rule = book.find('attendance.late.days', day);
      const finding: Finding = {
        ...{ person: person.name, person_id: person.id, rule: seriousRule, holds: true, proposal: null, amount: null },
        ...{ arithmetic: reason, says: '认定情节严重', hint: null, days: [{ day, half: null, what: 'late' }] },
        ...{ reading: 'D-86a', readings: ['D-86a'], others: [], leaves: [], cite: rule?.cite ?? ownWord },
        cite_words: rule?.citeWords ?? ownWord.document,
      };
      const entry = {
        ...{ month, person_id: person.id, rule: seriousRule, decision: 'accepted' as const, amount: null },
        ...{ by_name: by, day: context.today, reason, finding, reverses_id: null, fulfilled_on: null },
      };
      const number = decisionNumber(await insertDecision(writing, entry));
      const counts = rule !== undefined && chosen('D-86', book.choices(day)) === 'a';
      const says =
        rule === undefined
          ? `${withoutRules ?? '本地'}没有这项规定：只作记录，不提出处理建议。`
          : counts
            ? `列为处理建议，由人决定（读法 D-86a）：jwh attendance worksheet ${month} ${person.name}`
            : '本居委会的读法 D-86b：不认定情节严重，只作记录。';
      return {
        sheet: {
          title: `${person.name}　认定情节严重`,
          subtitle: number,
          blocks: [
            {
              kind: 'fields',
              fields: [
                { key: 'day', label: '哪一天', type: 'day', value: day },
                { key: 'by', label: '认定人', type: 'text', value: by },
                { key: 'reason', label: '理由', type: 'text', value: reason },
              ],
            },
            {
              kind: 'text',
              lines: [says, `认定错了：jwh attendance decide --reverse ${number} --by 姓名 --reason 理由`],
            },
          ],
        },
        record: { number, person: person.name, day, by, reason, proposes: counts },
      };
    });
  },
});

/** Where no rule speaks of it, the record is the office's own. */
const ownWord: Citation = { place: 'office', document: '本居委会记录', article: '', status: 'office' };

function notLate(name: string, day: string): Refusal {
  return new Refusal('usage', 'not_late', `${name} ${day} 没有迟到或早退的记录，不能认定情节严重。`, {
    hint: `查看：jwh attendance month ${day.slice(0, 7)}`,
  });
}
