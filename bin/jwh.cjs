#!/usr/bin/env node
'use strict';

// Written so that an old Node can still read it and be told that it is too old. Nothing is required before it is needed.

const oldest = [20, 19];

function tooOld() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
}

function version() {
  const { writeSync } = require('node:fs');
  try {
    // Not process.stdout: making that stream costs more than all the rest of this.
    writeSync(1, `${require('../package.json').version}\n`);
  } catch (_error) {
    process.exitCode = 1;
  }
}

/** Usage (2): the program is not ready to be used, and nothing has been done. */
function notReady(sentence) {
  process.exitCode = 2;
  process.stderr.write(`${sentence}\n`);
}

function start() {
  let program;
  try {
    program = require('./chunks.cjs').load('main.cjs');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    notReady('程序还没有构建，请先运行 npm run build。');
    return;
  }
  program.start().then(
    (code) => {
      process.exitCode = code;
    },
    (error) => {
      process.exitCode = 1;
      // The reader of our output has left; there is nobody to tell.
      if (error.code !== 'EPIPE') process.stderr.write(`${error.stack}\n`);
    },
  );
}

if (tooOld()) notReady(`jwh 需要 Node.js ${oldest.join('.')} 或更新的版本，现在是 ${process.versions.node}。`);
else if (process.argv[2] === '--version' || process.argv[2] === '-V') version();
else start();
