import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Block } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import type { Judged } from '../verdict/verdict.ts';
import { type HeldRole, judgeRoles, type RoleCode, roleWords } from './role.ts';
import { readRoles } from './role_store.ts';
import { readBuildings } from './store.ts';

export const roster = verb({
  examples: ['jwh building roster', 'jwh building roster --pdf 楼组名册.pdf'],
  async run(context) {
    const db = await context.read();
    const [day, book] = [context.today, await loadRulebook(db)];
    const [found, roles] = [await readBuildings(db), await readRoles(db, day)];
    const asked = book.find('building.roles', day)?.value.fields.map(({ code }) => code) ?? [];
    const shown = (Object.keys(roleWords) as RoleCode[]).filter(
      (code) => asked.includes(code) || roles.some(({ role }) => role === code),
    );
    const of = (id: string) => roles.filter(({ building_id }) => building_id === id);
    const judged = found
      .map((building) => judgeRoles(book, building, of(building.id), day))
      .filter((one): one is Judged => one !== null);
    return {
      sheet: {
        title: '楼组名册',
        day,
        orientation: 'landscape',
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'building', label: '楼栋', type: 'text', whole: true },
              ...shown.map((code) => ({ key: code, label: roleWords[code], type: 'text' as const })),
            ],
            rows: found.map(({ id, name }) => ({
              building: name,
              ...Object.fromEntries(shown.map((code) => [code, namesIn(of(id), code)])),
            })),
            empty: '没有登记楼栋。登记：jwh building add 1号楼 2号楼',
          },
          ...judgement(judged, asked.length > 0),
        ],
      },
      ...(judged.length === 0 ? {} : { verdicts: judged, basis: judged.slice(0, 1).map(({ cite }) => cite) }),
    };
  },
});

function namesIn(roles: readonly HeldRole[], code: RoleCode): string | null {
  const names = roles.filter(({ role }) => role === code).map(({ name }) => name);
  return names.length === 0 ? null : names.join('、');
}

/** What is missing, a line a building; that the place asks for nothing, where it does not. */
function judgement(judged: readonly Judged[], ruled: boolean): Block[] {
  const broken = judged.filter(({ holds }) => !holds);
  if (!ruled) return [{ kind: 'text', tone: 'quiet', lines: ['本地的规定没有写楼栋要有哪些骨干，只照实登记。'] }];
  return judgedBlocks(broken, '缺少的角色');
}
