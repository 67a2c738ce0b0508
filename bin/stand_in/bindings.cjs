'use strict';

/**
 * In place of the package `bindings`, which tries a dozen folders to find the compiled part of better-sqlite3. Bundled,
 * `__dirname` is dist/; where npm has put the package elsewhere, Node's own search finds it.
 */
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const beside = join(__dirname, '../node_modules/better-sqlite3/build/Release/better_sqlite3.node');

module.exports = () =>
  existsSync(beside) ? require(beside) : require('better-sqlite3/build/Release/better_sqlite3.node');
