import { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { resolutionsOfMeeting } from '../meeting/after/decided.ts';
import { standingMeeting } from '../meeting/after/standing_meeting.ts';
import { standingResolution } from '../resolution/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { enterProposal, textOrNull, wordsOrNull } from './enter.ts';
import { judgeMandate, type MandateSource, refuseWithout } from './mandate_rule.ts';

interface MandateOptions {
  by: string[];
  resolution?: string;
  meeting?: string;
  on?: string;
  text?: string;
  happened?: string;
}

/** 调查授权: representatives look into some work of the committee, once the assembly has charged them (zizhi 第九条5). */
export const mandate = verb<MandateOptions>({
  writes: true,
  arguments: [{ name: '<事由>', text: '调查居委会的哪项工作' }],
  options: [
    { flags: '--by <姓名>', text: '受权的代表：姓名或代号；每人一个', repeat: true, required: true },
    { flags: '--resolution <编号>', text: '授权的决议' },
    { flags: '--meeting <编号>', text: '授权的会议：它只形成一项决议时，这项决议即为授权' },
    { flags: '--on <日期>', text: '哪一天授权（默认：会议那天）' },
    { flags: '--text <正文>', text: '调查的范围；几段之间换行' },
    { flags: '--happened <理由>', text: '没有授权而调查已经进行、仍要照记的理由' },
  ],
  examples: ['jwh proposal mandate 停车收入的使用 --by 张一 --by 李二 --resolution 2026-1'],
  async run(context, [title], options) {
    const { by, on, text } = options;
    const happened = wordsOrNull(options.happened, '理由');
    return context.write(async (writing) => {
      const source = await sourceOf(writing.db, options, context.today);
      const day = on === undefined ? (source?.day ?? context.today) : pastDay(on, context.today);
      refuseEarly(source, day);
      const judged = judgeMandate(await loadRulebook(writing.db), source, day);
      refuseWithout(judged, happened);
      const entered = { title: title ?? '', day, by, to: null, text: textOrNull(text), happened };
      const links = { resolution: source?.resolution ?? null, meeting: source?.meeting ?? null };
      return enterProposal(
        writing,
        { kind: 'mandate', ...entered, ...links, judged: judged === null ? [] : [judged] },
        context.today,
      );
    });
  },
});

/** What gave the mandate: the resolution, or what the meeting decided; null where neither is named. */
async function sourceOf(db: Database, options: MandateOptions, today: Day): Promise<MandateSource | null> {
  if (options.resolution !== undefined) {
    const { number, day, meeting } = await standingResolution(db, options.resolution, today);
    return { resolution: number, meeting, day, decided: [number] };
  }
  if (options.meeting === undefined) return null;
  const { id, number, day } = await standingMeeting(db, options.meeting, yearOf(today));
  const decided = await resolutionsOfMeeting(db, id);
  refuseSeveral(number, decided);
  return { resolution: decided[0] ?? null, meeting: number, day, decided };
}

/** Which of several resolutions charges them is not for the program to say. */
function refuseSeveral(meeting: string, decided: readonly string[]): void {
  if (decided.length < 2) return;
  throw new Refusal('usage', 'which_resolution', `${meeting}形成了${decided.length}项决议：${decided.join('、')}。`, {
    hint: '写明授权的是哪一项：--resolution 编号',
  });
}

function refuseEarly(source: MandateSource | null, day: Day): void {
  if (source === null || day >= source.day) return;
  throw new Refusal('usage', 'bad_day', `${day}还没有${source.meeting}（${source.day}召开）。`, {
    hint: '请核对 --on 的日期。',
  });
}
