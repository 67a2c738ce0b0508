'use strict';

/** Sets the pages of a file that forty_pages.ts wrote, and does nothing else: what a PDF costs without the program. */
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

async function compile([from, to]) {
  const recorded = JSON.parse(readFileSync(from, 'utf8'));
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  // As the program does: the fonts are named, those of the computer are not looked for.
  process.env.FONTCONFIG_FILE = join(__dirname, '../../bin/no_fonts.conf');
  const compiler = NodeCompiler.create(recorded.create);
  const document = compiler.compile(recorded.compile).result;
  if (document.numOfPages !== recorded.pages) throw new Error(`${document.numOfPages} pages`);
  writeFileSync(to, compiler.pdf(document, recorded.pdf));
}

compile(process.argv.slice(2));
