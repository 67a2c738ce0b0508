import { dayWords } from '../calendar/day.ts';
import type { Office } from '../office/office.ts';
import type { Block, FieldsBlock, Sheet, SignatureBlock } from '../sheet/sheet.ts';
import { type LossReport, lossReports, type SealEvent } from './event.ts';
import { subdistrictOffice } from './issuer.ts';
import { lossOf } from './loss_judgement.ts';
import { type Seal, sealKinds } from './seal.ts';

type Paper = { title: string; to?: string; said: string[]; more?: Block[]; signed: SignatureBlock[] };

/** The paper of what happened to a seal (F-34): both sides sign it. */
export function eventPaper(
  office: Office,
  seal: Seal,
  one: SealEvent,
  { asked, hasKey }: { asked: readonly LossReport[]; hasKey: boolean },
): Sheet {
  const { title, to, said, more = [], signed } = paperOf(office, seal, one, asked);
  const key = one.event === 'handed_over' && hasKey ? [withKey] : [];
  return {
    title,
    subtitle: office.name,
    reference: `${title}-${one.day}`,
    day: one.day,
    blocks: [
      ...(to === undefined ? [] : [{ kind: 'text' as const, lines: [`${to}：`], flush: true }]),
      { kind: 'text', lines: [...said, ...key] },
      sealFields(seal),
      ...more,
      ...signed,
    ],
  };
}

/** The private key is part of the handover. */
const withKey = '证明签名的私钥（数据文件旁的 .keys 文件夹）及其备份一并移交，移交人不留副本。';

function paperOf(office: Office, seal: Seal, one: SealEvent, asked: readonly LossReport[]): Paper {
  const street = subdistrictOffice(office) ?? '街道办事处';
  const day = dayWords(one.day);
  const name = one.name ?? '经办人';
  const signer = one.name === null ? {} : { name: one.name };
  switch (one.event) {
    case 'handed_over': {
      const { from, term_on, elected_on, witness, items } = one.content;
      const change = term_on ?? elected_on;
      const why = change === null ? '' : `居委会换届（${dayWords(change)}${term_on === null ? '选举' : '就任'}），`;
      const also = items === null ? '' : `一并移交：${items}。`;
      return {
        title: '印章移交单',
        said: [
          `${why}${day}，${from}将下列印章移交${name}保管，当面点验无误。${also}`,
          '本单一式三份，移交人、接收人各执一份，一份存档。',
        ],
        more: [imprint()],
        signed: [
          {
            kind: 'signatures',
            lines: [
              { label: '移交人', name: from },
              { label: '接收人', name },
              { label: '监交人', ...(witness === null ? {} : { name: witness }) },
            ],
            day: one.day,
          },
        ],
      };
    }
    case 'surrendered':
      return {
        title: '旧印章上缴单',
        to: one.content.to,
        said: [`下列印章已于${dayWords(seal.ended_on ?? one.day)}停用，现上缴，请统一销毁。`],
        more: [imprint()],
        signed: [
          { kind: 'signatures', lines: [{ label: '上缴人', ...signer }], seal: office.name, day: one.day },
          {
            kind: 'signatures',
            lines: [
              { label: '接收人', ...(one.content.received_by === null ? {} : { name: one.content.received_by }) },
            ],
            seal: one.content.to,
          },
        ],
      };
    case 'lost':
      return lossPaper(office, seal, one, asked);
    case 'lent':
      return {
        title: '印章带出审批单',
        said: [
          `因${one.content.reason}，${name}于${day}将下列印章带到${one.content.to}，应于${dayWords(one.content.until ?? one.day)}归还。`,
        ],
        signed: [
          {
            kind: 'signatures',
            lines: [
              { label: '带出人', name },
              { label: '批准人', ...(one.content.approver === null ? {} : { name: one.content.approver }) },
              { label: '保管人' },
              { label: '归还验收人' },
            ],
            day: one.day,
          },
        ],
      };
    case 'to_street':
      return {
        title: '印章交街道代管单',
        said: [`因${one.content.reason}，${day}将下列印章交${one.content.to}暂时代管，重新选举后交予新的居委会。`],
        more: [imprint()],
        signed: [
          { kind: 'signatures', lines: [{ label: '移交人', ...signer }], seal: office.name, day: one.day },
          {
            kind: 'signatures',
            lines: [
              { label: '接收人', ...(one.content.received_by === null ? {} : { name: one.content.received_by }) },
            ],
            seal: street,
          },
        ],
      };
    default:
      return mandatePaper(one, name, day);
  }
}

function mandatePaper(one: SealEvent, name: string, day: string): Paper {
  const by = one.event === 'custody' ? one.content.appointed_by : null;
  return {
    title: '印章保管授权书',
    said: [
      `兹指定${name}自${day}起保管下列印章，按规定审批、审阅、登记后用印，妥善存放，未经批准不得带离办公室，不得在空白纸上盖章。`,
    ],
    signed: [
      {
        kind: 'signatures',
        lines: [
          { label: '授权人', ...(by === null ? {} : { name: by }) },
          { label: '保管人', name },
        ],
        day: one.day,
      },
    ],
  };
}

function lossPaper(
  office: Office,
  seal: Seal,
  one: Extract<SealEvent, { event: 'lost' }>,
  asked: readonly LossReport[],
): Paper {
  const { last_seen, circumstances } = one.content;
  const seen = last_seen === null ? '' : `最后一次见到是${dayWords(last_seen)}。`;
  const street = subdistrictOffice(office) ?? '街道办事处';
  const made = lossOf(seal)?.made ?? new Map<LossReport, string>();
  const copy = asked.includes('civil_affairs') ? '，并报区民政局备案' : '';
  return {
    title: '印章遗失报告',
    to: street,
    said: [
      `${dayWords(one.day)}，${one.name ?? '工作人员'}发现下列印章遗失：${circumstances}。${seen}`.replace(
        /。。/gu,
        '。',
      ),
      `自${dayWords(one.day)}起，原印章停止使用。现报告并申请补发${copy}。`,
    ],
    more:
      asked.length === 0
        ? []
        : [
            {
              kind: 'table',
              title: '办理情况',
              columns: [
                { key: 'report', label: '事项', type: 'text', wide: true },
                { key: 'day', label: '日期', type: 'day', whole: true },
              ],
              rows: asked.map((report) => ({ report: lossReports[report], day: made.get(report) ?? null })),
            },
          ],
    signed: [{ kind: 'signatures', lines: [{ label: '主任' }, { label: '保管人' }], day: one.day }],
  };
}

function sealFields({ name, kind, issuer, received_on, facts }: Seal): FieldsBlock {
  const text = (key: string, label: string, value: string | null) =>
    value === null ? [] : [{ key, label, type: 'text' as const, value }];
  return {
    kind: 'fields',
    fields: [
      ...text('name', '印章名称', name),
      ...text('kind', '种类', sealKinds[kind]),
      ...text('shape', '规格', facts.shape),
      ...text('issuer', '制发机关', issuer),
      ...text('received_on', '启用日期', dayWords(received_on)),
    ],
  };
}

/** Room for the seal to be pressed, so that both sides see which one it was. */
function imprint(): Block {
  return { kind: 'text', title: '印模', lines: ['', '', '', '', ''] };
}
