import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { weigh } from '../base/share.ts';
import type { Assessment } from '../proceeding/assessment.ts';
import { chosen } from '../rules/reading.ts';
import type { Item } from '../rules/value.ts';
import { judgeBy } from '../verdict/verdict.ts';
import type { Held } from './appraisal.ts';

type Votes = Held['votes'];

/** What the votes of a group come to. */
interface Graded {
  /** Null where no grade came about. */
  grade: Item | null;
  arithmetic: string;
}

/** 过半数 of the group (D-23 a). */
const majority = { moreThan: [1, 2] } as const;

/**
 * The grade a group comes to: the one more than half of its members voted for (D-23 a), or the average of the votes, each
 * grade counting as many points as it has places from the bottom, to the nearest grade and, half-way, to the lower (b).
 * @param grades the list of the rule, best first. Whole numbers throughout. Pure.
 */
export function gradeBy(letter: string, grades: readonly Item[], votes: Votes, group: number): Graded {
  return letter === 'b' ? byAverage(grades, votes) : byMajority(grades, votes, group);
}

function byMajority(grades: readonly Item[], votes: Votes, group: number): Graded {
  const [most] = [...votes].sort((one, other) => other.votes - one.votes);
  if (most === undefined) return { grade: null, arithmetic: '没有表决' };
  const { holds, arithmetic, short } = weigh(most.votes, group, majority);
  const grade = holds ? (grades.find(({ code }) => code === most.grade) ?? null) : null;
  return { grade, arithmetic: `${most.label} ${most.votes}：${arithmetic}${short > 0 ? `，差 ${short} 票` : ''}` };
}

function byAverage(grades: readonly Item[], votes: Votes): Graded {
  const points = ({ grade }: Votes[number]) => grades.length - grades.findIndex(({ code }) => code === grade);
  const cast = votes.filter((one) => one.votes > 0);
  const total = cast.reduce((sum, one) => sum + one.votes, 0);
  if (total === 0) return { grade: null, arithmetic: '没有表决' };
  const sum = cast.reduce((so_far, one) => so_far + one.votes * points(one), 0);
  const nearest = Math.max(1, Math.ceil((2 * sum - total) / (2 * total)));
  const grade = grades[grades.length - nearest] ?? null;
  const words = cast.map((one) => `${one.votes}×${points(one)}`).join(' + ');
  return {
    grade,
    arithmetic: `平均分 (${words}) ÷ ${total} = ${sum}/${total}，最接近${nearest}分（${grade?.title ?? ''}）`,
  };
}

/**
 * Judges the votes of a group by the grades of this place; what the other reading comes to is told beside.
 * @returns the grade; undefined where this place has no list of grades.
 */
export function judgeGrade(assessment: Assessment, votes: Votes, group: number): Item | null | undefined {
  const rule = assessment.rule('appraisal.grades');
  if (rule === undefined) return undefined;
  const { items } = rule.value;
  const asked = rule.readings.includes('D-23') ? (['D-23'] as const) : [];
  const letter = asked.length === 0 ? 'a' : chosen('D-23', assessment.choices);
  const main = gradeBy(letter, items, votes, group);
  const other = letter === 'a' ? 'b' : 'a';
  const otherwise = gradeBy(other, items, votes, group);
  const differs = asked.length > 0 && otherwise.grade?.code !== main.grade?.code;
  const notes =
    differs && main.grade !== null && otherwise.grade !== null
      ? [`等级：若按读法 D-23${other}，则为“${otherwise.grade.title}”（${otherwise.arithmetic}）。`]
      : [];
  const convention = letter === 'b' ? ['平均分按等级的名次折算（最低一等 1 分），原文没有写折算办法。'] : [];
  const about = { subject: 'grade', label: '评议等级', notes: [...notes, ...convention] };
  assessment.add(
    judgeBy(
      rule,
      about,
      assessment.choices,
      (id) => {
        const { grade, arithmetic } = gradeBy(asked.length === 0 ? 'a' : id('D-23'), items, votes, group);
        return {
          holds: grade !== null,
          arithmetic: `${arithmetic}${grade === null ? '，没有形成等级' : `，${grade.title}`}`,
        };
      },
      asked,
    ),
  );
  return main.grade;
}

/** A grade by its code or word. @throws Refusal kind `forbidden` for one that is not on the list (R-XF3-23). */
export function gradeCalled(assessment: Assessment, word: string): Item {
  const rule = assessment.rule('appraisal.grades');
  if (rule === undefined) return { code: word, title: word };
  const found = rule.value.items.find(({ code, title }) => code === word || title === word);
  if (found !== undefined) return found;
  throw new Refusal(
    'forbidden',
    'no_such_grade',
    `没有“${word}”这个等级，只有${rule.value.items.map(({ title }) => title).join('、')}。`,
    { cite: rule.cite, hint: '没有写入任何内容。' },
  );
}

/** `优秀=5` for each grade. @throws Refusal kind `forbidden` or `usage`. */
export function votesFrom(assessment: Assessment, given: ReadonlyMap<string, string>): Votes {
  const votes = [...given].map(([word, count]) => {
    const { code, title } = gradeCalled(assessment, word);
    return { grade: code, label: title, votes: wholeNumber(count, `--vote ${word} `) };
  });
  if (new Set(votes.map(({ grade }) => grade)).size === votes.length) return votes;
  throw new Refusal('usage', 'double_grade', '同一个等级写了两次票数。');
}
