'use strict';

/**
 * The second half of `npm run build`: runs what is typed most on an office in a temporary folder, each command in a
 * process of its own, and keeps the compiled code of the chunks it loaded (bin/chunks.cjs). Compiled after the run, so
 * that the functions which were called are in it.
 */
const { spawnSync } = require('node:child_process');
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { load, saveCache } = require('./chunks.cjs');

const typed = [
  'init --name 团结路社区居民委员会 --place changchun --households 3076',
  '--help',
  'meeting --help',
  'meeting list --help',
  'meeting record --kind representatives --day 2026-09-18 --entitled 61 --present 31 --motion 停车位改造方案=21/6/4',
  'office set --households 3077',
  'meeting show 1',
  'meeting list',
  'office show',
  'meeting list --json',
  'audit list',
  'staff list',
  'rep list',
  'resolution list',
  'meeting lst',
];

function everyCommand() {
  const home = mkdtempSync(join(tmpdir(), 'jwh-build-'));
  // Options given to Node by the environment would mark the cache as made for another Node.
  const { NODE_OPTIONS: _, NODE_V8_COVERAGE: __, ...env } = process.env;
  try {
    for (const line of typed) {
      const { status, stderr } = spawnSync(process.execPath, [__filename, ...line.split(' ')], {
        env: { ...env, JWH_DB: join(home, 'office.db'), JWH_OPERATOR: '构建' },
        encoding: 'utf8',
      });
      // A refusal is as good as an answer here, a bug is not; the tests will tell more about it.
      if (status === 1 || status === null) process.stderr.write(`jwh ${line}\n${stderr}`);
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function oneCommand() {
  process.on('exit', saveCache);
  process.exitCode = await load('main.cjs').start();
}

if (process.argv.length > 2) oneCommand();
else everyCommand();
