'use strict';

/**
 * Loads the built program. Node's own loader would compile every chunk anew at each start, which is a third of what a
 * command costs; here each chunk's compiled code (V8's cached data) lies beside it, as `npm run build` left it.
 *
 * A cache file is the compiled code followed by the source it was made from. V8 itself compares only the length of the
 * source, so the whole of it is compared here. What does not fit (another Node, a chunk edited by hand, no cache at all)
 * is passed over in silence: the chunk is then compiled as usual. A start never writes.
 */
const { existsSync, readFileSync, writeFileSync, renameSync, rmSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const folder = join(__dirname, '..', 'dist');

/** Chunk file name -> what it exports, and the script for `saveCache`. */
const loaded = new Map();

/** What the chunk of this name exports. @throws as `require` does, e.g. ENOENT when there is no build. */
function load(name) {
  const known = loaded.get(name);
  if (known !== undefined) return known.module.exports;
  const path = join(folder, name);
  const source = readFileSync(path);
  const script = compile(path, source);
  const module = { exports: {} };
  loaded.set(name, { module, script, source });
  script.runInThisContext()(module.exports, requireFrom, module, path, folder);
  return module.exports;
}

/** What is no chunk is looked for from here, which is beside the folder of the chunks. */
function requireFrom(name) {
  return name.startsWith('./') ? load(name.slice(2)) : require(name);
}

/** The build writes chunks in plain ASCII, so that their bytes are their text. */
function compile(filename, source) {
  return new Script(`(function (exports, require, module, __filename, __dirname) {${source.latin1Slice()}\n})`, {
    filename,
    cachedData: cacheOf(filename, source),
  });
}

function cacheOf(path, source) {
  let cache;
  try {
    cache = readFileSync(`${path}.cache`);
  } catch {
    return undefined;
  }
  const end = cache.length - source.length;
  if (end <= 0 || source.compare(cache, end) !== 0) return undefined;
  return cache.subarray(0, end);
}

/**
 * For the build: keeps the compiled code of every chunk loaded so far, with the functions that were called. `anew`: also of
 * those of which some is kept.
 */
function saveCache({ anew }) {
  for (const [name, { script, source }] of loaded) {
    const path = join(folder, `${name}.cache`);
    if (!anew && existsSync(path)) continue;
    const part = `${path}.${process.pid}`;
    try {
      writeFileSync(part, Buffer.concat([script.createCachedData(), source]));
      renameSync(part, path);
    } finally {
      rmSync(part, { force: true });
    }
  }
}

module.exports = { load, saveCache };
