import { publicText } from '../base/private.ts';
import { codeOf } from '../person/person.ts';
import type { Block, Sheet } from '../sheet/sheet.ts';
import type { shownChange } from './import_change.ts';
import { type FaultyRow, type ImportPlan, newBuildings } from './import_plan.ts';

/** More than these are only counted on screen; `--json` has all of them. */
const shown = 100;

export interface Told {
  plan: ImportPlan;
  changes: readonly ReturnType<typeof shownChange>[];
  skipped: readonly { row: number; says: string }[];
  unused: readonly string[];
  isRefused: boolean;
  dryRun: boolean;
  /** The import's id; null when nothing was written. */
  id: string | null;
  /** The same file was taken before: the codes of those imports. */
  before: readonly string[];
}

/** A row's faults as they may be shown: what somebody typed into a wrong column is masked like the rest. */
export function shownFault({ row, name, code, says, faults }: FaultyRow) {
  const short = [...publicText(name)];
  const plain = short.length > 20 ? `${short.slice(0, 20).join('')}…` : short.join('');
  return { row, name: plain, code, says, faults };
}

export function importSheet(told: Told): Sheet {
  return {
    title: titleOf(told),
    blocks: [countsBlock(told), ...faultBlocks(told), ...changeBlocks(told), ...notesOf(told)],
  };
}

function titleOf({ plan, isRefused, dryRun, id }: Told): string {
  if (isRefused) return `有 ${plan.faulty.length} 行不对，一行也没有导入`;
  if (id === null) return '没有新的内容，什么也没有改动';
  return dryRun ? '居民名单试导入（没有写入）' : '居民名单已导入';
}

function countsBlock({ plan, id, skipped, isRefused, dryRun }: Told): Block {
  const { read, made, changed, same, doubles, faulty, continued, places, people } = plan;
  const count = (key: string, label: string, value: number) => ({ key, label, type: 'count' as const, value });
  const buildings = newBuildings(plan);
  return {
    kind: 'fields',
    fields: [
      count('read', '读入（行）', read),
      count('made', isRefused ? '会登记的新居民' : '登记的新居民', made),
      count('changed', isRefused ? '会有改动的居民' : '有改动的居民', changed),
      count('same', '没有变化', same),
      ...(doubles.length === 0 ? [] : [count('doubles', '重复（跳过）', doubles.length)]),
      count('faulty', '有错', faulty.length),
      ...(skipped.length === 0 ? [] : [count('skipped', '不是居民的行（跳过）', skipped.length)]),
      ...(continued === 0 ? [] : [count('continued', '住址接上面户主的', continued)]),
      ...(buildings.length === 0
        ? []
        : [{ key: 'buildings', label: '新的楼栋', type: 'text' as const, value: listed(buildings) }]),
      count('households', '新的户', places.work.households.length),
      count('tags', '新的标签', people.tags.length),
      ...(id === null || dryRun
        ? []
        : [{ key: 'import', label: '编码', type: 'text' as const, value: codeOf({ id }) }]),
    ],
  };
}

function listed(names: readonly string[]): string {
  const more = names.length - 20;
  return names.slice(0, 20).join('、') + (more > 0 ? `等 ${names.length} 栋` : '');
}

function faultBlocks({ plan, isRefused }: Told): Block[] {
  if (plan.faulty.length === 0) return [];
  const rows = plan.faulty.map(shownFault).map(({ row, name, says }) => ({ row, name, says }));
  const table: Block = {
    kind: 'table',
    title: isRefused ? '有错的行（行号是表格里的行号）' : '跳过的行',
    columns: [
      { key: 'row', label: '行', type: 'count' },
      { key: 'name', label: '姓名', type: 'text' },
      { key: 'says', label: '错在哪里', type: 'text', wide: true },
    ],
    rows,
  };
  if (!isRefused) return [table];
  const lines = ['改好后再导入；或加 --skip-faulty，跳过这些行，导入其余的。'];
  return [table, { kind: 'text', tone: 'warn', lines }];
}

function changeBlocks({ changes, isRefused }: Told): Block[] {
  if (changes.length === 0 || isRefused) return [];
  const table: Block = {
    kind: 'table',
    title: '档案中的改动',
    columns: [
      { key: 'row', label: '行', type: 'count' },
      { key: 'name', label: '姓名', type: 'text' },
      { key: 'label', label: '项目', type: 'text' },
      { key: 'before', label: '原来', type: 'text' },
      { key: 'after', label: '改为', type: 'text', wide: true },
    ],
    rows: changes.slice(0, shown).map(({ row, name, label, before, after }) => ({ row, name, label, before, after })),
  };
  const more = changes.length - shown;
  if (more <= 0) return [table];
  return [table, { kind: 'text', tone: 'quiet', lines: [`另有 ${more} 处改动，全部见 --json 的 record.changes`] }];
}

function notesOf({ plan, skipped, unused, before, id, dryRun, isRefused }: Told): Block[] {
  const lines = [
    ...(before.length > 0 ? [`这个文件以前导入过（${before.join('、')}）`] : []),
    ...skipped.slice(0, shown).map(({ row, says }) => `第${row}行：${says}，跳过`),
    ...plan.doubles.slice(0, shown).map(({ row, name, says }) => `第${row}行 ${name}：${says}`),
    ...(unused.length > 0 ? [`没有用到的列：${unused.join('、')}`] : []),
    ...(id === null || dryRun || isRefused ? [] : [`撤销这次导入：jwh resident undo ${codeOf({ id })} --reason 理由`]),
  ];
  return lines.length === 0 ? [] : [{ kind: 'text', tone: 'quiet', lines }];
}
