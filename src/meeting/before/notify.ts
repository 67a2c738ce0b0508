import { Refusal } from '../../base/refusal.ts';
import { readWords } from '../../base/words.ts';
import { type Day, readDay, yearOf } from '../../calendar/day.ts';
import { verb } from '../../command/verb.ts';
import { judgedBlocks } from '../../verdict/table.ts';
import { headingOf } from '../kinds/name_on_file.ts';
import { findMeeting } from '../store.ts';
import { callRecord } from './call_answer.ts';
import { type Call, readCall } from './call_store.ts';
import { noticeVerdicts } from './notice.ts';
import { noticeSentence } from './notice_rule.ts';
import { insertNotice, type Notice, type NoticeMethod, noticeMethods, readNotices } from './notice_store.ts';
import { noticeRecord } from './notice_table.ts';
import { type NotifyOptions, sentWords, withdrawn } from './withdraw_notice.ts';

export const notify = verb<NotifyOptions>({
  writes: true,
  arguments: [{ name: '<编号>', text: '会议编号，如 会〔2026〕3号、2026-3，或今年的 3' }],
  options: [
    { flags: '--on <日期>', text: '哪一天发出的（默认：今天）' },
    {
      flags: '--method <方式>',
      text: Object.values(noticeMethods)
        .map(({ label }) => label)
        .join('、'),
    },
    { flags: '--to <对象>', text: '通知了谁（默认：全体）' },
    { flags: '--urgent <事由>', text: '来不及提前的紧急事由（读法 D-35b 用）' },
    { flags: '--withdraw <次>', text: '撤回登记错了的第几次通知' },
    { flags: '--reason <理由>', text: '为什么撤回' },
  ],
  examples: [
    'jwh meeting notify 2026-3 --method 张贴',
    'jwh meeting notify 2026-3 --on 2026-06-15 --method 微信 --to 第1居民小组代表',
    'jwh meeting notify 2026-3 --withdraw 2 --reason 日期写错',
  ],
  async run(context, [word], options) {
    if (options.withdraw !== undefined || options.reason !== undefined) return withdrawn(context, word ?? '', options);
    const on = options.on === undefined ? context.today : readDay(options.on, '发通知的日子');
    if (on > context.today) {
      throw new Refusal('usage', 'future_day', `发通知的日子 ${on} 还没有到（今天是 ${context.today}）。`, {
        hint: '通知发出之后才登记；没有写入任何内容。',
      });
    }
    const method = methodMeant(options.method);
    const recipient = options.to === undefined ? null : readWords(options.to, '对象');
    const urgent = options.urgent === undefined ? null : readWords(options.urgent, '紧急事由');
    return context.write(async (writing) => {
      const { db } = writing;
      const meeting = await readCall(db, await findMeeting(db, word ?? '', yearOf(context.today)));
      refuseImpossible(meeting, on);
      const { days, verdicts } = await noticeVerdicts(db, meeting, on, urgent);
      const same = (await readNotices(db, meeting)).find((one) => isSame(one, { on, method, recipient }));
      await insertNotice(writing, meeting, { day: on, method, recipient, urgent, verdicts });
      const sent = await readNotices(db, meeting);
      const until = days === null ? [] : [{ kind: 'text' as const, lines: [noticeSentence(days)] }];
      return {
        sheet: {
          title: `通知 ${meeting.number}　${await headingOf(db, meeting.kind, meeting.day)}　${meeting.day}　${on} ${noticeMethods[method].label}`,
          day: on,
          blocks: [
            ...judgedBlocks(verdicts),
            ...(verdicts.length === 0 ? until : []),
            { kind: 'text', lines: [...again(same, meeting, sent.length), sentWords(meeting, sent)] },
          ],
        },
        record: { ...callRecord(meeting, days), on, notices: sent.map(noticeRecord) },
        verdicts,
        basis: verdicts.map(({ cite }) => cite),
      };
    });
  },
});

function isSame(one: Notice, { on, method, recipient }: { on: Day; method: NoticeMethod; recipient: string | null }) {
  const same = one.day === on && one.method === method && one.recipient === recipient;
  return same && one.withdrawn === null && !one.outdated;
}

/** A notice that says just what an earlier one said is most likely entered twice. */
function again(same: Notice | undefined, { number }: Call, no: number): string[] {
  if (same === undefined) return [];
  return [
    `注：与第 ${same.no} 次通知完全相同；若是重复，请撤回：jwh meeting notify ${number} --withdraw ${no} --reason 重复登记`,
  ];
}

function methodMeant(word: string | undefined): NoticeMethod {
  const codes = Object.keys(noticeMethods) as NoticeMethod[];
  const found = codes.find((code) => code === word?.trim() || noticeMethods[code].label === word?.trim());
  if (found !== undefined) return found;
  throw new Refusal(
    'usage',
    'unknown_method',
    word === undefined ? '没有写通知的方式（--method）。' : `没有“${word}”这种通知方式。`,
    {
      hint: `可选：${codes.map((code) => `${noticeMethods[code].label}（${code}）`).join('、')}`,
    },
  );
}

function refuseImpossible({ number, state, day }: Call, on: Day): void {
  if (state === 'cancelled' || state === 'voided') {
    throw new Refusal(
      'usage',
      'not_called',
      `${number}已${state === 'cancelled' ? '取消' : '作废'}，不再登记开会的通知。`,
      {
        hint: `查看：jwh meeting show ${number}；没有写入任何内容。`,
      },
    );
  }
  if (on <= day) return;
  throw new Refusal('usage', 'notice_after_meeting', `发通知的日子 ${on} 在开会（${day}）之后。`, {
    hint: '请核对日期；没有写入任何内容。',
  });
}
