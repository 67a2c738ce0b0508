import type { Block } from '../../sheet/sheet.ts';
import type { Judged } from '../../verdict/verdict.ts';
import type { CertificateKind } from '../certificate.ts';
import { evidenceNeeded } from '../conditions/residence.ts';
import { foundBy } from '../conditions/situation.ts';
import type { Issued } from '../issue/issued.ts';
import { contradictionIn, retractLine } from './contradiction.ts';
import { type PaperKind, papers, type Request } from './request.ts';

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

/** What still has to be found out for the conditions of the kind, each with the option it is written with. */
function conditionSteps(request: Request, fails: (subject: string) => boolean): string[] {
  const inquire = (how: string) => `jwh certificate inquire ${request.number} --how ${how} --found 情况`;
  const { since, evidence } = foundBy({ request });
  const lacking = Math.max(0, evidenceNeeded - evidence.length);
  const kinds = (Object.keys(papers) as PaperKind[]).filter(fails);
  return [
    ...(fails('one_year') && since === null ? [`查明居住起日的：${inquire('上门')} --since 日期`] : []),
    ...(fails('one_year') && lacking > 0
      ? [`看过证据的，还差${lacking}份（D-119a）：${inquire('材料')}${' --evidence 名称'.repeat(lacking)}`]
      : []),
    ...(fails('resides_here') ? [`上门看过居住的：${inquire('上门')}`] : []),
    ...(fails('neighbours_consent')
      ? [`问过邻居的，每户写一次：${inquire('邻居')} --neighbour 上=姓名:同意 --neighbour 下=无`]
      : []),
    ...kinds.map(
      (kind) =>
        `看过${papers[kind]}的：${inquire('材料')} --paper ${papers[kind]}=编号、日期${kind === 'notary_letter' ? ' --certify 要证明的事项' : ''}`,
    ),
  ];
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
      const contradiction = contradictionIn(request);
      const approve = state === 'verified' && broken.length === 0 && contradiction === null;
      return [
        ...open,
        ...conditionSteps(request, fails),
        ...(contradiction === null
          ? []
          : [`核实前后矛盾：${contradiction.words}。${retractLine(number, contradiction)}`]),
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
