import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { OptionSpec } from '../command/verb.ts';
import type { Disposition } from './reception.ts';
import type { NewStep, StepContent } from './step.ts';

/** What was done about it on the spot, as it is typed. */
export interface SaidOptions {
  solved?: string;
  basis?: string;
  reason?: string;
  refer?: string;
  contactThere?: string;
  escalate?: string;
  outside?: string | true;
}

export const saidOptions: readonly OptionSpec[] = [
  { flags: '--solved <答复>', text: '当场解决了：怎样答复的' },
  { flags: '--basis <依据>', text: '答复的依据' },
  { flags: '--reason <说明>', text: '不能当场处理：说明了什么原因' },
  { flags: '--refer <部门>', text: '转介到可以办理的部门' },
  { flags: '--contact-there <联系>', text: '那个部门的地点、电话、联系人' },
  { flags: '--escalate <领导>', text: '不清楚的，请示了哪位领导' },
];

/** What came of it on the spot: at most one disposition, and the steps that were taken. */
export interface Said {
  disposition: Disposition | null;
  steps: NewStep[];
}

/**
 * What is not the community's is explained besides whatever else is done; alone, the explanation is what was done.
 * @throws Refusal kind `usage` for two dispositions at once, or a detail of one that was not chosen.
 */
export function readSaid(options: SaidOptions, day: Day, name: string, leader: StepContent['escalate'] | null): Said {
  refuseTwo(options);
  const by = { day, name };
  const { outside } = options;
  const before: NewStep[] = [
    ...(leader === null ? [] : [{ ...by, step: 'escalate' as const, content: leader }]),
    ...(typeof outside !== 'string'
      ? []
      : [{ ...by, step: 'explain' as const, content: { text: readPublicWords(outside, '说明') } }]),
  ];
  const done = dispositionSaid(options, by);
  if (done !== null) return { disposition: done.disposition, steps: [...before, done.step] };
  return { disposition: before.some(({ step }) => step === 'explain') ? 'reason_given' : null, steps: before };
}

function dispositionSaid(
  { solved, basis, reason, refer, contactThere }: SaidOptions,
  by: { day: Day; name: string },
): { disposition: Disposition; step: NewStep } | null {
  if (solved !== undefined) {
    const content = { text: readPublicWords(solved, '答复'), basis: publicWordsOrNull(basis, '依据') };
    return { disposition: 'solved_on_spot', step: { ...by, step: 'answer', content } };
  }
  if (reason !== undefined) {
    const content = { text: readPublicWords(reason, '说明') };
    return { disposition: 'reason_given', step: { ...by, step: 'explain', content } };
  }
  if (refer === undefined) return null;
  const content = { department: readPublicWords(refer, '部门', 60), contact: publicWordsOrNull(contactThere, '联系') };
  return { disposition: 'referred', step: { ...by, step: 'refer', content } };
}

function refuseTwo({ solved, basis, reason, refer, contactThere }: SaidOptions): void {
  const given = Object.entries({ '--solved': solved, '--reason': reason, '--refer': refer }).flatMap(([flag, value]) =>
    value === undefined ? [] : [flag],
  );
  if (given.length > 1) {
    throw new Refusal(
      'usage',
      'two_dispositions',
      `处理方式只能有一种，写了 ${given.length} 种：${given.join('、')}。`,
      {
        hint: '当场解决、说明原因、转介，留一种；没有写入任何内容。',
      },
    );
  }
  const stray = basis !== undefined && solved === undefined ? ['--basis', '--solved 答复'] : null;
  const lost = contactThere !== undefined && refer === undefined ? ['--contact-there', '--refer 部门'] : null;
  const [flag, needs] = stray ?? lost ?? [];
  if (flag !== undefined) throw new Refusal('usage', 'stray_option', `${flag} 要与 ${needs} 一起写。`);
}
