import type { Block } from '../../sheet/sheet.ts';
import type { Judged } from '../../verdict/verdict.ts';
import type { CertificateKind } from '../certificate.ts';
import type { Issued } from '../issue/issued.ts';
import type { Request } from './request.ts';

interface Known {
  judged: readonly Judged[];
  /** The latest certificate that came of it. */
  issued: Pick<Issued, 'number' | 'voided_on' | 'voided'> | null;
}

/** What is still to be done about a request, each with its command. */
export function nextSteps(request: Request, kind: CertificateKind, known: Known): Block[] {
  const lines = linesFor(request, kind, known);
  return lines.length === 0 ? [] : [{ kind: 'text', title: '下一步', lines }];
}

function linesFor(request: Request, kind: CertificateKind, { judged, issued }: Known): string[] {
  const { number, state } = request;
  const broken = judged.filter(({ holds, severity }) => !holds && severity === 'error');
  const fails = (subject: string) => broken.some((one) => one.subject === subject);
  switch (state) {
    case 'requested':
    case 'verified': {
      const open = [
        ...(request.id_document === null
          ? [`出示证件以后：jwh certificate inquire ${number} --document 身份证 --tail 后四位 …`]
          : []),
        ...(state === 'requested' ? [`核实：jwh certificate inquire ${number} --how 上门 --found 情况`] : []),
        ...(fails('scope') || fails('beyond')
          ? [`请示街道，批准以后：jwh certificate consent ${number} --number 文号`]
          : []),
        ...(state === 'verified' && broken.length > 0
          ? [`还不能批准：${broken.map(({ label }) => label).join('、')}`]
          : []),
      ];
      const approve = state === 'verified' && broken.length === 0;
      return [
        ...open,
        ...(approve ? [`批准：jwh certificate approve ${number} --by 主任姓名`] : []),
        ...(broken.length > 0
          ? [`不能出具的：jwh certificate decline ${number} --reason 理由 --instead 该去哪里`]
          : []),
      ];
    }
    case 'approved':
      return [
        `出具：jwh certificate issue ${number}${kind.department === null ? '' : `（送${kind.department_now ?? kind.department}）`}`,
      ];
    case 'issued':
      return issued === null || issued.voided_on === null
        ? []
        : [
            `${issued.number}已于 ${issued.voided_on} 作废（${issued.voided}）。换发：jwh certificate reissue ${issued.number} --reason 理由 --by 批准人`,
          ];
    default:
      return [];
  }
}
