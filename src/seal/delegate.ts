import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { readDay } from '../calendar/day.ts';
import { isHeldOn, spanWords } from '../calendar/span.ts';
import { type Answer, verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import type { HeldPost, StaffPost } from '../staff/post.ts';
import { readPosts, staffCalled } from '../staff/store.ts';
import {
  approvedAfter,
  type DelegatedApproval,
  type Delegation,
  endDelegation,
  insertDelegation,
  readDelegations,
  sameDelegation,
} from './delegation.ts';

interface DelegateOptions {
  document?: string;
  from?: string;
  until?: string;
  end?: string;
}

export const delegate = verb<DelegateOptions>({
  writes: true,
  arguments: [{ name: '[姓名]', text: '受委托的副主任；不写：列出已有的委托' }],
  options: [
    { flags: '--document <委托书>', text: '书面委托：编号、日期' },
    { flags: '--from <日期>', text: '从哪天起（默认：今天）' },
    { flags: '--until <日期>', text: '到哪天止（默认：不定）' },
    { flags: '--end <日期>', text: '收回委托：到哪天为止' },
  ],
  examples: [
    'jwh certificate delegate 李明 --document 委托书2026-10-08 --until 2026-10-31',
    'jwh certificate delegate 李明 --end 2026-10-20',
    'jwh certificate delegate',
  ],
  async run(context, [called], options) {
    if (called === undefined) return listed(await context.read());
    const from_day = options.from === undefined ? context.today : readDay(options.from, '--from ');
    const until_day = options.until === undefined ? null : readDay(options.until, '--until ');
    refuseReversed(from_day, until_day);
    return context.write(async (writing) => {
      const { db } = writing;
      const person = onePerson(await staffCalled(db, readName(called)), readName(called), '工作人员');
      if (options.end !== undefined) {
        const last = readDay(options.end, '--end ');
        const open = await sameDelegation(db, { person_id: person.id, from_day: last, until_day: last });
        if (open === undefined) throw none(person.name, last);
        refuseUsed(open, await approvedAfter(db, open, last));
        await endDelegation(writing, open.id, last);
        return listed(db);
      }
      if (options.document === undefined) {
        throw new Refusal('usage', 'document_needed', '委托须是书面的，没有写委托书。', {
          hint: '加 --document 委托书的编号、日期',
        });
      }
      const document = readPublicWords(options.document, '委托书', 100);
      const staff = (await readPosts(db)).filter((post) => isHeldOn(post, from_day));
      refuseNoDeputy(staff, person, from_day);
      const given_by = holderOf(staff, 'director', from_day).name;
      await refuseTwice(db, { person_id: person.id, name: person.name, from_day, until_day });
      await insertDelegation(writing, { person_id: person.id, from_day, until_day, document, given_by });
      return listed(db);
    });
  },
});

function refuseReversed(from: string, until: string | null): void {
  if (until === null || until >= from) return;
  throw new Refusal('usage', 'days_reversed', `委托的止日 ${until} 早于起日 ${from}。`);
}

function none(name: string, day: string): Refusal {
  return new Refusal('not_found', 'no_delegation', `${name}在${day}没有受委托。`, {
    hint: '已有的委托：jwh certificate delegate',
  });
}

/** What was approved by it stands on it. @throws Refusal kind `usage`. */
function refuseUsed({ name, document }: Delegation, approval: DelegatedApproval | undefined): void {
  if (approval === undefined) return;
  const { number, day } = approval;
  throw new Refusal(
    'usage',
    'delegation_used',
    `${name}在 ${day} 还凭${document}批准了${number}，收回不能早于这一天。`,
    {
      hint: `--end 写 ${day} 或以后。当时委托确已收回的，先作废那次批准：申请用 jwh certificate retract，已出具的用 jwh certificate void，用印用 jwh seal void。没有写入任何内容。`,
    },
  );
}

/** D-114 a: the delegation goes to a deputy. @throws Refusal kind `usage`. */
function refuseNoDeputy(staff: readonly HeldPost[], { id, name }: { id: string; name: string }, day: string): void {
  if (staff.some(({ person_id, post }) => person_id === id && post === 'deputy_director')) return;
  throw new Refusal('usage', 'no_deputy', `${name}在${day}不任副主任；批准只委托给副主任（D-114）。`, {
    hint: `任职起止见：jwh staff show ${name}`,
  });
}

function holderOf(staff: readonly HeldPost[], post: StaffPost, day: string): HeldPost {
  const held = staff.find((one) => one.post === post);
  if (held !== undefined) return held;
  throw new Refusal('usage', 'no_director', `${day}没有在任的主任，不能委托。`, { hint: '登记任职：jwh staff add' });
}

async function refuseTwice(
  db: Database,
  { name, ...asked }: { person_id: string; name: string; from_day: string; until_day: string | null },
): Promise<void> {
  const same = await sameDelegation(db, asked);
  if (same === undefined) return;
  throw new Refusal('usage', 'delegated_already', `${name}${spanWords(same)}已受委托（${same.document}）。`, {
    hint: `收回：jwh certificate delegate ${name} --end 日期`,
  });
}

async function listed(db: Database): Promise<Answer> {
  const rows = (await readDelegations(db)).map(({ name, from_day, until_day, document, given_by, lapsed }) => ({
    ...{ name, from_day, until_day, document, given_by },
    note: lapsed === null ? null : '委托人已离任，委托随之终止',
  }));
  return {
    sheet: {
      title: '审批用印和证明的委托',
      blocks: [
        {
          kind: 'table',
          columns: [
            { key: 'name', label: '受委托人', type: 'text' },
            { key: 'from_day', label: '自', type: 'day', whole: true },
            { key: 'until_day', label: '至', type: 'day', whole: true },
            { key: 'document', label: '委托书', type: 'text', wide: true },
            { key: 'given_by', label: '委托人', type: 'text' },
            { key: 'note', label: '说明', type: 'text' },
          ],
          rows,
          empty: '没有委托。',
        },
      ],
    },
  };
}
