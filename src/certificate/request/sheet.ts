import { isChildOn } from '../../calendar/age.ts';
import type { Answer } from '../../command/verb.ts';
import type { Database } from '../../database/open.ts';
import { assessor, missingLines } from '../../proceeding/assessment.ts';
import { nameShown } from '../../resident/card.ts';
import type { Shown } from '../../sheet/settled.ts';
import type { Block, FieldsBlock, TableBlock } from '../../sheet/sheet.ts';
import { judgedBlocks } from '../../verdict/table.ts';
import { requestStates } from '../certificate.ts';
import { papersOf } from '../conditions/papers.ts';
import { readSituation, type Situation } from '../conditions/situation.ts';
import { type CertificateState, certificateStates, stateOf } from '../issue/issued.ts';
import { certificatesOf, duplicateLines, duplicatesOf } from '../issue/store.ts';
import { readOfficeItems } from '../kinds/store.ts';
import { judgeRequest } from './judgement.ts';
import { nextSteps } from './next.ts';
import { oddCharacterLines } from './odd_characters.ts';
import { idDocuments, papers, type Request } from './request.ts';
import { saidBy, stepWords, subjectMatterOf } from './step.ts';
import { openTwins, twinLines } from './twins.ts';

/** Requests about which nothing is decided yet are judged by the day they are looked at, others by the day of the decision. */
export function judgedOn({ state, state_day }: Request, today: string): string {
  return state === 'requested' || state === 'verified' ? today : state_day;
}

/** A request for people and scripts: who asks for what, every step, what is judged, what comes next. */
export async function requestAnswer(db: Database, request: Request, today: string, show: Shown): Promise<Answer> {
  const day = judgedOn(request, today);
  const situation = await readSituation(db, request, day);
  const assessment = await (await assessor(db))(day);
  if (request.state !== 'withdrawn') judgeRequest(assessment, situation, await readOfficeItems(db, day));
  const { judged, missing, notes } = assessment;
  const isChild = isChildOn(situation.birth_day, today);
  const issued = (await certificatesOf(db, request.id))[0] ?? null;
  const certificate = issued?.number ?? null;
  const certificate_state = issued === null ? null : stateOf(issued, today);
  const open_requests = await openTwins(db, request);
  const quiet = [...notes.map((note) => `注：${note}`), ...missingLines(missing)];
  const duplicates = await duplicatesOf(db, request, day);
  const warned =
    certificate === null
      ? [...oddCharacterLines(request.applicant), ...duplicateLines(duplicates), ...twinLines(open_requests)]
      : [];
  const matter = request.matter_id === null ? null : await matterNumbered(db, request.matter_id);
  const steps = stepTable(request);
  const blocks: Block[] = [
    fieldsOf(situation, { isChild, certificate, certificate_state, matter }),
    ...(warned.length === 0 ? [] : [{ kind: 'text' as const, tone: 'warn' as const, lines: warned }]),
    steps,
    ...judgedBlocks(judged, '判断'),
    ...(quiet.length === 0 ? [] : [{ kind: 'text' as const, tone: 'quiet' as const, lines: quiet }]),
    ...nextSteps(request, situation.kind, { judged, issued }),
  ];
  return {
    sheet: { title: `证明申请 ${request.number}`, reference: request.number, day: today, blocks },
    record: {
      ...recordOf(situation, { isChild, certificate, certificate_state, matter, show, missing }),
      ...{ duplicates, open_requests },
    },
    table: steps,
    verdicts: judged,
    basis: judged.map(({ cite }) => cite),
    persons: request.person_id === null ? [] : [request.person_id],
  };
}

/** Most requests come of no matter, and load none. */
async function matterNumbered(db: Database, id: string): Promise<string> {
  const { readMatter } = await import('../../matter/store.ts');
  return (await readMatter(db, id)).number;
}

function fieldsOf(
  { request, kind }: Situation,
  { isChild, certificate, certificate_state, matter }: Joined,
): FieldsBlock {
  const { facts, id_document, id_tail } = request;
  const document =
    id_document === null ? null : `${idDocuments[id_document]}${id_tail === null ? '' : `（尾号${id_tail}）`}`;
  const text = (key: string, label: string, value: string | null) =>
    value === null ? [] : [{ key, label, type: 'text' as const, value }];
  return {
    kind: 'fields',
    fields: [
      { key: 'title', label: '证明', type: 'text', value: request.title },
      { key: 'day', label: '申请日', type: 'day', value: request.day },
      { key: 'applicant', label: '申请人', type: isChild ? 'private_name' : 'text', value: request.applicant },
      { key: 'id_document', label: '出示的证件', type: 'text', value: document },
      ...(request.id_number === null
        ? []
        : [{ key: 'id_number', label: '证件号码', type: 'id_number' as const, value: request.id_number }]),
      { key: 'address', label: '住址', type: 'room', value: request.address },
      ...text('category', '证明类别', kind.category),
      { key: 'purpose', label: '用途', type: 'text', value: request.purpose },
      ...text('recipient', '要求出具的单位', request.recipient),
      ...text('information', '有关信息', facts.information),
      ...text('subject_matter', '要证明的事项', subjectMatterOf(request)),
      ...text('basis', '依据', facts.basis),
      ...text('host', '留宿人', facts.host),
      ...text('beyond', '超出范围', facts.beyond),
      ...text('proxy', '代办人', request.proxy),
      ...text('proxy_mandate', '委托书', request.proxy_mandate),
      ...papersOf(request).map(({ kind: paper, words }) => ({
        key: `paper_${paper}`,
        label: papers[paper],
        type: 'text' as const,
        value: words,
      })),
      ...Object.entries(facts.fields).map(([key, value]) => ({ key, label: key, type: 'text' as const, value })),
      { key: 'copies', label: '份数', type: 'count', value: request.copies },
      { key: 'handler', label: '经办人', type: 'text', value: request.handler },
      ...text('matter', '事项', matter),
      ...text('certificate', '证明编号', certificate),
      ...(certificate_state === null
        ? []
        : [
            {
              ...{ key: 'certificate_state', label: '证明状态', type: 'state' as const },
              ...{ states: certificateStates, value: certificate_state },
            },
          ]),
      { key: 'state', label: '状态', type: 'state', states: requestStates, value: request.state },
    ],
  };
}

function stepTable({ steps }: Request): TableBlock {
  return {
    kind: 'table',
    title: '经过',
    columns: [
      { key: 'no', label: '序号', type: 'count' },
      { key: 'day', label: '日期', type: 'day', whole: true },
      { key: 'step', label: '步骤', type: 'text' },
      { key: 'said', label: '内容', type: 'text', wide: true },
      { key: 'name', label: '经办', type: 'text' },
    ],
    rows: steps.map((one) => ({
      no: one.no,
      day: one.day,
      step: stepWords[one.step],
      said: saidBy(one),
      name: one.name,
    })),
    empty: '还没有办理的步骤。',
  };
}

/** What stands in other tables. */
interface Joined {
  isChild: boolean;
  /** Number of the certificate that was issued. */
  certificate: string | null;
  /** Whether that one still counts. */
  certificate_state: CertificateState | null;
  /** Number of the matter it belongs to. */
  matter: string | null;
}

interface RecordParts extends Joined {
  show: Shown;
  missing: readonly string[];
}

function recordOf(
  { request, kind }: Situation,
  { isChild, certificate, certificate_state, matter, show, missing }: RecordParts,
): object {
  const { id: _id, handler_id: _handler, matter_id: _matter, facts, steps, ...rest } = request;
  const { proxy_id: _proxy, ...said } = facts;
  const masked = (type: 'id_number' | 'room', value: string | null) => (value === null ? null : show(type, value));
  return {
    ...rest,
    ...said,
    subject_matter: subjectMatterOf(request),
    applicant: nameShown(request.applicant, isChild, show),
    id_number: masked('id_number', request.id_number),
    address: masked('room', request.address),
    series: kind.series,
    papers: papersOf(request),
    matter,
    certificate,
    certificate_state,
    steps: steps.map((one) => ({
      no: one.no,
      step: one.step,
      day: one.day,
      name: one.name,
      content: one.content,
      said: saidBy(one),
    })),
    missing_rules: missing,
  };
}
