import { Refusal } from '../base/refusal.ts';
import { plainWords, readWords } from '../base/words.ts';
import { type Day, readDay } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { postWords } from '../rules/words.ts';
import { sealedLine } from '../seal/mention.ts';
import type { HeldPost } from '../staff/post.ts';
import { readPosts } from '../staff/store.ts';
import { assemble } from './assemble.ts';
import { gateTable } from './board.ts';
import { codesOn } from './demand_sheet.ts';
import type { Disclosed } from './disclosed.ts';
import { type DisclosedPeriod, periodFor, periodWords } from './disclosed_period.ts';
import { disclosedFrom } from './frozen.ts';
import { type Gate, type GateName, gateNames, gateWords, judgeGates } from './gates.ts';
import { membersOn } from './members.ts';
import { periodArgument } from './prepare.ts';
import { insertSignature, readSignatures, type Signature } from './store.ts';
import { refuseSupervised } from './supervised.ts';
import { gatesOf, itemGate } from './version_gates.ts';
import { latestVersion } from './version_store.ts';

interface ApproveOptions {
  gate: GateName;
  by: string;
  on?: string;
  note?: string;
}

export const approve = verb<ApproveOptions>({
  writes: true,
  arguments: [periodArgument],
  options: [
    {
      flags: '--gate <手续>',
      text: 'party（党组织）、committee（居委会成员，逐人登记）、stamp（监管会签章）、seal（印章）、supervision（监督小组）、leader（监督小组组长）',
      choices: gateNames,
      required: true,
    },
    { flags: '--by <姓名>', text: '签字人；签章、用印的经办人', required: true },
    { flags: '--on <日期>', text: '签字、盖章的日子（默认：今天）' },
    { flags: '--note <说明>', text: '纸件存处、会议记录号等' },
  ],
  examples: [
    'jwh disclose approve 2026Q3 --gate party --by 王建国 --on 2026-09-25',
    'jwh disclose approve --gate committee --by 李敏',
    'jwh disclose approve 2026Q3 --gate stamp --by 周某 --note 纸件存财务盒',
  ],
  async run(context, [word], { gate, by, on, note }) {
    const given = {
      gate,
      name: readWords(by, '签字人'),
      day: on === undefined ? context.today : readDay(on, '--on '),
      note: plainWords(note ?? '') || null,
    };
    return context.write(async (writing) => {
      const quarter = await periodFor(writing.db, word, context.today);
      const before = await paperOf(writing.db, quarter, context.today);
      const signature = { ...given, content_digest: before.digests[gate === 'stamp' ? 'accounts' : 'all'] };
      const signatures = await readSignatures(writing.db, quarter.period);
      await refuseBeforeFreeze(writing.db, quarter, given.day);
      refuse(before, signature, context.today, signatures);
      const rulebook = await loadRulebook(writing.db);
      if (itemGate(rulebook.find('disclosure.review', given.day)) === gate) await refuseWhole(writing.db, quarter);
      const posts = await readPosts(writing.db);
      const members = membersOn(posts, given.day);
      if (gate === 'committee') refuseStranger(signature, members);
      if (gate === 'supervision' || gate === 'leader') refuseSupervised(given, members);
      if (gate === 'stamp') refuseOwnStamp(signature, posts);
      if (gate === 'seal') {
        const book = await loadRulebook(writing.db);
        const version = await latestVersion(writing.db, quarter.period);
        refuseEarlySeal(
          quarter.period,
          version === undefined
            ? judgeGates(book, signatures, members, given.day, before.digests)
            : await gatesOf(writing.db, version, given.day),
        );
      }
      await insertSignature(writing, quarter.period, signature);
      const warning = gate === 'party' ? partyWarning(signature, posts) : null;
      const { gates, period } = await paperOf(writing.db, quarter, context.today);
      const record = { record_type: 'disclosure', record_id: period, word: `公开${period}` };
      const sealed = gate === 'seal' ? [await sealedLine(writing.db, record)] : [];
      return {
        sheet: {
          title: `居务公开（${periodWords(period)}）`,
          blocks: [
            gateTable(gates),
            ...sealed,
            ...(warning === null ? [] : [{ kind: 'text' as const, tone: 'warn' as const, lines: [warning] }]),
          ],
        },
        record: { period, signature: given, gates },
        ...(warning !== null && { findings: [{ code: 'not_of_the_party', sentence: warning }] }),
        basis: gates.map(({ cite }) => cite),
      };
    });
  },
});

/** What is signed: the frozen version of the period, or what the records say of it while there is none. */
async function paperOf(db: Database, period: DisclosedPeriod, today: Day): Promise<Disclosed> {
  const version = await latestVersion(db, period.period);
  if (version !== undefined) return disclosedFrom(version, await gatesOf(db, version, today));
  return assemble(db, period, today, await codesOn(db, period));
}

function refuse(
  { gates, from, period }: Disclosed,
  { gate, name, day, content_digest }: Signature,
  today: string,
  signatures: readonly Signature[],
): void {
  const known = gates.map((one) => one.gate);
  if (!known.some((one) => one === gate)) {
    throw new Refusal('usage', 'no_such_gate', `本地规定没有“${gateWords[gate as GateName]}”这道手续。`, {
      hint:
        known.length === 0
          ? '本地规定没有公开前的手续。'
          : `可写：${known.map((one) => `${one}（${gateWords[one]}）`).join('、')}`,
    });
  }
  if (day > today || day < from) {
    throw new Refusal('usage', 'bad_day', `${day}不在${from}至${today}之内，不能是${periodWords(period)}公开的手续。`, {
      hint: '请核对 --on 的日期。',
    });
  }
  const given = signatures.find(
    (one) => one.gate === gate && one.name === name && one.content_digest === content_digest,
  );
  if (given === undefined) return;
  throw new Refusal('usage', 'signed_already', `${name}已于${given.day}登记过${gateWords[gate as GateName]}。`, {
    hint: `查看：jwh disclose quarter ${period}`,
  });
}

/** Where every item is signed by itself, a signature under the whole of a frozen version closes no gate. */
async function refuseWhole(db: Database, { period }: DisclosedPeriod): Promise<void> {
  if ((await latestVersion(db, period)) === undefined) return;
  throw new Refusal('usage', 'item_by_item', '这道手续须逐项签字。', {
    hint: `jwh disclose review ${period} --by 姓名`,
  });
}

/** Nobody signs what is not there yet. @throws Refusal kind `usage`. */
async function refuseBeforeFreeze(db: Database, { period }: DisclosedPeriod, day: Day): Promise<void> {
  const version = await latestVersion(db, period);
  if (version === undefined || day >= version.day) return;
  throw new Refusal(
    'usage',
    'bad_day',
    `${periodWords(period)}的公开内容第${version.version}版 ${version.day} 才定稿，不会在 ${day} 办手续。`,
    { hint: '请核对 --on 的日期。' },
  );
}

function refuseStranger({ name, day }: Signature, members: readonly string[]): void {
  if (members.includes(name)) return;
  throw new Refusal('usage', 'not_a_member', `${name}在${day}不是居委会成员。`, {
    hint: `在任成员：${members.join('、') || '没有登记'}`,
  });
}

/** The stamp is that of the board of the sub-district: nobody of the office puts it. */
function refuseOwnStamp({ name, day }: Signature, posts: readonly HeldPost[]): void {
  const held = heldBy(name, day, posts);
  if (held.length === 0) return;
  throw new Refusal('usage', 'own_stamp', `${name}是本居委会工作人员（${held.join('、')}），不能代监管会签章。`, {
    hint: '请写街道（镇）监管会的经办人；没有写入任何内容。',
  });
}

/** The seal comes last: after everything else that the place asks for is on record for the content as it stands. */
function refuseEarlySeal(period: string, gates: readonly Gate[]): void {
  const open = gates.filter(({ gate, holds }) => gate !== 'seal' && !holds);
  const [first] = open;
  if (first === undefined) return;
  const names = open.map(({ gate, changed }) => `${gateWords[gate]}${changed ? '（内容已改，需重办）' : ''}`);
  throw new Refusal('forbidden', 'gate_open', `还缺${names.join('、')}（${first.cite_words}），不能登记用印。`, {
    hint: `先登记：jwh disclose approve ${period} --gate ${first.gate} --by 姓名`,
    cite: first.cite,
  });
}

const partyPosts: readonly string[] = ['secretary', 'deputy_secretary', 'party_branch_member'];

/** Somebody of the office who signs for the party organisation should hold a post in it. */
function partyWarning({ name, day }: Signature, posts: readonly HeldPost[]): string | null {
  const held = posts.filter((one) => one.name === name && isHeldOn(one, day));
  if (held.length === 0) return `请核对：${name}不在本居委会登记的任职中，没有核对是不是社区党组织的人。`;
  if (held.some(({ post }) => partyPosts.includes(post))) return null;
  return `请核对：${name}在${day}任${heldBy(name, day, posts).join('、')}，不是书记、副书记或党支部委员。`;
}

function heldBy(name: string, day: string, posts: readonly HeldPost[]): string[] {
  return posts.filter((one) => one.name === name && isHeldOn(one, day)).map(({ post }) => postWords[post]);
}
