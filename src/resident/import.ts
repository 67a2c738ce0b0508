import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { indexNames, replaceNames } from '../base/names_in.ts';
import type { Context } from '../command/context.ts';
import { verb } from '../command/verb.ts';
import { codeOf } from '../person/person.ts';
import { bytesOf } from '../sheet/text_file.ts';
import { shownChange } from './import_change.ts';
import { type ImportChoices, type ImportPlan, newBuildings, planImport } from './import_plan.ts';
import { importSheet, shownFault, type Told } from './import_sheet.ts';
import { importsOfFile, readOnFile } from './import_store.ts';
import { type ResidentTable, readResidentTable } from './import_table.ts';
import { countsOf, writeImport } from './import_write.ts';
import { readTagKinds } from './tag_store.ts';

interface ImportOptions {
  map?: string[];
  skipFaulty?: boolean;
  knownBuildings?: boolean;
  newNames?: boolean;
}

export const importResidents = verb<ImportOptions>({
  writes: true,
  reveals: true,
  arguments: [
    {
      name: '<文件>',
      text:
        'xlsx（第一张表）或 CSV（UTF-8、GB18030），列的次序不限：姓名、性别、出生日期、身份证号、联系电话、楼栋、单元、房号' +
        '（或地址一列）、与户主关系、户籍情况、户籍地址、工作单位、民族、文化程度、婚姻状况、标签（几个用、分开）、居民小组、' +
        '网格、迁入日期、备注；表头上面的标题、每页重复的表头、表尾的合计和填表人跳过；空格和“无”“/”不改动档案',
    },
  ],
  options: [
    {
      flags: '--map <列=字段>',
      text: '文件里的列名当作哪一列，如 住户=姓名；列=不用：不要这一列；可写多次',
      repeat: true,
    },
    { flags: '--skip-faulty', text: '跳过有错的行，其余照常导入' },
    { flags: '--known-buildings', text: '档案中没有的楼栋算错（不写：新建，在结果里列出）' },
    { flags: '--new-names', text: '与档案中同名而认不出是不是同一人的，一律另建一人' },
  ],
  examples: [
    'jwh resident import 居民花名册.xlsx --dry-run',
    'jwh resident import 住户.csv --map 住户=姓名 --skip-faulty',
  ],
  async run(context, [file], options) {
    const path = resolve(context.world.cwd, file as string);
    const table = await readResidentTable(path, options.map ?? []);
    const digest = createHash('sha256').update(bytesOf(path)).digest('hex');
    // A row in which only unknown columns stand, such as a number printed in advance, is nobody.
    const rows = table.rows.filter(({ cells }) => Object.keys(cells).length > 0);
    const written = await context.write(async (writing) => {
      const onFile = await readOnFile(writing.db, context.today);
      const before = (await importsOfFile(writing.db, digest)).map(codeOf);
      const plan = planImport(rows, onFile, context.today, choicesOf(options));
      const isRefused = plan.faulty.length > 0 && !options.skipFaulty;
      const done = { name: basename(path), digest };
      return { plan, before, isRefused, id: isRefused ? null : await writeImport(writing, plan, done, context.today) };
    });
    return answerOf(context, written, table);
  },
});

function choicesOf({ newNames, knownBuildings }: ImportOptions): ImportChoices {
  return { sameNames: newNames ? 'new' : 'refused', knownBuildings: knownBuildings ?? false };
}

type Written = Pick<Told, 'plan' | 'before' | 'isRefused' | 'id'>;

async function answerOf(context: Context, written: Written, { skipped, unused }: ResidentTable) {
  const { isRefused, id } = written;
  const show = await context.shown();
  const plan = toldOf(written.plan, (name) => show('private_name', name));
  const kinds = await readTagKinds(await context.read());
  const changes = plan.changes.map((change) => shownChange(change, show, kinds));
  const { dryRun } = context.settings;
  const told: Told = { ...written, plan, changes, skipped, unused, dryRun };
  const code = id === null || dryRun ? null : codeOf({ id });
  return {
    sheet: importSheet(told),
    record: { ...recordOf(plan), import: code, skipped, unused, changes },
    rows: plan.faulty.map(shownFault),
    findings: plan.doubles,
    faulty: isRefused,
    persons: plan.changes.map(({ person_id }) => person_id),
  };
}

/** A child whom nobody has on file yet is told no more openly than one who is. */
function toldOf(plan: ImportPlan, masked: (name: string) => string): ImportPlan {
  const index = indexNames(plan.children);
  const told = (text: string) => replaceNames(text, index, masked);
  return {
    ...plan,
    faulty: plan.faulty.map((row) => ({
      ...row,
      name: told(row.name),
      says: told(row.says),
      faults: row.faults.map((fault) => ({ ...fault, says: told(fault.says) })),
    })),
    doubles: plan.doubles.map((row) => ({ ...row, name: told(row.name), says: told(row.says) })),
  };
}

function recordOf(plan: ImportPlan) {
  const { read, same, doubles, faulty, continued } = plan;
  const counts = { read, ...countsOf(plan), same, doubles: doubles.length, faulty: faulty.length, continued };
  return { ...counts, buildings: newBuildings(plan) };
}
