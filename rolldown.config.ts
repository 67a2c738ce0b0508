import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'rolldown';

/** Who imports what, and the file in bin/stand_in that it gets instead; each file says why. */
const standIns: readonly (readonly [importer: RegExp, source: string, file: string])[] = [
  [/[\\/]better-sqlite3[\\/]/, 'bindings', 'bindings.cjs'],
  [/[\\/]src[\\/]sheet[\\/]/, 'linebreak', 'linebreak.cjs'],
  [/[\\/]chalk[\\/]/, '#supports-color', 'no_colour.mjs'],
  // For subcommands that are programs of their own; 1.5 ms.
  [/[\\/]commander[\\/]/, 'node:child_process', 'nothing.cjs'],
  // For table heads in colour, which the table is told not to draw.
  [/[\\/]cli-table3[\\/]/, '@colors/colors/safe', 'nothing.cjs'],
];

const withStandIns: Plugin = {
  name: 'stand-ins',
  resolveId(source, importer = '') {
    const found = standIns.find(([by, what]) => what === source && by.test(importer));
    return found && fileURLToPath(new URL(`./bin/stand_in/${found[2]}`, import.meta.url));
  },
};

/** A file in plain ASCII takes half the memory and needs no decoding, see bin/chunks.cjs. */
const inAscii: Plugin = {
  name: 'in-ascii',
  // Here and not in renderChunk: removing white space writes the characters themselves again.
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      if (/\.raw`[^`]*[^\0-\x7f]/.test(file.code)) this.error(`${file.fileName}: String.raw would show escapes`);
      file.code = file.code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    }
  },
};

/** What every command needs. */
const front =
  /[\\/](commander|fast-string-width)[\\/]|[\\/]src[\\/](\w+[\\/]index|main|program|world|entry|base[\\/]refusal|calendar[\\/]day|command[\\/](line|help|option|run|context|output|wrong_usage))\.ts$/;

/** What is needed besides to read the file and show a table. */
const back =
  /[\\/](kysely|better-sqlite3|bindings|chalk)[\\/]|[\\/]src[\\/](database[\\/](open|failure)|sheet[\\/](cell|json|terminal[\\/](?!aligned)\w+))\.ts$/;

/**
 * CommonJS in chunks: of all that was tried it starts fastest. Two of them are put together by hand, because a dozen
 * small files take longer to read than one; the rest is split so that a command reads what it needs.
 */
export default defineConfig({
  input: { main: 'src/entry.ts' },
  platform: 'node',
  external: [/^@myriaddreamin\//, /\.node$/],
  plugins: [withStandIns, inAscii],
  output: {
    dir: 'dist',
    cleanDir: true,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    // Names stay, so that the trace of a bug can be read.
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
    comments: false,
    codeSplitting: {
      groups: [
        { name: 'front', test: front },
        { name: 'back', test: back },
      ],
    },
  },
});
