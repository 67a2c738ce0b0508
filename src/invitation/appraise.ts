import { publicWordsOrNull } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { caseArgument, inCase } from '../proceeding/case_verb.ts';
import { readPairs } from '../proceeding/input.ts';
import { type Appraised, type Invitation, marks } from './invitation.ts';
import { refuseStrangers } from './invited.ts';
import { invitationRoom } from './room.ts';

interface AppraiseOptions {
  grade: string[];
  opinion?: string;
  by?: string;
  on?: string;
}

export const appraise = verb<AppraiseOptions>({
  writes: true,
  arguments: [caseArgument(invitationRoom)],
  options: [
    { flags: '--grade <部门=等级>', text: '每个部门一个等级：满意、基本满意、不满意', repeat: true, required: true },
    { flags: '--opinion <意见>', text: '评议的意见' },
    { flags: '--by <姓名>', text: '谁评议的，如 居民代表九人' },
    { flags: '--on <日期>', text: '哪天（默认：今天）' },
  ],
  examples: ['jwh invitation appraise 2026-1 --grade 区市政养护所=满意 --grade 自来水公司=不满意 --on 2026-10-28'],
  async run(context, [word], options) {
    const day = pastDay(options.on, context.today);
    const grades = gradesFrom(readPairs(options.grade, '--grade '));
    const opinion = publicWordsOrNull(options.opinion, '意见');
    const by = publicWordsOrNull(options.by, '评议人');
    return inCase(context, invitationRoom, word, ({ one }) => {
      refuseUnmet(one);
      refuseStrangers(one, Object.keys(grades));
      refusePartial(one, grades);
      const content: Appraised = { grades, opinion, by };
      return { step: 'appraised', day, content };
    });
  },
});

function gradesFrom(pairs: ReadonlyMap<string, string>): Appraised['grades'] {
  const codes = Object.entries(marks) as [keyof typeof marks, string][];
  const given = [...pairs].map(([name, word]) => {
    const [code] = codes.find(([code, label]) => word === label || word === code) ?? [];
    if (code !== undefined) return [name, code] as const;
    throw new Refusal('usage', 'bad_grade', `“${word}”不是等级。`, {
      hint: `等级有：${Object.values(marks).join('、')}。`,
    });
  });
  return Object.fromEntries(given);
}

function refuseUnmet({ number, steps }: Invitation): void {
  if (steps.some(({ step }) => step === 'met')) return;
  throw new Refusal('usage', 'not_met', `${number}还没有办理结果，无从评议。`, {
    hint: `先用 jwh invitation meet ${number} --outcome 结果`,
  });
}

/** A table with a gap says nothing of the department that is missing. */
function refusePartial({ number, facts }: Invitation, grades: Appraised['grades']): void {
  const missing = facts.departments.filter((name) => grades[name] === undefined);
  if (missing.length === 0) return;
  throw new Refusal('usage', 'grade_missing', `${number}还缺等级：${missing.join('、')}。`, {
    hint: `约请了 ${facts.departments.length} 个部门，每个写一次 --grade 部门=等级。没有写入任何内容。`,
  });
}
