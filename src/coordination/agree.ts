import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { optionalWords, readNames } from '../proceeding/input.ts';
import { addStep } from '../proceeding/store.ts';
import { type Coordination, type Later, lastStep, sinceSitting, stepsOf, stepsSince } from './coordination.ts';
import { inCoordination, numberArgument } from './step.ts';

interface AgreeOptions {
  terms?: string;
  signedBy?: string[];
  copy?: string;
  on?: string;
}

export const agree = verb<AgreeOptions>({
  writes: true,
  arguments: [numberArgument],
  options: [
    { flags: '--terms <内容>', text: '会后达成一致的内容（书面材料）' },
    { flags: '--signed-by <当事人>', text: '已签字或盖章的当事人，可写多次', repeat: true },
    { flags: '--copy <日期>', text: '居委会收到副本存档的日子；后来收到的，再写一次' },
    { flags: '--on <日期>', text: '哪天达成的（默认今天）' },
  ],
  examples: [
    'jwh coordination agree 2026-2 --terms 李四修好管道 --signed-by 张三、李四 --on 2026-09-18',
    'jwh coordination agree 2026-2 --copy 2026-09-18',
  ],
  async run(context, [word], options) {
    const on = pastDay(options.on, context.today, '--on');
    const copy = options.copy === undefined ? null : pastDay(options.copy, context.today, '--copy');
    return inCoordination(context, word, async ({ writing, one, assess }) => {
      const sat = refuseEarly(one, on);
      const before = sinceSitting(one, 'later')?.content;
      refuseStrangers(one, readNames(options.signedBy, '--signed-by '));
      const later = laterFrom(options, copy, before);
      refuseEarlyCopy(one, sat, on, copy);
      const assessment = await assess(on);
      const unsigned = one.facts.parties.filter((name) => !later.signed_by.includes(name));
      const given = [
        'written',
        ...(unsigned.length === 0 ? ['signed'] : []),
        ...(later.copy_received === null ? [] : ['copy']),
      ];
      const notes = unsigned.length === 0 ? [] : [`还没有签字：${unsigned.join('、')}。`];
      assessment.complete('coordination.later', { subject: 'later', label: '会后一致的材料', notes }, given);
      await addStep(writing, one.id, { step: 'later', day: on, content: later, verdicts: assessment.judged });
      return assessment;
    });
  },
});

/** The day of the sitting that failed. @throws Refusal kind `usage` where none did. */
function refuseEarly(one: Coordination, on: string): string {
  const last = lastStep(one, 'sat');
  if (last === undefined || last.content.result === 'agreed') {
    const why = last === undefined ? '还没有开过协调会' : '已在协调会上达成一致';
    throw new Refusal('usage', 'nothing_failed', `${one.number}${why}，不是会后达成一致。`);
  }
  if (on >= last.day) return last.day;
  throw new Refusal('usage', 'bad_day', `${on} 早于协调会（${last.day}）。`, { hint: '请核对 --on 的日期。' });
}

/** The copy of an agreement comes after it. @throws Refusal kind `usage`. */
function refuseEarlyCopy(one: Coordination, sat: string, on: string, copy: string | null): void {
  const agreed = stepsOf({ steps: stepsSince(one) }, 'later')[0]?.day ?? on;
  if (copy === null || (copy >= sat && copy >= agreed)) return;
  throw new Refusal('usage', 'bad_day', `收到副本的日子 ${copy} 早于达成一致的日子（${agreed}）。`, {
    hint: '没有写入任何内容。请核对 --copy；达成一致在更早的，用 --on 写那一天。',
  });
}

/** Only those who were at the last sitting, or are parties, sign what was agreed after it. */
function refuseStrangers(one: Coordination, names: readonly string[]): void {
  const others = Object.values(lastStep(one, 'sat')?.content.others ?? {}).flat();
  const here = [...new Set([...one.facts.parties, ...others])];
  const strangers = names.filter((name) => !here.includes(name));
  if (strangers.length === 0) return;
  throw new Refusal('usage', 'no_such_party', `不是本件的当事人，也没有参加协调会：${strangers.join('、')}。`, {
    hint: `可以签的有：${here.join('、')}。没有写入任何内容。`,
  });
}

/** What is written now, and for the rest what stood before. */
function laterFrom(options: AgreeOptions, copy: string | null, before: Later | undefined): Later {
  const terms = optionalWords(options.terms, '--terms ') ?? before?.terms;
  if (terms === undefined) {
    throw new Refusal('usage', 'terms_missing', '没有写会后达成一致的内容。', { hint: '加上 --terms 内容。' });
  }
  const signed = [...(before?.signed_by ?? []), ...readNames(options.signedBy, '--signed-by ')];
  return { terms, signed_by: [...new Set(signed)], copy_received: copy ?? before?.copy_received ?? null };
}
