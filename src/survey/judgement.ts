import { type Share, weigh } from '../base/share.ts';
import type { Day } from '../calendar/day.ts';
import type { InForce, Rulebook } from '../rules/book.ts';
import { type Choices, chosen } from '../rules/reading.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { type Counted, percent, type Survey, validOf } from './survey.ts';

export interface SurveyRules {
  rectify: InForce<'appraisal.rectify'> | undefined;
  unfit: InForce<'appraisal.unfit'> | undefined;
  twice: InForce<'office.unfit_twice'> | undefined;
  choices: Choices;
}

export function surveyRules(book: Rulebook, day: Day): SurveyRules {
  return {
    rectify: book.find('appraisal.rectify', day),
    unfit: book.find('appraisal.unfit', day),
    twice: book.find('office.unfit_twice', day),
    choices: book.choices(day),
  };
}

/**
 * A survey against its rules: satisfaction of representatives below 60 % means rectification (自治章程 第二十条4; D-28, D-29),
 * a member's share of 不称职. Pure; shares are compared in whole numbers and never rounded.
 */
export function judgeSurvey(survey: Counted, rules: SurveyRules): Judged[] {
  return [...judgeSatisfaction(survey, rules), ...judgeUnfit(survey, rules)];
}

function judgeSatisfaction(survey: Counted, { rectify: rule, choices }: SurveyRules): Judged[] {
  const { scale, subject_kind } = survey;
  if (rule === undefined || scale === 'competence4' || subject_kind === 'body') return [];
  const ofResidents = survey.facts.asked === 'residents';
  const under = (letter: (id: 'D-28' | 'D-29') => string) => satisfaction(survey, letter('D-28'), letter('D-29'));
  const doubted = rule.readings.filter((id) => (id === 'D-29' ? scale === 'satisfied3' : id === 'D-28'));
  const about = {
    subject: 'satisfaction',
    label: '满意率',
    notes: satisfactionNotes(survey, choices),
    ...(ofResidents ? { severity: 'note' as const } : {}),
  };
  return [
    judgeBy(
      rule,
      about,
      choices,
      (letter) => {
        const { count, of } = under(letter);
        const { holds, arithmetic } = weigh(count, of, rule.value);
        return { holds, arithmetic: `${count} ÷ ${of} = ${rateSaid(count, of, holds, rule.value)}；${arithmetic}` };
      },
      doubted,
    ),
  ];
}

/** The rate as it is read; where rounding would hide that it is short, that is said (59.996 %). */
function rateSaid(count: number, of: number, holds: boolean, share: Share): string {
  const [part, whole] = 'atLeast' in share ? share.atLeast : share.moreThan;
  const rate = percent(count, of);
  return !holds && rate === percent(part, whole) ? `${rate}（四舍五入前不足）` : rate;
}

/** Satisfied votes and the number they are a share of, under letters of D-28 and D-29. */
function satisfaction(
  survey: Pick<Counted, 'issued' | 'returned' | 'invalid' | 'counts'>,
  base: string,
  basically: string,
): { count: number; of: number } {
  const { counts, issued } = survey;
  const count = (counts.satisfied ?? 0) + (basically === 'a' ? (counts.basically_satisfied ?? 0) : 0);
  return { count, of: base === 'b' ? (issued ?? validOf(survey)) : validOf(survey) };
}

/** Both readings of 基本满意 side by side, whatever they come to, and what could not be reckoned. */
function satisfactionNotes(survey: Counted, choices: Choices): string[] {
  const rate = (letter: string) => {
    const { count, of } = satisfaction(survey, chosen('D-28', choices), letter);
    return `${count}/${of} = ${percent(count, of)}`;
  };
  return [
    ...(survey.scale === 'satisfied3' ? [`D-29：“基本满意”算满意的 ${rate('a')}，不算的 ${rate('b')}。`] : []),
    ...(survey.scale === 'satisfied3' && choices['D-29'] === undefined
      ? [
          '本居委会还没有选定“基本满意”算不算满意，暂按 a；请在首次测评前选定：jwh rules read D-29 a（或 b）--from 日期。',
        ]
      : []),
    ...(survey.issued === null ? ['没有登记发出的票数，读法 D-28b（以发出的票为分母）无法计算。'] : []),
    ...(survey.facts.asked === 'residents'
      ? ['规定问的是社区成员代表；这次问的是居民，结果只供参考，不引起整改。']
      : []),
  ];
}

/** Whether a member counts as judged 不称职 by this survey: what was declared, else by the share of such votes. */
function judgeUnfit(survey: Counted, { unfit: rule, choices }: SurveyRules): Judged[] {
  if (rule === undefined || survey.scale !== 'competence4' || survey.subject_kind !== 'member') return [];
  const [count, of] = [survey.counts.incompetent ?? 0, validOf(survey)];
  const { judged } = survey.facts;
  return [
    judgeBy(rule, { subject: 'unfit', label: '称职与否', severity: 'note' }, choices, () => {
      const { holds: most, arithmetic } = weigh(count, of, rule.value);
      const by = `不称职 ${count} ÷ ${of} = ${percent(count, of)}；${arithmetic}`;
      if (judged === null) return { holds: !most, arithmetic: by };
      return { holds: judged !== 'incompetent', arithmetic: `评议会认定；${by}` };
    }),
  ];
}

/** Whether a survey found the member 不称职: declared so, or judged so. */
function isUnfit({ verdicts, facts }: Pick<Survey, 'verdicts' | 'facts'>): boolean {
  if (facts.judged !== null) return facts.judged === 'incompetent';
  return verdicts.some(({ subject, holds }) => subject === 'unfit' && !holds);
}

/**
 * Judged 不称职 in surveys that follow each other: under the law of 2025 the office ends at two (seen in a fragment). A
 * finding, never done by the program. Pure.
 * @param earlier,later the same member's other surveys on the scale, each in order of day.
 */
export function judgeTwice(
  survey: Pick<Survey, 'number' | 'day' | 'verdicts' | 'facts'>,
  earlier: readonly Survey[],
  later: readonly Survey[],
  { twice: rule, choices }: SurveyRules,
): Judged[] {
  if (rule === undefined || !isUnfit(survey)) return [];
  const before = run([...earlier].reverse());
  const after = run(later);
  const all = [...before.reverse(), survey, ...after];
  const numbers = all.map(({ number, day }) => `${number}（${day}）`);
  const old = all.filter(({ day }) => day < rule.from).map(({ number }) => number);
  const below = rule.value.below ?? 2;
  const about = {
    subject: 'unfit_twice',
    label: '连续评为不称职',
    notes:
      all.length < below
        ? []
        : [
            '连续两次被评为不称职的，职务终止；这里只作提示，须由人认定，程序不会自动终止任何职务。',
            ...(old.length === 0 ? [] : [`${old.join('、')}在 ${rule.from} 之前，旧法没有这项规定，请一并考虑。`]),
          ],
  };
  return [
    judgeBy(rule, about, choices, () => ({
      holds: all.length < below,
      arithmetic: `连续 ${all.length} 次：${numbers.join('、')}`,
    })),
  ];
}

function run(surveys: readonly Survey[]): Survey[] {
  const end = surveys.findIndex((one) => !isUnfit(one));
  return end === -1 ? [...surveys] : surveys.slice(0, end);
}
