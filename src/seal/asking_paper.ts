import type { Office } from '../office/office.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { subdistrictOffice } from './issuer.ts';

interface Asking {
  document: string;
  reason: string;
  day: string;
  rule: string | null;
}

/** 用印请示 (F-33): the sub-district is asked before a paper beyond the scope is sealed; room for its reply. */
export function asking(office: Office, { document, reason, day, rule }: Asking): Sheet {
  const by = rule === null ? '' : `根据${rule}的规定，`;
  return {
    title: '关于使用居委会印章的请示',
    subtitle: office.name,
    reference: `用印请示-${document}`,
    day,
    tight: true,
    blocks: [
      { kind: 'text', lines: [`${subdistrictOffice(office) ?? '街道办事处'}：`], flush: true },
      {
        kind: 'text',
        lines: [
          `因${reason}，需在《${document}》上加盖我居委会印章。该事项超出居委会用印的规定范围。${by}现请示，请予批准。`,
          '附：拟盖章文书一份。',
        ],
      },
      { kind: 'signatures', lines: [{ label: '主任' }, { label: '经办人' }], seal: office.name, day },
      {
        kind: 'text',
        title: '街道办事处批复',
        lines: ['□ 同意　　□ 不同意', '文号：'],
      },
      { kind: 'signatures', lines: [{ label: '批准人' }], seal: subdistrictOffice(office) ?? '街道办事处' },
    ],
  };
}
