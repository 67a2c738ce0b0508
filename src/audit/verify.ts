import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import { expectedSchema } from '../database/expected.ts';
import { asRefusal } from '../database/failure.ts';
import type { OfficeFile } from '../database/open.ts';
import { type Verification, verifyChain } from '../database/verify.ts';
import type { Block, Sheet } from '../sheet/sheet.ts';
import { recordName } from './labels.ts';

export const verify = verb<{ anchor?: string }>({
  options: [{ flags: '--anchor <校验号>', text: '印在纸上的校验号（至少前12位）：核对纸面是否出自这个文件' }],
  examples: ['jwh audit verify', 'jwh audit verify --anchor 3fa9c1d27be0'],
  async run(context, _args, options) {
    const anchor = options.anchor === undefined ? undefined : anchorIn(options.anchor);
    const result = await verified(await context.file(), anchor);
    const { entries, records, erased, head, findings } = result;
    return {
      sheet: { ...verificationSheet(result, anchor), day: context.today },
      record: { entries, records, erased, head, intact: findings.length === 0 },
      findings,
      found: findings.length > 0,
    };
  },
});

/** Every page is read here, so damage may only show now. */
async function verified({ raw, path }: OfficeFile, anchor: string | undefined): Promise<Verification> {
  try {
    return verifyChain(raw, await expectedSchema(), anchor);
  } catch (error) {
    throw asRefusal(error, path);
  }
}

function anchorIn(text: string): string {
  const anchor = text.trim().toLowerCase();
  if (/^[0-9a-f]{12,64}$/.test(anchor)) return anchor;
  throw new Refusal('usage', 'bad_anchor', `“${text}”不是校验号。`, {
    hint: '请照纸上印的写，至少前12位，只有数字和 a 至 f。',
  });
}

function verificationSheet(
  { entries, records, erased, head, findings }: Verification,
  anchor: string | undefined,
): Sheet {
  const blocks: Block[] = [];
  if (findings.length > 0) {
    blocks.push({
      kind: 'table',
      columns: [
        { key: 'seq', label: '审计序号', type: 'count' },
        { key: 'record', label: '记录', type: 'text', wide: true },
        { key: 'says', label: '不符之处', type: 'text', wide: true },
      ],
      rows: findings.map(({ seq, record, says }) => ({
        seq,
        record: record === null ? null : recordWords(record),
        says,
      })),
    });
  }
  blocks.push({
    kind: 'fields',
    fields: [
      { key: 'entries', label: '审计记录', type: 'text', value: `${entries}条` },
      { key: 'records', label: '核对的记录', type: 'text', value: `${records}个` },
      ...(erased > 0
        ? [{ key: 'erased', label: '改动内容', type: 'text' as const, value: `已删除 ${erased} 处` }]
        : []),
      ...(anchor !== undefined && !findings.some(({ code }) => code === 'anchor_missing')
        ? [{ key: 'anchor', label: '纸面的校验号', type: 'text' as const, value: `${anchor}（在链中）` }]
        : []),
      { key: 'head', label: '链尾的校验号', type: 'text', value: head },
    ],
  });
  return { title: findings.length === 0 ? '审计链完整' : `审计链不完整：${findings.length}处不符`, blocks };
}

function recordWords(record: string): string {
  const [type = '', id = ''] = record.split('/');
  return `${recordName(type)} ${id}`;
}
