import { wholeNumber } from '../base/number.ts';
import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import type { Day } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { type Assessment, assessor } from '../proceeding/assessment.ts';
import { postWords } from '../rules/words.ts';
import { judgeApprover, refuseApprover, type SealApprover } from './approver.ts';
import { sealAtHand, whereabouts } from './at_hand.ts';
import { isCertificate } from './blank.ts';
import { enterSealUse } from './enter.ts';
import { judgeUse } from './judgement.ts';
import { type Named, namedOrOperator } from './named.ts';
import { type SealedRecord, sealedRecord } from './record.ts';
import { custodianOn, type Seal } from './seal.ts';
import { type SealScope, sealScopes } from './use.ts';
import { options, type UseOptions } from './use_options.ts';
import { type People, peopleOf, refuseStrangers } from './use_people.ts';
import { useAnswer } from './use_sheet.ts';
import { readUse } from './use_store.ts';

export const use = verb<UseOptions>({
  writes: true,
  reveals: true,
  arguments: [{ name: '<文书>', text: '盖章的文书的名称' }],
  options,
  examples: [
    'jwh seal use 关于停水的通知 --scope 通知、告示、宣传材料 --reason 告知居民 --applicant 李敏 --reviewed-by 李敏 --approved-by 王建国 --copies 12',
    'jwh seal use 关于修缮楼道的决议 --record 决〔2026〕5号 --reason 公布 --applicant 李敏 --reviewed-by 李敏 --approved-by 王建国',
  ],
  async run(context, [title], given) {
    const day = pastDay(given.on, context.today);
    const document = readPublicWords(title ?? '', '文书名称', 200);
    const said = {
      reason: readPublicWords(given.reason, '用章事由', 200),
      copies: given.copies === undefined ? 1 : wholeNumber(given.copies, '份数'),
      address: given.address === undefined ? null : readWords(given.address, '地址', 200),
      happened: publicWordsOrNull(given.happened, '理由'),
    };
    const facts = {
      street_approval: publicWordsOrNull(given.streetApproval, '街道办事处的批准'),
      kept: publicWordsOrNull(given.kept, '存处'),
      note: publicWordsOrNull(given.note, '备注'),
      filed: null,
    };
    if (said.copies < 1) throw new Refusal('usage', 'no_copies', '份数至少是 1。');
    if (said.copies > mostCopies) {
      throw new Refusal('usage', 'too_many_copies', `份数 ${said.copies} 太多，一条最多 ${mostCopies}。`);
    }
    const show = await context.shown();
    return context.write(async (writing) => {
      const { db } = writing;
      const record = given.record === undefined ? null : await sealedRecord(db, given.record, context.today);
      const scope = scopeOf(given.scope, record);
      refuseCertificate(document, scope, said.happened);
      const seal = await sealAtHand(db, day, { called: given.seal, happened: said.happened });
      const away = seal === null ? null : whereabouts(seal, day);
      const people = await peopleOf(db, given, {
        seal,
        day,
        happened: said.happened,
        operator: () => namedOrOperator(db, undefined, context),
      });
      if (said.happened === null) await refuseStrangers(db, given, people, day);
      const assessment = await (await assessor(db))(day);
      const approver = await approve(db, assessment, { given, day, people, scope, happened: said.happened });
      judgeUse(assessment, {
        document,
        scope,
        reviewer: people.reviewer?.name ?? null,
        applicant: people.applicant?.name ?? null,
        stamper: people.stamper?.name ?? null,
        approver: approver?.name ?? null,
        address: said.address,
        ...facts,
      });
      refuseBroken(assessment, said.happened);
      const { id } = await enterSealUse(writing, {
        ...said,
        day,
        scope,
        document,
        seal_id: seal?.id ?? null,
        applicant: people.applicant?.name ?? null,
        applicant_id: people.applicant?.person_id ?? null,
        record_type: record?.record_type ?? null,
        record_id: record?.record_id ?? null,
        reviewer: people.reviewer?.name ?? null,
        approver: approver?.name ?? null,
        approver_id: approver?.person_id ?? null,
        stamper: people.stamper?.name ?? null,
        stamper_id: people.stamper?.person_id ?? null,
        facts: {
          ...facts,
          note: [facts.note, away].filter((one) => one !== null).join('；') || null,
          approver_post: approver?.posts.map((post) => postWords[post]).join('、') ?? null,
          delegation: approver?.delegation ?? null,
        },
        verdicts: assessment.judged,
      });
      return useAnswer(db, await readUse(db, id), {
        today: context.today,
        show,
        missing: assessment.missing,
        notes: [...notesOf(seal, people.stamper, day), ...reviewNotes(people.reviewer, assessment)],
      });
    });
  },
});

function scopeOf(scope: SealScope | undefined, record: SealedRecord | null): SealScope {
  if (scope !== undefined) return scope;
  if (record !== null) return record.scope;
  throw new Refusal('usage', 'scope_missing', '没有写盖的是哪一类文书。', {
    hint: `加 --scope：${Object.values(sealScopes).join('；')}`,
  });
}

/** A certificate is asked for, verified, approved and issued; it does not slip under the seal as another paper. */
function refuseCertificate(document: string, scope: SealScope, happened: string | null): void {
  if (happened !== null || (scope !== 'certificate' && !isCertificate(document))) return;
  throw new Refusal('usage', 'is_certificate', `“${document}”是证明，要先申请、核实、批准，出具时一并登记用印。`, {
    hint: '申请：jwh certificate request；已经盖了的，加 --happened 理由 如实补记。没有写入任何内容。',
  });
}

/** More was never pressed at one time: a slip of the finger. */
const mostCopies = 9999;

interface Approving {
  given: UseOptions;
  day: Day;
  people: People;
  scope: SealScope;
  happened: string | null;
}

/** Papers in somebody's own matter, in which he or she does not approve (D-114). */
const personal: readonly SealScope[] = ['certificate', 'beyond'];

async function approve(
  db: Database,
  assessment: Assessment,
  { given, day, people, scope, happened }: Approving,
): Promise<SealApprover | null> {
  const called = given.approvedBy;
  if (called !== undefined) {
    const concerned = people.applicant !== null && personal.includes(scope) ? [people.applicant] : [];
    const { approver, judged } = await judgeApprover(db, assessment, { called, day, concerned });
    if (happened === null) refuseApprover(approver, judged);
    return approver;
  }
  const about = { subject: 'approver', label: '用印批准人' };
  if (assessment.book.find('seal.approver', day) !== undefined) {
    assessment.weigh('seal.approver', about, () => ({ holds: false, arithmetic: '没有写批准人' }), []);
  }
  return null;
}

/** @throws Refusal kind `forbidden` with its cite where a rule stands in the way. */
function refuseBroken({ judged }: Assessment, happened: string | null): void {
  const broken = judged.filter(({ holds, severity }) => !holds && severity === 'error');
  const [first] = broken;
  if (first === undefined || happened !== null) return;
  const lines = broken.map(({ label, arithmetic, cite_words }) => `${label}：${arithmetic}（${cite_words}）`);
  throw new Refusal('forbidden', 'may_not_seal', `不能用印：${lines.join('；')}。`, {
    hint: `${hints[first.subject] ?? '补齐后再登记'}；已经盖了的，加 --happened 理由 如实记录。没有写入任何内容。`,
    cite: first.cite,
  });
}

const hints: Readonly<Record<string, string>> = {
  approver: '先报批准人批准：--approved-by 姓名',
  review: '先审阅文书：--reviewed-by 姓名',
  scope: '先请示街道办事处，批准后：--street-approval 文号',
  blank: '写好文书再盖章',
  register: '补齐登记的项目：--applicant、--address、--stamped-by、--approved-by',
};

/** Where no rule of the place asks for it, that nobody has read the words first is still told. */
function reviewNotes(reviewer: Named | null, { book, day }: Assessment): string[] {
  if (reviewer !== null || book.find('seal.review', day) !== undefined) return [];
  return ['没有写谁在盖章前审阅了内容；本地没有这条规定，仍宜先审后盖：--reviewed-by 姓名'];
}

function notesOf(seal: Seal | null, stamper: Named | null, day: Day): string[] {
  if (seal === null) return ['还没有登记印章：jwh seal add 名称 --issuer 制发机关 --received 日期'];
  const keeper = custodianOn(seal, day);
  if (keeper === null) return [`${seal.name}没有登记保管人：jwh seal custody 姓名 --appointed-by 主任`];
  if (stamper === null || stamper.name === keeper.name) return [];
  return [`${seal.name}由${keeper.name}保管，盖章的是${stamper.name}，请核对。`];
}
