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
        lines: [`下列文书须加盖我居委会印章，超出了居委会用印的规定范围。${by}现请示，请予批准。附拟盖章的文书一份。`],
      },
      {
        kind: 'fields',
        fields: [
          { key: 'document', label: '文书', type: 'text', value: document },
          { key: 'reason', label: '用章事由', type: 'text', value: reason },
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
