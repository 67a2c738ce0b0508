'use strict';

/** Sets the pages of a file that forty_pages.ts wrote, and does nothing else: what a PDF costs without the program. */
const { readFileSync, writeFileSync } = require('node:fs');

async function compile([from, to]) {
  const recorded = JSON.parse(readFileSync(from, 'utf8'));
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const compiler = NodeCompiler.create(recorded.create);
  const document = compiler.compile(recorded.compile).result;
  if (document.numOfPages !== recorded.pages) throw new Error(`${document.numOfPages} pages`);
  writeFileSync(to, compiler.pdf(document, recorded.pdf));
}

compile(process.argv.slice(2));
