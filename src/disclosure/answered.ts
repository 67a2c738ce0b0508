import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { plainWords } from '../base/words.ts';
import { pastDay } from '../command/past_day.ts';
import { refuseLeaks, refuseLeaksIn } from '../command/posted/leaks.ts';
import { verb } from '../command/verb.ts';
import { answerHint, answerLeaks, answersOn, answerTable } from './answers.ts';
import { type Channel, channels } from './channel.ts';
import { periodFor } from './disclosed_period.ts';
import { insertPosting, type NewPosting } from './posting_store.ts';
import { periodArgument, refuseUnprepared } from './prepare.ts';
import { postingRecord } from './version_sheet.ts';
import { latestVersion } from './version_store.ts';

interface AnsweredOptions {
  by: string;
  channel?: Channel;
  place?: string;
  from?: string;
}

/** The answers to what residents have said of a disclosure are made public themselves (R-CC-04, R-XF4-20). */
export const answered = verb<AnsweredOptions>({
  writes: true,
  arguments: [periodArgument],
  options: [
    { flags: '--by <姓名>', text: '经办人', required: true },
    { flags: '--channel <形式>', text: '以什么形式公布（默认：公开栏）', choices: channels },
    { flags: '--place <地点>', text: '公布在哪里' },
    { flags: '--from <日期>', text: '哪一天起公布（默认：今天）' },
  ],
  examples: ['jwh disclose answered 2026Q3 --by 李敏 --place 小区大门公开栏'],
  async run(context, [word], { by, channel = 'board', place, from }) {
    const poster = readPublicWords(by, '经办人');
    const from_day = pastDay(from, context.today, '--from');
    const at = plainWords(place ?? '') || null;
    return context.write(async (writing) => {
      const { db } = writing;
      await refuseLeaksIn(
        db,
        [
          ['经办人', poster],
          ['地点', at],
        ],
        context.today,
      );
      const period = await periodFor(db, word, context.today);
      const version = await latestVersion(db, period.period);
      if (version === undefined) refuseUnprepared(period);
      const ready = (await answersOn(db, period, context.today)).filter(
        ({ answered_on, published_on }) => answered_on !== null && answered_on <= from_day && published_on === null,
      );
      if (ready.length === 0) {
        throw new Refusal(
          'usage',
          'nothing_answered',
          `${period.words}的公开没有到 ${from_day} 已答复而未公布的意见。`,
          {
            hint: `查看：jwh disclose answers ${period.period}；答复：jwh matter reply 编号 …`,
          },
        );
      }
      const meets = ready.map(({ number }) => number);
      refuseLeaks(await answerLeaks(db, period, context.today, meets), answerHint);
      const entered: NewPosting = {
        ...{ period: period.period, version: version.version, channel, from_day, until_day: null, poster },
        ...{ place: at, seal_use_id: null, verdicts: [], happened: null },
        facts: { what: 'answers', meets, meeting: null },
      };
      const posting = await insertPosting(writing, version.id, entered);
      const rows = (await answersOn(db, period, context.today)).filter(({ number }) => meets.includes(number));
      return {
        sheet: { title: `已公布对${period.words}公开的答复${meets.length}件`, blocks: [answerTable(rows)] },
        record: postingRecord(posting),
      };
    });
  },
});
