import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { stepAnswer } from '../proceeding/answer.ts';
import { type Assessment, assessor } from '../proceeding/assessment.ts';
import { optionalWords, readNames } from '../proceeding/input.ts';
import { openProceeding, readProceeding } from '../proceeding/store.ts';
import { type HearingFacts, initiators, matters } from './hearing.ts';
import { hearingStory } from './story.ts';

interface OpenOptions {
  by: HearingFacts['initiator'];
  department?: string;
  received?: string;
  matter?: HearingFacts['matter'];
  majorProject?: boolean;
  concerns?: string[];
  content?: string;
  happened?: string;
}

export const open = verb<OpenOptions>({
  writes: true,
  arguments: [{ name: '<事项>', text: '听证的事项' }],
  options: [
    {
      flags: '--by <提出>',
      text: '部门要求（department）、向部门建议（committee_proposal）、自行召集（own）',
      choices: { department: '部门要求', committee_proposal: '向部门建议', own: '自行召集' },
      required: true,
    },
    { flags: '--department <部门>', text: '哪个部门要求；或向哪个部门建议' },
    { flags: '--received <日期>', text: '收到部门书面要求的日子；其余：决定听证的日子（默认今天）' },
    {
      flags: '--matter <类别>',
      text: '建设规划（planning）、社会稳定（stability）、其他（other，默认）',
      choices: { planning: '建设规划', stability: '社会稳定', other: '其他' },
    },
    { flags: '--major-project', text: '是市、区重大建设工程项目' },
    { flags: '--concerns <部门>', text: '还涉及哪些部门或街道办事处（结果要抄送），可写多次', repeat: true },
    { flags: '--content <内容>', text: '要求和内容' },
    { flags: '--happened <理由>', text: '依规定不列入听证，但事情已经发生，如实记录的理由' },
  ],
  examples: [
    'jwh hearing open 小区垃圾房迁建 --by department --department 区绿化市容局 --received 2026-09-14 --matter planning',
    'jwh hearing open 停车位改造 --by own --matter planning --concerns 虹桥街道办事处',
  ],
  async run(context, [title], options) {
    const facts = factsOf(options);
    const day = pastDay(options.received, context.today, '--received');
    const name = readWords(title ?? '', '事项', 200);
    return context.write(async (writing) => {
      const assess = await assessor(writing.db);
      const assessment = await assess(day);
      judgeMatter(assessment, facts);
      const id = await openProceeding(writing, 'hearing', { title: name, day, facts });
      const hearing = await readProceeding<object>(writing.db, id);
      return stepAnswer(await hearingStory(hearing, context.today, assess), assessment);
    });
  },
});

function factsOf(options: OpenOptions): HearingFacts {
  const { by, matter = 'other', majorProject = false } = options;
  const department = optionalWords(options.department, '--department ', 60);
  if (by !== 'own' && department === null) {
    throw new Refusal('usage', 'department_missing', `“${initiators[by]}”要写明是哪个部门。`, {
      hint: '加上 --department 部门名称。',
    });
  }
  if (by === 'department' && options.received === undefined) {
    throw new Refusal('usage', 'received_missing', '没有写哪天收到部门的书面要求，七日的期限无从算起。', {
      hint: '加上 --received 日期。',
    });
  }
  return {
    initiator: by,
    department,
    matter,
    major_project: majorProject,
    content: optionalWords(options.content, '要求和内容'),
    concerns: [
      ...new Set([...(department === null ? [] : [department]), ...readNames(options.concerns, '--concerns ')]),
    ],
    happened: optionalWords(options.happened, '--happened 的理由'),
  };
}

/** 第七条(一): only planning projects have the exclusion (R-XF3-3). */
function judgeMatter(assessment: Assessment, { matter, major_project, happened }: HearingFacts): void {
  const about = { subject: 'matter', label: '听证的事项' };
  const excluded = major_project && matter === 'planning';
  if (major_project && matter !== 'planning') {
    assessment.notes.push('重大建设工程只从建设规划项目中除外，这一类事项没有除外。');
  }
  const words = excluded ? '市、区重大建设工程项目' : matters[matter];
  const judged = assessment.listed('hearing.excluded', about, excluded ? 'major_project' : matter, words);
  assessment.refuse(
    judged,
    happened,
    ({ cite }) =>
      new Refusal('forbidden', 'matter_excluded', '市、区重大建设工程项目不列入听证会的内容。', {
        cite,
        hint: '没有写入任何内容。属于社会稳定或其他事项的，用 --matter stability 或 other；若听证已经进行，加 --happened 理由，如实记录。',
      }),
  );
}
