import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { postWords } from '../rules/words.ts';
import { type At, onOption, sealAct, sealOption } from './act.ts';
import { isSame, type Named, namedOrNull, personNamed, postsOn } from './named.ts';

interface LendOptions {
  to: string;
  reason: string;
  approvedBy?: string;
  until?: string;
  seal?: string;
  on?: string;
  happened?: string;
}

export const lend = verb<LendOptions>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '谁带出去' }],
  options: [
    { flags: '--to <地方>', text: '带到哪里', required: true },
    { flags: '--reason <事由>', text: '为什么带出', required: true },
    { flags: '--approved-by <姓名>', text: '批准人' },
    { flags: '--until <日期>', text: '应在哪天归还（默认：当天）' },
    sealOption,
    onOption,
    { flags: '--happened <理由>', text: '没有批准但已经带出：如实记录的理由' },
  ],
  examples: ['jwh seal lend 李敏 --to 街道办事处会议室 --reason 签共建协议 --approved-by 王建国'],
  async run(context, [called], options) {
    const happened = publicWordsOrNull(options.happened, '理由');
    const [to, reason] = [readPublicWords(options.to, '去处', 100), readPublicWords(options.reason, '事由', 200)];
    const asked = { event: 'lent' as const, seal: options.seal, on: options.on, from: ['held' as const], happened };
    return sealAct(context, asked, async (at) => {
      const person = await personNamed(at.db, called ?? '');
      const until = options.until === undefined ? at.day : readDay(options.until, '--until ');
      if (until < at.day) throw new Refusal('usage', 'days_reversed', `归还日 ${until} 早于带出日 ${at.day}。`);
      const approver = await namedOrNull(at.db, options.approvedBy);
      const approver_post = approver === null ? null : await postOf(at, approver);
      const isOwn = approver !== null && isSame(approver, person);
      judgeTakingOut(at, approver, isOwn);
      if (isOwn) at.assessment.notes.push(`${person.name}自己批准自己带出，不算批准；请另一位批准。`);
      return { person, content: { to, reason, until, approver: approver?.name ?? null, approver_post } };
    });
  },
});

/** Not without approval by another and record (R-CC-17-8, R-JA1-40); under D-116 b never. What is entered here is on record. */
function judgeTakingOut({ assessment }: At, approver: Named | null, isOwn: boolean): void {
  const rule = assessment.rule('seal.takeout');
  if (rule === undefined) return;
  const given = ['record', ...(approver === null || isOwn ? [] : ['approval'])];
  assessment.weigh(
    'seal.takeout',
    { subject: 'takeout', label: '带出办公场所' },
    ({ value, readings }, letter) => {
      if (readings.includes('D-116') && letter('D-116') === 'b') return { holds: false, arithmetic: '一律不可带出' };
      const lacking = value.fields.filter(({ code }) => !given.includes(code)).map(({ title }) => title);
      const words = approver === null ? '' : `${approver.name}批准，已登记`;
      const lacks = isOwn ? `${approver?.name}自己批准自己带出，不算批准` : `没有${lacking.join('、')}`;
      return { holds: lacking.length === 0, arithmetic: lacking.length === 0 ? words : lacks };
    },
    rule.readings.filter((id) => id === 'D-116'),
  );
}

/** The approver's posts on that day. @throws Refusal kind `usage` for somebody who is not of the staff that day. */
async function postOf({ db, day }: At, approver: Named): Promise<string> {
  const { name } = approver;
  const posts = await postsOn(db, approver, day);
  if (posts.length > 0) return posts.map((post) => postWords[post]).join('、');
  throw new Refusal('usage', 'not_in_office', `${name}在${day}没有任职，不能批准。`, {
    hint: `任职起止见：jwh staff show ${name}`,
  });
}
