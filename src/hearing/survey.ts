import { readWords } from '../base/words.ts';
import type { Day } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Assessment } from '../proceeding/assessment.ts';
import { optionalWords } from '../proceeding/input.ts';
import { addStep } from '../proceeding/store.ts';
import { lastStep } from './hearing.ts';
import { inHearing, numberArgument } from './step.ts';

interface SurveyOptions {
  on?: string;
  method?: string;
  report: string;
}

export const survey = verb<SurveyOptions>({
  writes: true,
  arguments: [numberArgument],
  options: [
    { flags: '--report <情况>', text: '了解到的基本情况、居民意见', required: true },
    { flags: '--method <方式>', text: '走访、问卷、座谈等' },
    { flags: '--on <日期>', text: '哪天完成的（默认今天）' },
  ],
  examples: ['jwh hearing survey 2026-1 --on 2026-09-17 --method 入户 --report 走访46户，31户赞成'],
  async run(context, [word], options) {
    const on = pastDay(options.on, context.today, '--on');
    const content = {
      method: optionalWords(options.method, '--method ', 60),
      report: readWords(options.report, '--report ', 4000),
    };
    return inHearing(context, word, async ({ writing, hearing, assess }) => {
      const held = lastStep(hearing, 'held');
      const assessment = await assess(held?.day ?? on);
      if (held !== undefined) judgeSurvey(assessment, on, held.day);
      await addStep(writing, hearing.id, { step: 'surveyed', day: on, content, verdicts: assessment.judged });
      return assessment;
    });
  },
});

/** 第八条(一)2: 召开听证会之前 (R-XF3-5). `surveyed` is null where there was none. */
export function judgeSurvey(assessment: Assessment, surveyed: Day | null, held: Day): void {
  const holds = surveyed !== null && surveyed < held;
  const arithmetic =
    surveyed === null ? `${held} 听证会之前没有调查记录` : `${surveyed} 调查 ${holds ? '<' : '≥'} ${held} 听证会`;
  assessment.weigh('hearing.survey', { subject: 'survey', label: '会前调查' }, () => ({ holds, arithmetic }), []);
}
