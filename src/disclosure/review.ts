import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { readPosts } from '../staff/store.ts';
import { readSupervisors } from '../supervision/store.ts';
import { gateTable } from './board.ts';
import { type DisclosedPeriod, periodFor } from './disclosed_period.ts';
import { sheetsPosted } from './first_posting.ts';
import { findItem } from './items_rule.ts';
import { membersOn } from './members.ts';
import { periodArgument, refuseUnprepared } from './prepare.ts';
import { reviewTable } from './review_table.ts';
import { reviewsGiven } from './reviewed.ts';
import { standingReviews } from './standing_reviews.ts';
import { refuseSupervised } from './supervised.ts';
import { gatesOf, itemGate, type reviewGates } from './version_gates.ts';
import { latestVersion, putReview, type Review, type Version } from './version_store.ts';

type Role = keyof typeof reviewGates;

interface ReviewOptions {
  by: string;
  capacity?: Role;
  item?: string[];
  return?: string;
  lift?: string;
  on?: string;
}

/** What the signer of each item says of it (幸福 第十一条(二)); elsewhere who approves may go through the items too. */
export const review = verb<ReviewOptions>({
  writes: true,
  arguments: [periodArgument],
  options: [
    { flags: '--by <姓名>', text: '审核签字的人', required: true },
    {
      flags: '--capacity <身份>',
      text: '以什么身份（默认：本地规定逐项签字的人，没有的为居委会成员）',
      choices: { leader: '监督小组组长', supervision: '监督小组', party: '党组织', committee: '居委会成员' },
    },
    { flags: '--item <项>', text: '第几项或它的代码，可写几次（默认：全部各项）', repeat: true },
    { flags: '--return <理由>', text: '退回，写明理由（默认：通过）' },
    { flags: '--lift <理由>', text: '解除同一道审核里别人的退回并签字通过，写明理由（不写 --item：别人退回的各项）' },
    { flags: '--on <日期>', text: '签字的日子（默认：今天）' },
  ],
  examples: [
    'jwh disclose review 2026-08 --by 张秀英 --on 2026-09-08',
    'jwh disclose review 2026-08 --by 张秀英 --item funds --return 缺一张凭证',
    'jwh disclose review 2026-08 --by 刘淑芬 --capacity supervision --lift 凭证已补齐',
  ],
  async run(context, [word], { by, capacity, item, return: returned, lift, on }) {
    const name = readPublicWords(by, '签字人');
    const day = pastDay(on, context.today);
    if (returned !== undefined && lift !== undefined) refuseBoth();
    const said = { returned: publicWordsOrNull(returned, '--return '), lifted: publicWordsOrNull(lift, '--lift ') };
    if ((returned ?? lift) !== undefined && (said.returned ?? said.lifted) === null) refuseUnsaid();
    return context.write(async (writing) => {
      const { db } = writing;
      const period = await periodFor(db, word, context.today);
      const version = await latestVersion(db, period.period);
      if (version === undefined) refuseUnprepared(period);
      if (day < version.day) refuseEarly(day, version.day);
      if (returned !== undefined) await refusePosted(db, version, period);
      const book = await loadRulebook(db);
      const role = capacity ?? (itemGate(book.find('disclosure.review', day)) as Role | null) ?? 'committee';
      const warning = await whoSigns(db, role, name, day);
      const { items } = version.content;
      const chosen = item?.map((one) => findItem(items, codeOf(items, one)).code) ?? null;
      const before = await standingReviews(db, version);
      const given = { name, post: role, day, version: version.version, items, chosen };
      for (const one of reviewsGiven(given, said, before)) await putReview(writing, version.id, one);
      const gates = await gatesOf(db, version, context.today);
      const reviews = await standingReviews(db, version);
      return {
        sheet: {
          title: `${period.words}公开内容逐项审核（第${version.version}版）`,
          blocks: [
            reviewTable(items, reviews),
            gateTable(gates),
            ...(warning === null ? [] : [{ kind: 'text' as const, tone: 'warn' as const, lines: [warning] }]),
          ],
        },
        record: { period: period.period, version: version.version, reviews: reviews.map(told), gates },
        ...(warning !== null && { findings: [{ code: 'signer_unknown', sentence: warning }] }),
        basis: gates.map(({ cite }) => cite),
      };
    });
  },
});

/** The number of an item is that of the place's list, which the sheet shows. */
function codeOf(items: readonly { no: number; code: string }[], word: string): string {
  return items.find(({ no }) => String(no) === word)?.code ?? word;
}

function told({ item, name, post, day, result, note, version }: Review): object {
  return { item, name, as: post, day, result, note, version };
}

function refuseBoth(): never {
  throw new Refusal('usage', 'bad_option', '--return 和 --lift 不能一起写：退回，或者解除退回。', {
    hint: '没有写入任何内容。请只写一个。',
  });
}

function refuseUnsaid(): never {
  throw new Refusal('usage', 'bad_text', '没有写理由。', { hint: '退回、解除退回都要写明理由；没有写入任何内容。' });
}

function refuseEarly(day: Day, made: Day): never {
  throw new Refusal('usage', 'bad_day', `${day}这一版还没有定稿（${made} 定稿），不能签字。`, {
    hint: '请核对 --on。',
  });
}

/** What has been made public is not sent back: it is corrected, or spoken against. @throws Refusal kind `usage`. */
async function refusePosted(db: Database, { version }: Version, { period, words }: DisclosedPeriod): Promise<void> {
  const posted = (await sheetsPosted(db, period)).find((one) => one.version === version);
  if (posted === undefined) return;
  throw new Refusal(
    'usage',
    'published_already',
    `${words}的公开内容第${version}版 ${posted.from_day} 已公开，不能再退回；改用 correct 或 opinion。`,
    {
      hint: `内容有错的，另立一版：jwh disclose correct ${period} --reason 理由；有意见的：jwh disclose opinion ${period} --text 意见；没有写入任何内容。`,
    },
  );
}

/** Only who holds the post signs in it; where nobody is on file, that is said. @throws Refusal kind `usage`. */
async function whoSigns(db: Database, role: Role, name: string, day: Day): Promise<string | null> {
  if (role === 'committee') {
    const members = membersOn(await readPosts(db), day);
    if (members.includes(name)) return null;
    throw new Refusal('usage', 'not_a_member', `${name}在${day}不是居委会成员。`, {
      hint: `在任成员：${members.join('、') || '没有登记'}`,
    });
  }
  if (role === 'party') return null;
  refuseSupervised({ name, day }, membersOn(await readPosts(db), day));
  const group = (await readSupervisors(db, day)).filter(({ leader }) => role !== 'leader' || leader);
  if (group.some((one) => one.name === name)) return null;
  const called = role === 'leader' ? '居务监督小组组长' : '居务监督小组成员';
  if (group.length === 0)
    return `${day}没有登记${called}，没有核对${name}是不是：jwh supervisor elect、jwh supervisor lead`;
  throw new Refusal('usage', 'not_of_the_group', `${name}在${day}不是${called}。`, {
    hint: `登记的${called}：${group.map((one) => one.name).join('、')}`,
  });
}
