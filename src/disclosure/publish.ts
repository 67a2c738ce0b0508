import { readCalendar } from '../attendance/calendar_store.ts';
import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { plainWords } from '../base/words.ts';
import { type Day, readDay, yearOf } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { refuseLeaksIn } from '../command/posted/leaks.ts';
import { verb } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { addStep, findProceeding } from '../proceeding/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Block } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import type { Judged } from '../verdict/verdict.ts';
import { type Channel, channels } from './channel.ts';
import { lackingOf } from './completeness.ts';
import { type DisclosedPeriod, periodFor } from './disclosed_period.ts';
import { judgePosting } from './due_day.ts';
import { type Gate, gateWords } from './gates.ts';
import { meetingToldOf } from './meeting_told.ts';
import { insertPosting, type NewPosting, readPostings } from './posting_store.ts';
import { periodArgument, refuseUnprepared } from './prepare.ts';
import { publicVersion, refuseLeakingVersion } from './public_version.ts';
import { type Sealing, sealSheet } from './seal_sheet.ts';
import { boardTelephone, judgeTelephone } from './telephone.ts';
import { gateNamesOf, gatesOf } from './version_gates.ts';
import { postingRecord } from './version_sheet.ts';
import { latestVersion, type Version } from './version_store.ts';

interface PublishOptions {
  by: string;
  channel?: Channel;
  place?: string;
  from?: string;
  until?: string;
  seal?: string;
  sealApprover?: string;
  meeting?: string;
  demand?: string[];
  happened?: string;
}

export const publish = verb<PublishOptions>({
  writes: true,
  arguments: [periodArgument],
  options: [
    { flags: '--by <姓名>', text: '经办人', required: true },
    { flags: '--channel <形式>', text: '以什么形式公开（默认：公开栏）', choices: channels },
    { flags: '--place <地点>', text: '公开栏在哪里，或会场、网址' },
    { flags: '--from <日期>', text: '从哪一天起公开（默认：今天）' },
    { flags: '--until <日期>', text: '到哪一天为止' },
    { flags: '--seal <姓名>', text: '加盖居委会印章的盖章人；同时登记用印' },
    { flags: '--seal-approver <姓名>', text: '批准用印的人' },
    { flags: '--meeting <会议编号>', text: '在会上公开的，是哪次会议' },
    { flags: '--demand <编号>', text: '同时公开了居民或代表要求的哪一件，如 求〔2026〕1号；可写几次', repeat: true },
    { flags: '--happened <理由>', text: '手续不全却已经公开了的，如实登记' },
  ],
  examples: [
    'jwh disclose publish 2026Q3 --by 李敏 --place 小区大门公开栏 --until 2026-10-31 --seal 李敏 --seal-approver 王建国',
    'jwh disclose publish 2026-08 --by 李敏 --channel network --from 2026-09-10',
  ],
  async run(context, [word], options) {
    const { channel = 'board', place, until, seal, sealApprover, happened, demand = [] } = options;
    const poster = readPublicWords(options.by, '经办人');
    const at = plainWords(place ?? '') || null;
    const from_day = pastDay(options.from, context.today, '--from');
    const until_day = lastDay(until, from_day);
    return context.write(async (writing) => {
      const { db } = writing;
      const period = await periodFor(db, word, context.today);
      const version = await latestVersion(db, period.period);
      if (version === undefined) refuseUnprepared(period);
      if (from_day < version.day) refuseEarly(from_day, version, period);
      if (happened === undefined) refuseLeakingVersion(version, (await publicVersion(db, version)).leaks);
      const reason = happened === undefined ? null : readPublicWords(happened, '--happened ');
      await refuseLeaksIn(
        db,
        [
          ['经办人', poster],
          ['地点', at],
          ['说明', reason],
        ],
        context.today,
      );
      const seal_use_id = await sealed(writing, version, period, { seal, sealApprover, day: from_day, reason });
      const gates = await gatesOf(db, version, from_day);
      const open = gates.filter(({ holds }) => !holds);
      if (open.length > 0 && reason === null) refuseOpen(open, period, from_day);
      const book = await loadRulebook(db);
      const choices = book.choices(from_day);
      const calendar = await readCalendar(db, [yearOf(from_day), yearOf(from_day) + 1]);
      const lacking = await lackingOf(db, version, period);
      const when = { posted: from_day, complete: open.length === 0, frozen: version.day, lacking };
      const posted = channel === 'board' ? judgePosting({ book, calendar }, period, when, choices) : null;
      const phone = channel === 'board' ? judgeTelephone(book, from_day, await boardTelephone(db, book, from_day)) : [];
      const verdicts = [...(posted === null ? [] : [posted]), ...phone, ...open.map(openVerdict)];
      const meeting = await meetingToldOf(db, options.meeting, channel, from_day);
      const entered: NewPosting = {
        ...{ period: period.period, version: version.version, channel, from_day, until_day, poster, seal_use_id },
        place: at,
        facts: {
          what: 'board',
          meets: demand.length === 0 ? [] : await met(writing, demand, version, from_day),
          meeting,
          gates,
          ...(lacking !== null && from_day > period.to && { incomplete: true as const }),
        },
        verdicts,
        happened: open.length === 0 ? null : reason,
      };
      await refuseTwice(writing, entered, period);
      const posting = await insertPosting(writing, version.id, entered);
      return {
        sheet: { title: `${period.words}公开内容（第${version.version}版）已公开`, blocks: told(posting, verdicts) },
        record: postingRecord(posting),
        verdicts,
        basis: verdicts.map(({ cite }) => cite),
      };
    });
  },
});

function told(posting: NewPosting, verdicts: readonly Judged[]): Block[] {
  const { channel, place, from_day, until_day, poster, happened, seal_use_id, period } = posting;
  return [
    {
      kind: 'fields',
      fields: [
        { key: 'channel', label: '形式', type: 'text', value: channels[channel as Channel] },
        { key: 'place', label: '地点', type: 'text', value: place },
        { key: 'from_day', label: '起', type: 'day', value: from_day },
        { key: 'until_day', label: '止', type: 'day', value: until_day },
        { key: 'poster', label: '经办', type: 'text', value: poster },
        { key: 'sealed', label: '用印', type: 'text', value: seal_use_id === null ? null : '已登记用印' },
        ...(happened === null ? [] : [{ key: 'happened', label: '说明', type: 'text' as const, value: happened }]),
      ],
    },
    ...judgedBlocks(verdicts),
    {
      kind: 'text',
      tone: 'quiet',
      lines: [`公开后听取意见：jwh disclose opinion ${period} --text …`],
    },
  ];
}

function lastDay(until: string | undefined, from: Day): Day | null {
  if (until === undefined) return null;
  const day = readDay(until, '--until ');
  if (day >= from) return day;
  throw new Refusal('usage', 'bad_day', `止于 ${day}，早于 ${from} 开始公开。`, { hint: '请核对 --from 和 --until。' });
}

function refuseEarly(day: Day, { version, day: made }: Version, { period, words }: DisclosedPeriod): never {
  throw new Refusal('usage', 'bad_day', `${words}的公开内容第${version}版 ${made} 才定稿，不会在 ${day} 公开。`, {
    hint: `请核对 --from；当时公开的是别的内容的，见 jwh disclose show ${period} --version`,
  });
}

/** @throws Refusal kind `forbidden` that names every gate that was open on the day. */
function refuseOpen(open: readonly Gate[], { period, words }: DisclosedPeriod, day: Day): never {
  const first = open[0] as Gate;
  const cites = [...new Set(open.map(({ cite_words }) => cite_words))].join('、');
  throw new Refusal(
    'forbidden',
    'gate_open',
    `${words}的公开内容到 ${day} 还缺${gateNamesOf(open)}（${cites}），不得公开。`,
    {
      hint:
        first.gate === 'seal'
          ? '盖章的，写 --seal 盖章人 --seal-approver 批准人；已经公开了的，加 --happened 理由，如实登记。'
          : `先登记${gateWords[first.gate]}：jwh disclose ${first.rule === 'disclosure.review' ? `review ${period}` : `approve ${period} --gate ${first.gate}`} --by 姓名；已经公开了的，加 --happened 理由，如实登记。`,
      cite: first.cite,
    },
  );
}

function openVerdict({ gate, rule, arithmetic, reading, cite, cite_words }: Gate): Judged {
  return {
    ...{ rule, subject: gate, label: gateWords[gate], holds: false, severity: 'error' as const },
    arithmetic: arithmetic ?? '公开时没有登记',
    ...{ readings: reading === null ? [] : [reading], others: [], notes: [], cite, cite_words },
  };
}

async function sealed(
  writing: Writing,
  version: Version,
  period: DisclosedPeriod,
  {
    seal,
    sealApprover,
    day,
    reason,
  }: { seal?: string | undefined; sealApprover?: string | undefined; day: Day; reason: string | null },
): Promise<string | null> {
  if (seal === undefined) {
    if (sealApprover === undefined) return null;
    throw new Refusal('usage', 'stamper_missing', '写了批准用印的人，没有写盖章人。', { hint: '加 --seal 盖章人。' });
  }
  const sealing: Sealing = {
    stamper: readPublicWords(seal, '盖章人'),
    approver: sealApprover === undefined ? null : readPublicWords(sealApprover, '批准人'),
    ...{ day, happened: reason },
  };
  return sealSheet(writing, version, period, sealing);
}

/** Demands that it meets: each takes the posting as a step of its own. */
async function met(writing: Writing, words: readonly string[], version: Version, day: Day): Promise<string[]> {
  const numbers: string[] = [];
  for (const word of words) {
    const { id, number } = await findProceeding(writing.db, 'disclosure_demand', word, yearOf(day));
    const content = { period: version.period, version: version.version };
    await addStep(writing, id, { step: 'published', day, content });
    numbers.push(number);
  }
  return numbers;
}

async function refuseTwice({ db }: Writing, posting: NewPosting, { period, words }: DisclosedPeriod): Promise<void> {
  const { version, channel, from_day, place, facts } = posting;
  const same = (await readPostings(db, { periods: [period] })).some(
    (one) =>
      one.version === version &&
      one.channel === channel &&
      one.from_day === from_day &&
      one.place === place &&
      one.facts.what === facts.what,
  );
  if (!same) return;
  throw new Refusal(
    'usage',
    'posted_already',
    `${words}第${version}版 ${from_day} 已登记过${channels[channel as Channel]}公开。`,
    {
      hint: `查看：jwh disclose show ${period}；另一处的，写 --place`,
    },
  );
}
