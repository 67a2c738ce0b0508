import type { Day } from '../../calendar/day.ts';
import type { InForce } from '../../rules/book.ts';
import type { Choices } from '../../rules/reading.ts';
import type { Post } from '../../rules/value.ts';
import { postWords } from '../../rules/words.ts';
import { judgeBy } from '../../verdict/verdict.ts';
import type { Binding, Circumstances, RequestVerdict } from './request_verdict.ts';

/** The party organisation and the committee finding it necessary (R-CC-03-2; D-15 both or either, D-167 a weighty matter). */
export function judgeBodies(
  given: readonly Post[],
  rule: InForce<'convene.bodies'>,
  choices: Choices,
  { major }: Circumstances,
): RequestVerdict {
  const { allOf = [], anyOf = [] } = rule.value;
  const weighty = rule.readings.includes('D-167');
  const told = given.map((post) => postWords[post]).join('、');
  const judged = judgeBy(
    rule,
    {
      subject: 'bodies',
      label: '组织认为有必要',
      severity: 'note',
      notes: rule.note === null ? [] : [`${rule.note}。`],
    },
    choices,
    (letter) => {
      const wanted = allOf.length > 0 ? allOf : anyOf;
      const both = allOf.length > 0 && !(rule.readings.includes('D-15') && letter('D-15') === 'b');
      const agreed = both ? wanted.every((post) => given.includes(post)) : wanted.some((post) => given.includes(post));
      const want = wanted.map((post) => postWords[post]).join(both ? '和' : '或');
      const matter = !weighty || major ? '' : '；没有写明是重大事项（--major）';
      return { holds: agreed && (!weighty || major), arithmetic: `须${want}认为有必要，提议的是${told}${matter}` };
    },
    rule.readings.filter((id) => id === 'D-15'),
  );
  const binding: Binding = rule.force === 'may' ? 'may' : 'must';
  return { ...judged, effect: judged.holds ? binding : 'none' };
}

/** The supervision group, after what it pointed out was not corrected (R-XF4-28; D-164: pointed out on an earlier day). */
export function judgeSupervision(
  rule: InForce<'convene.supervision_group'>,
  choices: Choices,
  { day, pointedOut }: { day: Day; pointedOut: Day },
): RequestVerdict {
  const judged = judgeBy(
    rule,
    { subject: 'supervision_group', label: '居务监督小组提议', severity: 'note' },
    choices,
    () => ({
      holds: pointedOut < day,
      arithmetic: `${pointedOut} 指出，${day} 提议${pointedOut < day ? '，其间没有纠正' : '，不在指出之后'}`,
    }),
    rule.readings.filter((id) => id === 'D-164'),
  );
  return { ...judged, effect: judged.holds ? 'must' : 'none' };
}
