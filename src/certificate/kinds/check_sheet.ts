import { statusStates } from '../../rulebook/words.ts';
import type { Block, Sheet, TableBlock } from '../../sheet/sheet.ts';
import { judgedBlocks } from '../../verdict/table.ts';
import type { CertificateKind } from '../certificate.ts';
import type { KindBook } from './book.ts';
import { always, conditionWords } from './condition_words.ts';
import { outcomes, type Standing } from './standing.ts';
import { departmentWords } from './types.ts';

/** The answer at the counter: may it be issued, under which item, on what basis, what first, or where to go instead. */
export function standingSheet(here: KindBook, standing: Standing, similar: readonly CertificateKind[]): Sheet {
  const { title, outcome, kind, verdicts } = standing;
  const may = outcome === 'may' || outcome === 'by_consent';
  const text = { type: 'text' as const };
  const blocks: Block[] = [
    {
      kind: 'fields',
      fields: [
        { key: 'title', label: '事项', ...text, value: title },
        { key: 'outcome', label: '结论', type: 'state', states: outcomes, value: outcome },
        ...(may ? kindFields(kind) : []),
        ...(standing.instead === null ? [] : [{ key: 'instead', label: '怎么办', ...text, value: wayWords(standing) }]),
      ],
    },
    ...(may && kind.bases.length > 0 ? [basesTable(kind)] : []),
    ...judgedBlocks(verdicts, '判断'),
    { kind: 'text', lines: [...nextLines(here, standing), ...similarLines(similar)], tone: may ? 'good' : 'warn' },
  ];
  return { title: `能不能开：${title}`, subtitle: `${here.day}适用`, day: here.day, blocks };
}

function kindFields(kind: CertificateKind) {
  const text = { type: 'text' as const };
  const shown = kind.origin === 'general' ? '0 清单以外的证明' : `${kind.series} ${kind.title}`;
  return [
    { key: 'kind', label: '按哪一种开', ...text, value: shown },
    ...(kind.category === null ? [] : [{ key: 'category', label: '类别', ...text, value: kind.category }]),
    ...(kind.department === null
      ? []
      : [{ key: 'department', label: '职能部门', ...text, value: departmentWords(kind) }]),
  ];
}

function wayWords({ instead }: Standing): string | null {
  if (instead === null) return null;
  const { words, cite, status } = instead;
  const source = cite ?? '清单没有写';
  return `${words}（${source}，${statusStates[status].label}）`;
}

function basesTable({ bases }: CertificateKind): TableBlock {
  return {
    kind: 'table',
    title: '工作依据',
    columns: [
      { key: 'title', label: '清单所列', type: 'text', wide: true },
      { key: 'superseded', label: '后来取代的', type: 'text', wide: true },
      { key: 'status', label: '核对', type: 'text' },
    ],
    rows: bases.map(({ title, superseded, status }) => ({
      title,
      superseded,
      status: superseded === null ? '未查' : statusStates[status].label,
    })),
  };
}

function similarLines(similar: readonly CertificateKind[]): string[] {
  if (similar.length === 0) return [];
  const names = similar.map(({ series, title }) => `${series} ${title}`).join('；');
  return [`清单里名称相近的：${names}。是其中一种的，用序号再查。`];
}

function nextLines({ book, day }: KindBook, { outcome, conditions }: Standing): string[] {
  if (outcome === 'barred') return ['不要出具，请当事人按“怎么办”去办；对方仍要居委会出具的，向街道反映。'];
  if (outcome === 'outside') {
    const beyond = book.find('certificate.beyond', day);
    const cite = beyond === undefined ? '' : `（${beyond.citeWords}）`;
    return [
      `请示街道办事处，批准后再出具${cite}。先登记申请（jwh certificate request），批复用 jwh certificate consent 记。`,
    ];
  }
  if (outcome === 'unruled') return ['本地没有证明范围的规定，这一天也没有不应出具的清单：不作判断，请向街道问清。'];
  const first = conditions.map((one) => conditionWords[one]);
  return [...(first.length === 0 ? [] : [`先要有：${first.join('；')}。`]), always];
}
