import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

/**
 * What hangs on a wall or goes to every door beyond the sheet of a quarter: each paper with one free text of it, which is
 * written as `inItsPlace` and then holds what nobody would let in today.
 */
const inItsPlace = '另写的字';

interface Paper {
  print: string;
  lines: readonly string[];
  /** Only a file of it goes to the public; the screen is the office's own. */
  filesOnly?: boolean;
  /** The text is the name of somebody in office, who may be named. */
  staff?: boolean;
}

const meeting = 'meeting record --kind representatives --day 2026-09-10 --entitled 61 --present 41';
const steps = [
  { code: 'joint_discussion', title: '两委会商议' },
  { code: 'assembly_resolution', title: '居民会议决议' },
];
const heard = [
  `hearing open ${inItsPlace} --by department --department 区局 --received 2026-09-01`,
  'hearing fix 1 --day 2026-09-15 --place 会议室 --on 2026-09-02',
];
const papers: Readonly<Record<string, Paper>> = {
  'meeting notice': {
    print: 'meeting notice 1',
    lines: [`meeting call representatives --day 2026-10-20 --agenda 报告 --vote ${inItsPlace}`],
  },
  resolution: {
    print: 'resolution paper 1',
    lines: [`${meeting} --motion 停车=41/0/0`, `resolution text 1 ${inItsPlace}`],
  },
  'result of an election': {
    print: 'election paper 1',
    lines: [`election record --kind representatives --group ${inItsPlace} --day 2026-09-01 --elected 吴九`],
  },
  'proxies of an election': { print: 'election paper 1 --form proxies', lines: ['election record --file 选举.json'] },
  'result of a recall': {
    print: 'election paper 1',
    lines: [
      'staff add 李敏 --post 委员 --from 2024-01-10',
      'meeting record --kind recall --day 2026-09-10 --entitled 60 --present 45 --motion 罢免李敏=31/14/0',
      `election recall 李敏 --meeting 1 --reason ${inItsPlace} --defence heard`,
    ],
  },
  'notice of a hearing': { print: 'hearing notice 1', lines: heard },
  'result of a hearing': {
    print: 'hearing result 1',
    lines: [...heard, 'hearing hold 1 --entitled 5 --present 5 --for 5'],
  },
  survey: {
    print: 'survey paper 1',
    lines: [`survey record --about body --name ${inItsPlace} --count 满意=9 --count 不满意=1`],
  },
  motion: {
    print: 'proposal paper 1',
    lines: [`proposal motion ${inItsPlace} --by 张一 --on 2026-05-02`],
  },
  'four steps': {
    print: 'decision paper 1',
    lines: [
      `rules set big_matter '${JSON.stringify({ items: steps })}' --cite 甲 --from 2026-01-01`,
      `decision open ${inItsPlace} --on 2026-09-01`,
    ],
  },
  'contact card': {
    print: 'team card 便民队 --hotline 0431-85550000',
    lines: [`team add 便民队 --member 马德福 --skill ${inItsPlace}`],
  },
  'duty roster': {
    print: 'duty list 2026-09',
    filesOnly: true,
    staff: true,
    lines: [
      `staff add ${inItsPlace} --post 社工 --from 2026-09-01`,
      `duty plan 2026-09-16..2026-09-25 --people ${inItsPlace} --slots evening --hours 18:30-20:30`,
    ],
  },
  shifts: {
    print: 'schedule show 2026-09',
    filesOnly: true,
    staff: true,
    lines: [`staff add ${inItsPlace} --post 社工 --from 2026-09-01`],
  },
  'two lists': {
    print: 'admission lists',
    lines: [
      `rules set certificate.scope '${JSON.stringify({ items: [{ code: 'other', title: inItsPlace }] })}' --cite 甲 --from 2026-01-01`,
    ],
  },
  'fees of an activity': { print: 'fee accounts 1', lines: [`fee open ${inItsPlace} --on 2026-09-10`] },
  'accounts of a collection': {
    print: 'collection accounts 1',
    lines: [`collection open 照明 --purpose ${inItsPlace} --voluntary 告知书`],
  },
  'letter of urging': {
    print: 'disclose letter 1',
    lines: [`disclose urge --kind owners --to 业委会 --item ${inItsPlace}`],
  },
  'accounts of a quarter': {
    print: 'finance quarter 2026Q3',
    filesOnly: true,
    lines: [
      `finance expense --day 2026-09-01 --amount 20 --payee 店 --purpose 纸 --category ${inItsPlace} --method cash --handler 李敏 --approver 王建国`,
    ],
  },
  'certificates that can be had': {
    print: 'certificate types',
    filesOnly: true,
    lines: [`certificate type add ${inItsPlace} --cite 区清单 --from 2026-08-01`],
  },
  'certificates that cannot': {
    print: 'certificate types --barred',
    filesOnly: true,
    lines: [`certificate type add ${inItsPlace} --barred --cite 区清单 --from 2026-08-01`],
  },
};

/** One of each kind that may stand nowhere in public. */
const leaks = {
  '22010219810305001X': '身份证号',
  '13844321567': '电话|手机号',
  '6222021234567890123': '银行',
  '5号楼1单元302': '住址',
  陈小宝: '未满14周岁的孩子的姓名',
  钱德满患癌症: '健康状况',
} as const;

const ordinary = [
  '2026年9月30日前付6222.50元',
  '〔2026〕12号文件，3楼302会议室',
  '5号楼电梯更换，监督电话0431-85551234',
];

const folder = mkdtempSync(join(tmpdir(), 'jwh-public-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const made = new Map<string, Promise<void>>();

/** The office with the paper on file, made once and copied, and the text in its place. */
async function opened(name: string, text: string): Promise<Counter> {
  const kept = join(folder, name);
  const { lines } = papers[name] as Paper;
  if (!made.has(name))
    made.set(
      name,
      make(lines).then((one) => cpSync(one.folder, kept, { recursive: true })),
    );
  await made.get(name);
  const office = await openCounter({ today: '2026-09-18', init: false });
  cpSync(kept, office.folder, { recursive: true });
  put(office, inItsPlace, text);
  return office;
}

async function make(lines: readonly string[]): Promise<Counter> {
  const office = await openCounter({ today: '2026-09-18' });
  office.write(
    '选举.json',
    JSON.stringify({
      kind: 'representatives',
      group: '第9居民小组',
      day: '2026-09-01',
      seats: 1,
      issued: 9,
      returned: 9,
      candidates: [{ name: '吴九', votes: 8 }],
      proxies: [{ absent: inItsPlace, holder: '李四', written: true }],
    }),
  );
  for (const line of [
    'building add 5号楼',
    'resident add 钱德满 --at 5号楼-1-302 --relation 户主 --phone 13844321567',
    'resident add 陈小宝 --at 5号楼-2-501 --relation 子 --birth-day 2016-06-01',
    'staff add 王建国 --post 主任 --from 2026-01-10',
    'office set public-phone 监督电话 0431-85551234',
    ...lines,
  ]) {
    const { code, err } = await office.jwh(line);
    if (code !== 0 && code !== 7) throw new Error(`${line}: ${err}`);
  }
  return office;
}

/** As it was entered before such words were refused at entry, or before whom it names was on file. */
function put(office: Counter, before: string, text: string): void {
  const db = new Database(office.path);
  const columns = db
    .prepare(
      `select t.name as own, c.name as name from sqlite_master t, pragma_table_xinfo(t.name) c
       where t.type = 'table' and t.sql not like '%virtual%' and t.name not like 'audit%' and c.hidden = 0 and c.type = 'text' collate nocase`,
    )
    .all() as { own: string; name: string }[];
  let changed = 0;
  for (const { own, name } of columns)
    changed += db
      .prepare(`update "${own}" set "${name}" = replace("${name}", ?, ?) where instr("${name}", ?) > 0`)
      .run(before, text, before).changes;
  db.close();
  expect(changed).toBeGreaterThan(0);
}

describe.each(Object.keys(papers))('%s', (name) => {
  const { print, filesOnly = false, staff = false } = papers[name] as Paper;

  test.each(Object.entries(leaks).filter(([text]) => !staff || text !== '陈小宝'))(
    'with “%s” it is refused in every form, with the place and the reason',
    async (text, reason) => {
      const office = await opened(name, text);
      for (const form of [...(filesOnly ? [] : ['']), '--pdf a.pdf', '--xlsx a.xlsx', '--csv a.csv']) {
        const { code, out, err } = await office.jwh(`${print} ${form}`);
        expect({ form, code, out }).toEqual({ form, code: 4, out: '' });
        expect(err).toMatch(new RegExp(`(第\\d+段|“.+”|标题|名称|签名处|第\\d+栏)有.*(${reason})`));
        expect(err).not.toContain(text);
      }
      for (const file of ['a.pdf', 'a.xlsx', 'a.csv']) expect(existsSync(join(office.folder, file)), file).toBe(false);
      if (filesOnly) return;
      const found = (await office.jwh(`${print} --json`)).json().findings;
      expect(found[0]).toMatchObject({ code: 'private_data', sentence: expect.stringMatching(reason) });
    },
  );

  test.each(ordinary)('with “%s” it is printed', async (text) => {
    const office = await opened(name, text);
    const { code, err } = await office.jwh(`${print} --csv a.csv`);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(readFileSync(join(office.folder, 'a.csv'), 'utf8').length).toBeGreaterThan(0);
    expect(await office.jwh(print)).toMatchObject({ code: 0 });
  });
});

test.each([
  ['meeting notice 1', '3号楼101室'],
  ['meeting notice 1', '幸福路8号101室'],
  ['hearing notice 1', '3号楼101室'],
  ['hearing result 1', '3号楼101室'],
])('%s calls to %s, where nobody lives; not to somebody’s home', async (print, room) => {
  const office = await make([
    `meeting call representatives --day 2026-10-20 --place ${inItsPlace} --agenda 报告`,
    'hearing open 停车 --by department --department 区局 --received 2026-09-01',
    `hearing fix 1 --day 2026-09-15 --place ${inItsPlace} --on 2026-09-02`,
    'hearing hold 1 --entitled 5 --present 5 --for 5',
  ]);
  put(office, inItsPlace, room);
  expect(await office.jwh(print)).toMatchObject({ code: 0, out: expect.stringContaining(room) });
  const home = await opened('meeting notice', '住5号楼1单元302');
  expect((await home.jwh('meeting notice 1')).code).toBe(4);
  put(office, room, '5号楼1单元302');
  expect((await office.jwh(print)).code).toBe(4);
});

test.each([
  ['meeting notice', 'meeting sheets 1 --pdf a.pdf'],
  ['meeting notice', 'meeting show 1'],
  ['resolution', 'meeting minutes 1 --pdf a.pdf'],
  ['result of an election', 'election show 1'],
  ['result of an election', 'election paper 1 --form ballot'],
  ['result of a hearing', 'hearing minutes 1'],
  ['result of a hearing', 'hearing result 1 --to 区局'],
  ['duty roster', 'duty list 2026-09'],
  ['accounts of a quarter', 'finance quarter 2026Q3'],
])('of %s, %s is the office’s own paper and is printed', async (name, line) => {
  const office = await opened(name, '钱德满患癌症');
  expect(await office.jwh(line)).toMatchObject({ err: expect.not.stringContaining('不得公开'), code: 0 });
});

test('whoever is elected is named, and the members of a team', async () => {
  const office = await opened('result of an election', '第1居民小组');
  expect((await office.jwh('election paper 1')).out).toContain('吴九');
  const team = await opened('contact card', '水暖维修');
  expect((await team.jwh('team card 便民队 --hotline 0431-85551234')).out).toContain('马德福');
});

test('an illness in the field beside a name is told of whom it names', async () => {
  const office = await openCounter({ today: '2026-09-18' });
  for (const line of [
    'building add 5号楼',
    'resident add 钱德满 --at 5号楼-1-302',
    'proposal motion 确诊肝癌 --by 钱德满 --on 2026-05-02',
    'proposal motion 修路灯 --by 钱德满 --on 2026-05-02',
  ])
    await office.jwh(line);
  const { code, err } = await office.jwh('proposal paper 案1');
  expect({ code, err }).toEqual({ code: 4, err: expect.stringMatching(/^“事由”有钱.+的健康状况/) });
  expect(await office.jwh('proposal paper 案2')).toMatchObject({ code: 0 });
});
