import { dayWords } from '../calendar/day.ts';
import type { Matter } from '../matter/store.ts';
import type { Block, Sheet } from '../sheet/sheet.ts';
import { type Complaint, grades, type Inquiry, tellMethods } from './complaint.ts';
import { fieldsOf } from './sheet.ts';

/** 投诉登记及处理表 (form F-11): investigator and director sign it. */
export function complaintPaper(office: string, complaint: Complaint, matter: Matter): Sheet {
  const { number, day, subject, facts, voided } = complaint;
  const { consulted, investigated, finding, handling, told } = facts;
  return {
    title: '投诉登记及处理表',
    subtitle: `${office}　${number}${voided === null ? '' : '　（已作废）'}`,
    reference: number,
    day,
    blocks: [
      fieldsOf(complaint, matter),
      { kind: 'text', title: '投诉事项', lines: [subject] },
      part('查阅办事记录', consulted.map(inquiryWords)),
      part('调查核实情况', investigated.map(inquiryWords)),
      part('认定', finding === undefined ? [] : [`${grades[finding.grade]}。${inquiryWords(finding)}`]),
      part('处理', handling === undefined ? [] : [inquiryWords(handling), `依据：${handling.basis}`]),
      part('告知投诉人', told === undefined ? [] : [`${tellMethods[told.method]}：${inquiryWords(told)}`]),
      { kind: 'signatures', lines: [{ label: '调查人' }, { label: '主任' }] },
    ],
  };
}

/** 处理结果告知, to whoever complained. `addressee` is the name as it may be shown. */
export function resultLetter(
  office: string,
  complaint: Complaint,
  addressee: string | null,
  hotline: string | null,
  today: string,
): Sheet {
  const { number, day, subject, facts } = complaint;
  const { finding, handling, told } = facts;
  const basis = handling?.basis ?? told?.basis;
  const looked = [
    ...(facts.consulted.length === 0 ? [] : ['查阅办事记录']),
    ...(facts.investigated.length === 0 ? [] : ['调查核实']),
  ].join('、');
  const lines = [
    `您于${dayWords(day)}反映的“${subject}”（${number}），${looked === '' ? '' : `经${looked}，`}认定${finding === undefined ? '尚未作出' : `：${grades[finding.grade]}。${finding.text}`}。`,
    ...(handling === undefined ? [] : [`处理结果：${handling.text}。`]),
    ...(basis === undefined ? [] : [`依据：${basis}。`]),
    `特此告知。${hotline === null ? '' : `如有疑问，请拨打投诉热线 ${hotline}。`}`,
  ].map((line) => line.replace(/。{2,}/g, '。'));
  return {
    title: '投诉处理结果告知书',
    subtitle: number,
    reference: number,
    day: told?.day ?? today,
    blocks: [
      { kind: 'text', flush: true, lines: [`${addressee ?? '投诉人'}：`] },
      { kind: 'text', lines },
      { kind: 'signatures', lines: [], seal: office, day: told?.day ?? today },
    ],
  };
}

function inquiryWords({ day, name, text }: Inquiry): string {
  return `${text}（${day}${name === null ? '' : `，${name}`}）`;
}

function part(title: string, lines: readonly string[]): Block {
  return { kind: 'text', title, lines: lines.length === 0 ? ['（未记录）'] : lines };
}
