'use strict';

/** The end of .ci/run: what vitest's report says, in one line; not 0 when anything failed, was skipped or never ran. */
const { readFileSync } = require('node:fs');

const text = readFileSync(process.argv[2], 'utf8');
const files = text === '' ? [] : JSON.parse(text).testResults;
const tests = files.flatMap(({ assertionResults }) => assertionResults);
const count = (status) => tests.filter((test) => test.status === status).length;
// A file that could not be loaded has no tests to fail.
const unloaded = files.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0);
const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');

for (const { name } of unloaded) console.log(`could not be loaded: ${name}`);
for (const { fullName } of skipped) console.log(`skipped: ${fullName}`);
const failed = count('failed') + unloaded.length;
console.log(`${count('passed')} passed, ${failed} failed`);
process.exitCode = failed > 0 || skipped.length > 0 || count('passed') === 0 || process.env.BROKEN ? 1 : 0;
