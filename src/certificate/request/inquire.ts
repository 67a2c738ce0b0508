import { wholeNumber } from '../../base/number.ts';
import { publicWordsOrNull, readPublicWords } from '../../base/public_words.ts';
import { Refusal } from '../../base/refusal.ts';
import { pastDay } from '../../command/past_day.ts';
import { verb } from '../../command/verb.ts';
import type { Writing } from '../../database/writing.ts';
import { undecided } from '../certificate.ts';
import { act, handlerNamed, onOption, requestArgument } from './act.ts';
import { refuseOther, refuseTwoNumbers } from './applicant.ts';
import { refuseOwnInquiry } from './concerned.ts';
import { refuseOwnHome } from './own_home.ts';
import { type IdDocument, idDocuments, papers, type Request } from './request.ts';
import { readNeighbour, readPaper, readTail, readWays } from './said.ts';
import type { Inquiry } from './step.ts';
import type { RequestPatch } from './store.ts';

interface InquireOptions {
  how: string;
  found: string;
  untrue?: boolean;
  by?: string;
  evidence?: string[];
  witness?: string[];
  neighbour?: string[];
  paper?: string[];
  since?: string;
  away?: string;
  basis?: string;
  certify?: string;
  document?: IdDocument;
  tail?: string;
  mandate?: string;
  on?: string;
}

export const inquire = verb<InquireOptions>({
  writes: true,
  arguments: [requestArgument],
  options: [
    { flags: '--how <方式>', text: '怎样核实的：上门、材料、知情人、邻居、档案；几种用顿号分开', required: true },
    { flags: '--found <情况>', text: '核实到的情况', required: true },
    { flags: '--untrue', text: '情况不属实' },
    { flags: '--by <姓名>', text: '核实人（默认：经办人）' },
    { flags: '--evidence <证据>', text: '看过的一份证据，可写几次', repeat: true },
    { flags: '--witness <姓名>', text: '一位知情人，可写几次', repeat: true },
    { flags: '--neighbour <意见>', text: '一位邻居：上=李四:同意；那边没有住户写 下=无；可写几次', repeat: true },
    { flags: '--paper <材料>', text: `一份材料，可写几次：${Object.values(papers).join('、')}=说明`, repeat: true },
    { flags: '--since <日期>', text: '查明从哪天起住在这里' },
    { flags: '--away <天数>', text: '其间最长一次离开几天' },
    { flags: '--basis <依据>', text: '法律、法规依据（种类本身没有列明的）' },
    { flags: '--certify <事项>', text: '要证明的事项，种类没有写明的（如公证处来函所列）' },
    { flags: '--document <证件>', text: '补看的证件', choices: idDocuments },
    { flags: '--tail <后四位>', text: '证件号码的后四位' },
    { flags: '--mandate <委托书>', text: '代办人补交的委托书' },
    onOption,
  ],
  examples: [
    'jwh certificate inquire 1 --how 上门、材料 --found 全家常住3号楼 --evidence 水电费单 --evidence 户口簿 --by 孙秀英',
    'jwh certificate inquire 2 --how 邻居 --found 三面邻居 --neighbour 上=李四:同意 --neighbour 下=无 --neighbour 左=王五:同意 --neighbour 右=赵六:同意 --paper 邻居签名=同意书一份',
  ],
  async run(context, [word], options) {
    const content = inquiryOf(options, context.today);
    return act(
      context,
      { word, step: 'inquired', on: options.on, from: undecided },
      async ({ writing, request, day }) => {
        await refuseOwnHome(writing.db, request, content.neighbours);
        const more = await shownLater(writing, request, options);
        const by = await handlerNamed(writing, options.by, context, day);
        refuseOwnInquiry(request, by);
        return {
          ...by,
          content,
          patch: {
            state: content.confirmed ? 'verified' : 'requested',
            ...more,
          },
        };
      },
    );
  },
});

/** Documents that were not at hand when the request was made. @throws Refusal kind `usage`. */
async function shownLater(
  { db }: Pick<Writing, 'db'>,
  { number, person_id, applicant, proxy, id_number, ...known }: Request,
  { document, tail, mandate }: InquireOptions,
): Promise<RequestPatch> {
  const id_document = document ?? known.id_document;
  const id_tail = tail === undefined ? (document === undefined ? known.id_tail : null) : readTail(tail);
  if (tail !== undefined && id_document === null) {
    throw new Refusal('usage', 'document_needed', '写了证件后四位，没有写是什么证件。', {
      hint: '加 --document 身份证',
    });
  }
  if (mandate !== undefined && proxy === null) {
    throw new Refusal('usage', 'proxy_needed', `${number}是本人申请的，没有代办人，不用委托书。`, {
      hint: '种类本身要看的委托书写成 --paper 委托书=说明',
    });
  }
  refuseTwoNumbers(id_document, id_tail, id_number);
  if (person_id !== null) await refuseOther(db, { person_id, name: applicant, id_document, tail: id_tail });
  return {
    ...(id_document === known.id_document ? {} : { id_document }),
    ...(id_tail === known.id_tail ? {} : { id_tail }),
    ...(mandate === undefined ? {} : { proxy_mandate: readPublicWords(mandate, '委托书', 100) }),
  };
}

function inquiryOf(options: InquireOptions, today: string): Inquiry {
  return {
    ways: readWays(options.how),
    found: readPublicWords(options.found, '核实到的情况'),
    confirmed: options.untrue !== true,
    evidence: (options.evidence ?? []).map((one) => readPublicWords(one, '证据', 60)),
    witnesses: (options.witness ?? []).map((one) => readPublicWords(one, '知情人', 30)),
    neighbours: (options.neighbour ?? []).map(readNeighbour),
    papers: (options.paper ?? []).map(readPaper),
    since: options.since === undefined ? null : pastDay(options.since, today, '--since'),
    away: options.away === undefined ? null : wholeNumber(options.away, '离开的天数'),
    basis: publicWordsOrNull(options.basis, '依据'),
    matter: publicWordsOrNull(options.certify, '事项'),
  };
}
