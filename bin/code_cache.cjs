'use strict';

/**
 * The second half of `npm run build`: runs what is typed most on an office in a temporary folder, each command in a
 * process of its own, and keeps the compiled code of the chunks it loaded (bin/chunks.cjs). Compiled after the run, so
 * that the functions which were called are in it. First all of it is run, so that there is an office to read; then the
 * commands that read are kept, and of those that write only the chunks no reader loads: what only a writer calls would be
 * read at every start.
 */
const { spawnSync } = require('node:child_process');
const { mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { load, saveCache } = require('./chunks.cjs');

const day = '--today 2026-10-31';

const writes = [
  'init --name 团结路社区居民委员会 --place changchun --households 3076',
  'meeting record --kind representatives --day 2026-09-18 --entitled 61 --present 31 --motion 停车位改造方案=21/6/4',
  'office set --households 3077',
  `staff add 马庆丰 --post 社工 --from 2026-01-10 ${day}`,
  `staff add 林文斌 --post 委员 --from 2026-01-10 ${day}`,
  `staff wage 林文斌 3480 --from 2026-01-10 ${day}`,
  `building add 1号楼 ${day}`,
  `household add 1号楼-1-101 ${day}`,
  `resident add 王建国 --at 1号楼-1-101 --phone 13804310001 ${day}`,
  `visit log 王建国 --by 马庆丰 --on 2026-09-18 --seen 身体平稳 --asked 楼道灯不亮 ${day}`,
  `office set hours 8:30-11:30 13:30-17:00 --from 2026-01-01 ${day}`,
  `attendance import 打卡.csv ${day}`,
  `attendance mark 林文斌 2026-10-12..2026-10-15 事假 ${day}`,
  `attendance admonish 马庆丰 --on 2026-10-21 --reason 迟到 ${day}`,
  `finance open --method transfer --amount 12000 --day 2026-07-01 ${day}`,
  `finance income --day 2026-07-05 --amount 20000 --payer 街道 --purpose 经费 --method transfer --category 办公经费 ${day}`,
  `finance expense --day 2026-07-12 --amount 286.50 --payee 文具店 --purpose 用品 --method transfer --handler 马庆丰 ${day}`,
  `disclose item set 4 低保新增2户 --period 2026Q3 ${day}`,
  `disclose item set 6 --file 名单.csv --period 2026Q3 ${day}`,
  `disclose approve 2026Q3 --gate party --by 赵永康 --on 2026-09-28 ${day}`,
  `staff add 王建国 --post 主任 --from 2026-01-10 ${day}`,
  `certificate request 实践证明 --who 李明 --purpose 实习 --document 身份证 --tail 1234 --info 属实 --basis 条例 ${day}`,
  `certificate inquire 1 --how 上门 --found 属实 ${day}`,
  `certificate approve 1 --by 王建国 ${day}`,
  `certificate issue 1 --pdf 证明.pdf ${day}`,
];

const reads = [
  '--help',
  'meeting --help',
  'meeting list --help',
  'meeting show 1',
  'meeting list',
  'office show',
  'meeting list --json',
  'audit list',
  'staff list',
  'rep list',
  'resolution list',
  'meeting lst',
  `resident find wjg ${day}`,
  `resident show 王建国 ${day}`,
  `visit list ${day}`,
  `visit list --period 2026-09 --json ${day}`,
  `matter list ${day}`,
  `matter list --overdue ${day}`,
  `attendance month 2026-10 ${day}`,
  `attendance month 2026-10 --pdf 考勤.pdf ${day}`,
  `finance quarter 2026Q3 ${day}`,
  `certificate list ${day}`,
  `certificate verify 1 ${day}`,
  `disclose quarter 2026Q3 ${day}`,
  `disclose quarter 2026Q3 --pdf 公开.pdf ${day}`,
];

/** What the commands above read; a week of the clock with one late, one early and one stamp missing. */
const files = {
  '打卡.csv': `姓名,日期,上班打卡,下班打卡
马庆丰,2026-10-08,8:41,17:02
马庆丰,2026-10-09,8:25,16:40
林文斌,2026-10-08,8:20,17:05
林文斌,2026-10-09,8:20,
林文斌,2026-10-10,8:20,17:01
`,
  '名单.csv': '姓名,人数,月金额\n钱小满,2,1240.00\n',
};

/** @param keep which chunks' code to keep: none, all that are loaded, or those of which none is kept yet. */
function run(lines, keep, home) {
  // Options given to Node by the environment would mark the cache as made for another Node.
  const { NODE_OPTIONS: _, NODE_V8_COVERAGE: __, ...env } = process.env;
  for (const line of lines) {
    const { status, stderr } = spawnSync(process.execPath, [__filename, ...line.split(' ')], {
      cwd: home,
      env: { ...env, JWH_DB: join(home, 'office.db'), JWH_OPERATOR: '构建', JWH_KEEP: keep },
      encoding: 'utf8',
    });
    // A refusal is as good as an answer here, a bug is not; the tests will tell more about it.
    if (status === 1 || status === null) process.stderr.write(`jwh ${line}\n${stderr}`);
  }
}

function inNewOffice(work) {
  const home = mkdtempSync(join(tmpdir(), 'jwh-build-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(home, name), content);
    work(home);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function everyCommand() {
  inNewOffice((home) => {
    run(writes, 'none', home);
    run(reads, 'all', home);
  });
  inNewOffice((home) => run(writes, 'rest', home));
}

async function oneCommand() {
  const keep = process.env.JWH_KEEP;
  if (keep !== 'none') process.on('exit', () => saveCache({ anew: keep === 'all' }));
  process.exitCode = await load('main.cjs').start();
}

if (process.argv.length > 2) oneCommand();
else everyCommand();
