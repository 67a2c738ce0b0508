import { wholeNumber } from '../../base/number.ts';
import { publicWordsOrNull, readPublicWords } from '../../base/public_words.ts';
import { type Citation, Refusal } from '../../base/refusal.ts';
import type { Day } from '../../calendar/day.ts';
import type { Context } from '../../command/context.ts';
import { pastDay } from '../../command/past_day.ts';
import { verb } from '../../command/verb.ts';
import type { Writing } from '../../database/writing.ts';
import { findMatter } from '../../matter/store.ts';
import { assessor } from '../../proceeding/assessment.ts';
import { readSituation } from '../conditions/situation.ts';
import { readOfficeItems } from '../kinds/store.ts';
import { refuseFacts, refuseUnknownFields } from '../templates/supplied.ts';
import { handlerNamed } from './act.ts';
import { readApplicant, readProxy } from './applicant.ts';
import { judgeRequest } from './judgement.ts';
import { kindAsked } from './kind_asked.ts';
import { askRequest } from './questions.ts';
import { type IdDocument, idDocuments, papers, type Request, type RequestFacts } from './request.ts';
import { readFields, readPaper, readPurpose, readRecipient } from './said.ts';
import { requestAnswer } from './sheet.ts';
import { insertRequest, readRequest } from './store.ts';

export interface RequestOptions {
  who?: string;
  title?: string;
  purpose?: string;
  document?: IdDocument;
  tail?: string;
  idNumber?: string;
  address?: string;
  info?: string;
  to?: string;
  copies?: string;
  proxy?: string;
  mandate?: string;
  paper?: string[];
  field?: string[];
  certify?: string;
  host?: string;
  basis?: string;
  beyond?: string;
  for?: string;
  matter?: string;
  by?: string;
  on?: string;
}

export const request = verb<RequestOptions>({
  writes: true,
  arguments: [{ name: '[种类]', text: '证明的种类：序号、代号或名称；清单没有的写名称，如 在校情况证明' }],
  options: [
    { flags: '--who <姓名>', text: '申请人：姓名或编码；不在档案中的也可以' },
    { flags: '--document <证件>', text: '出示的证件', choices: idDocuments },
    { flags: '--tail <后四位>', text: '证件号码的后四位（只记这四位）' },
    { flags: '--id-number <号码>', text: '完整的身份证号，只在证明上须写明时登记' },
    { flags: '--address <住址>', text: '申请人的住址（默认：居民档案中的）' },
    { flags: '--purpose <用途>', text: '作什么用，如 起诉立案' },
    { flags: '--to <单位>', text: '要求出具证明的单位' },
    { flags: '--info <信息>', text: '申请人提供的有关信息' },
    { flags: '--certify <事项>', text: '要证明的事项，种类没有写明的（如公证处来函所列）' },
    { flags: '--copies <份数>', text: '几份（默认：1）' },
    { flags: '--proxy <姓名>', text: '代办人' },
    { flags: '--mandate <委托书>', text: '代办人的委托书' },
    { flags: '--paper <材料>', text: `一份材料，可写几次：${Object.values(papers).join('、')}=说明`, repeat: true },
    {
      flags: '--field <字段=内容>',
      text: '证明上的一项内容，可写几次；各种类的字段见 certificate template',
      repeat: true,
    },
    { flags: '--host <姓名>', text: '寄宿的，留宿的亲友' },
    { flags: '--title <名称>', text: '证明的名称（默认：种类的名称）' },
    { flags: '--basis <依据>', text: '法律、法规依据（清单没有的）' },
    { flags: '--for <用处>', text: '用于公证的写 公证', choices: { notary: '公证' } },
    { flags: '--beyond <理由>', text: '为什么超出居委会能证明的范围，须请示街道' },
    { flags: '--matter <编号>', text: '属于哪件事项，如 事〔2026〕3号' },
    { flags: '--by <姓名>', text: '由谁受理（默认：经办人）' },
    { flags: '--on <日期>', text: '哪天申请的（默认：今天）' },
  ],
  examples: [
    'jwh certificate request 2 --who 周桂兰 --document 身份证 --tail 1234 --purpose 起诉立案 --info 一直住在3号楼 --to 区人民法院',
    'jwh certificate request 社区活动参加证明 --who 周桂兰 --document 户口簿 --tail 1234 --purpose 评选 --info 参加志愿服务 --basis 志愿服务条例',
  ],
  async run(context, [word], typed) {
    const { kind: asked, ...options } = await complete(context, word, typed);
    const day = pastDay(options.on, context.today);
    const show = await context.shown();
    return context.write(async (writing) => {
      const { db } = writing;
      const kind = await kindAsked(db, day, asked, {
        title: options.title,
        notary: options.for === 'notary',
        matter: options.certify,
      });
      const fields = readFields(options.field ?? []);
      refuseUnknownFields(kind.code, fields);
      const applicant = await readApplicant(db, options);
      refuseFacts(fields, applicant.person_id !== null, await citeOf(db, day, fields));
      const handler = await handlerNamed(writing, options.by, context, day);
      const proxy = await readProxy(db, options);
      const made = await insertRequest(writing, {
        ...applicant,
        ...proxy.columns,
        day,
        kind: kind.code,
        title: readPublicWords(kind.title, '证明的名称', 60),
        purpose: readPurpose(options.purpose),
        recipient: readRecipient(options.to),
        handler: handler.name,
        handler_id: handler.person_id,
        copies: copiesOf(options.copies),
        matter_id: options.matter === undefined ? null : (await findMatter(db, options.matter, context.today)).id,
        facts: { ...factsOf(options), proxy_id: proxy.person_id },
      });
      await refuseBarred(writing, made);
      return requestAnswer(db, await readRequest(db, made.id), context.today, show);
    });
  },
});

/** What asks for facts that are verified; looked up only where fields are given. */
async function citeOf(db: Writing['db'], day: Day, fields: object): Promise<Citation | undefined> {
  if (Object.keys(fields).length === 0) return undefined;
  const { book } = await (await assessor(db))(day);
  return (book.find('certificate.inquiry', day) ?? book.find('certificate.scope', day))?.cite;
}

type Complete = Omit<RequestOptions, 'who' | 'purpose'> & { kind: string; who: string; purpose: string };

/** What is left open is asked at a terminal. @throws Refusal kind `usage` where nobody sits at one. */
async function complete(context: Context, kind: string | undefined, typed: RequestOptions): Promise<Complete> {
  const { who, purpose } = typed;
  if (kind !== undefined && who !== undefined && purpose !== undefined) return { ...typed, kind, who, purpose };
  return askRequest(context, kind, typed);
}

function factsOf(options: RequestOptions): Omit<RequestFacts, 'proxy_id'> {
  return {
    information: publicWordsOrNull(options.info, '信息'),
    fields: readFields(options.field ?? []),
    papers: (options.paper ?? []).map(readPaper),
    host: publicWordsOrNull(options.host, '留宿人'),
    subject_matter: publicWordsOrNull(options.certify, '事项'),
    basis: publicWordsOrNull(options.basis, '依据'),
    beyond: publicWordsOrNull(options.beyond, '理由'),
    notarisation: options.for === 'notary',
  };
}

function copiesOf(text: string | undefined): number {
  const copies = text === undefined ? 1 : wholeNumber(text, '份数');
  if (copies >= 1 && copies <= 50) return copies;
  throw new Refusal('usage', 'bad_copies', `份数 ${copies} 不对，应为 1 至 50。`);
}

/** What the office should not certify is not taken on. @throws Refusal kind `forbidden` with its cite. */
async function refuseBarred({ db }: Writing, made: Request): Promise<void> {
  const assessment = await (await assessor(db))(made.day);
  const situation = await readSituation(db, made, made.day);
  const { outcome, instead, verdicts } = judgeRequest(assessment, situation, await readOfficeItems(db, made.day));
  if (outcome !== 'barred') return;
  const judged = verdicts.find(({ holds, severity }) => !holds && severity === 'error');
  throw new Refusal(
    'forbidden',
    'not_issuable',
    `“${made.title}”不应出具：${judged?.arithmetic ?? ''}（${judged?.cite_words ?? ''}）。`,
    {
      hint: `${(judged?.notes ?? []).join('')}${instead === null ? '' : `请申请人：${instead.words}。`}没有写入任何内容。`,
      ...(judged === undefined ? {} : { cite: judged.cite }),
    },
  );
}
