import { isChildOn } from '../../calendar/age.ts';
import type { Day } from '../../calendar/day.ts';
import type { Answer } from '../../command/verb.ts';
import type { Database } from '../../database/open.ts';
import { nameShown } from '../../resident/card.ts';
import type { Shown } from '../../sheet/settled.ts';
import type { Block, FieldsBlock, TableBlock } from '../../sheet/sheet.ts';
import { judgedBlocks } from '../../verdict/table.ts';
import type { Request } from '../request/request.ts';
import { saidBy, stepWords } from '../request/step.ts';
import { readRequest } from '../request/store.ts';
import { codeOf } from '../signing/code.ts';
import { certificateStates, type Issued, stateOf } from './issued.ts';
import { duplicateLines, duplicatesOf, readCertificate, replacementOf, usesOf } from './store.ts';

/** Everything on file about a certificate. */
interface Story {
  issued: Issued;
  request: Request;
  day: Day;
  isChild: boolean;
  /** Numbers of the one before and the one after. */
  replaces: string | null;
  replaced_by: string | null;
  uses: Awaited<ReturnType<typeof usesOf>>;
  duplicates: { number: string; day: Day }[];
}

/** A certificate for people and scripts: the paper, the request behind it, every use of the seal, what became of it. */
export async function certificateAnswer(db: Database, issued: Issued, today: Day, show: Shown): Promise<Answer> {
  const story = await readStory(db, issued, today);
  const { request, uses, duplicates } = story;
  const warned = duplicateLines(duplicates);
  const table = usesTable(uses);
  const blocks: Block[] = [
    fieldsOf(story),
    ...(warned.length === 0 ? [] : [{ kind: 'text' as const, tone: 'warn' as const, lines: warned }]),
    stepsTable(request),
    table,
    ...judgedBlocks(issued.verdicts, '判断'),
    ...nextSteps(story),
  ];
  return {
    sheet: { title: `证明 ${issued.number}`, reference: issued.number, day: today, blocks },
    record: recordOf(story, show),
    table,
    verdicts: issued.verdicts,
    basis: issued.verdicts.map(({ cite }) => cite),
    persons: request.person_id === null ? [] : [request.person_id],
    looked: issued.number,
  };
}

async function readStory(db: Database, issued: Issued, day: Day): Promise<Story> {
  const request = await readRequest(db, issued.request_id);
  const { replaces_id } = issued;
  return {
    issued,
    request,
    day,
    isChild: isChildOn(await birthDayOf(db, request.person_id), day),
    replaces: replaces_id === null ? null : (await readCertificate(db, replaces_id)).number,
    replaced_by: (await replacementOf(db, issued))?.number ?? null,
    uses: await usesOf(db, issued),
    duplicates: await duplicatesOf(db, request, issued.day),
  };
}

async function birthDayOf(db: Database, id: string | null): Promise<Day | null> {
  if (id === null) return null;
  const row = await db.selectFrom('person').select('birth_day').where('id', '=', id).executeTakeFirst();
  return row?.birth_day ?? null;
}

function fieldsOf({ issued, request, day, isChild, replaces, replaced_by, uses }: Story): FieldsBlock {
  const { content } = issued;
  const text = (key: string, label: string, value: string | null) =>
    value === null ? [] : [{ key, label, type: 'text' as const, value }];
  return {
    kind: 'fields',
    fields: [
      { key: 'title', label: '证明', type: 'text', value: issued.title },
      { key: 'day', label: '出具日', type: 'day', value: issued.day },
      { key: 'applicant', label: '申请人', type: isChild ? 'private_name' : 'text', value: request.applicant },
      { key: 'purpose', label: '用途', type: 'text', value: content.purpose },
      ...text('recipient', '要求出具的单位', content.recipient),
      { key: 'text', label: '正文', type: 'private_text', value: content.paragraphs.join('\n') },
      { key: 'copies', label: '份数', type: 'count', value: issued.copies },
      ...text('request', '申请', request.number),
      ...text('seal_use', '用印', uses[0]?.number ?? null),
      ...text('replaces', '替换', replaces),
      ...text('replaced_by', '换发为', replaced_by),
      ...(content.valid_until === null
        ? []
        : [{ key: 'valid_until', label: '有效期至', type: 'day' as const, value: content.valid_until }]),
      { key: 'state', label: '状态', type: 'state', states: certificateStates, value: stateOf(issued, day) },
      ...(issued.voided_on === null
        ? []
        : [{ key: 'voided_on', label: '作废日', type: 'day' as const, value: issued.voided_on }]),
      ...text('voided', '作废理由', issued.voided),
      ...text('voided_by', '批准作废', issued.voided_by),
    ],
  };
}

function stepsTable({ day, handler, purpose, steps }: Request): TableBlock {
  const asked = { day, step: '申请', said: purpose, name: handler };
  const done = steps.map((one) => ({ day: one.day, step: stepWords[one.step], said: saidBy(one), name: one.name }));
  return {
    kind: 'table',
    title: '出具以前',
    columns: [
      { key: 'day', label: '日期', type: 'day', whole: true },
      { key: 'step', label: '步骤', type: 'text' },
      { key: 'said', label: '内容', type: 'text', wide: true },
      { key: 'name', label: '经办', type: 'text' },
    ],
    rows: [asked, ...done],
  };
}

function usesTable(uses: Story['uses']): TableBlock {
  return {
    kind: 'table',
    title: '用印',
    columns: [
      { key: 'number', label: '编号', type: 'text', whole: true },
      { key: 'day', label: '日期', type: 'day', whole: true },
      { key: 'reason', label: '事由', type: 'text', wide: true },
      { key: 'copies', label: '份数', type: 'count' },
      { key: 'approver', label: '批准人', type: 'text' },
      { key: 'stamper', label: '盖章人', type: 'text' },
      ...(uses.some(({ note }) => note !== null) ? [{ key: 'note', label: '备注', type: 'text' as const }] : []),
    ],
    rows: uses.map(({ voided: _, ...use }) => use),
  };
}

function nextSteps({ issued, replaced_by }: Story): Block[] {
  const { number, voided_on } = issued;
  if (replaced_by !== null) return [];
  const reissue = `换发：jwh certificate reissue ${number} --reason 理由 --by 批准人`;
  const lines =
    voided_on === null
      ? [
          `打印：jwh certificate print ${number} --pdf`,
          `加印：jwh certificate copy ${number} --copies 1 --by 批准人`,
          reissue,
          `作废：jwh certificate void ${number} --reason 理由 --by 批准人`,
        ]
      : [reissue];
  return [{ kind: 'text', title: '下一步', tone: 'quiet', lines }];
}

function recordOf({ issued, request, day, isChild, replaces, replaced_by, uses, duplicates }: Story, show: Shown) {
  const { number, kind, series, title, copies, content, digest, voided_on, voided, voided_by } = issued;
  return {
    ...{ number, kind, series, title, day: issued.day, copies, digest, voided_on, voided, voided_by },
    applicant: nameShown(request.applicant, isChild, show),
    person_id: issued.person_id,
    purpose: content.purpose,
    recipient: content.recipient,
    valid_until: content.valid_until,
    text: content.paragraphs.map((words) => show('private_text', words)),
    state: stateOf(issued, day),
    request: request.number,
    seal_use: uses[0]?.number ?? null,
    seal_uses: uses,
    approver: uses[0]?.approver ?? null,
    handler: content.handler,
    code: codeOf(issued),
    replaces,
    replaced_by,
    duplicates,
  };
}
